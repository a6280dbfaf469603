"""Who translated and signed: the translator's own line, never an official of the translated paper."""

import pytest

from extractors.meaning import understand
from schemas.documents import DocumentKind
from schemas.facts import FactStatus
from tests.extractors.pagetext import mark_at, page_of

_BUREAU = """
                    LINGUA EAST Translation Agency
              translations, apostille, notary, www.specimen.example

           DIPLOMA OF HIGHER MEDICAL EDUCATION
           AB No. 123456
      Issued to Gulnara Vali gizi Mammadova
      who in 1980 entered the Azerbaijan State Medical Institute and in 1986 completed the full course.
      Rector (signed)    Dean (signed)    Official seal

      I, Samir Valizade, certify that this word-for-word translation is correct.



"""


def read(end, head=_BUREAU):
    (document,) = understand([page_of(head + end, marks=[mark_at("signature", 6, 13)])], "a.pdf")
    assert document.kind is DocumentKind.TRANSLATION
    return document


@pytest.mark.parametrize(
    ("end", "title"),
    [
        ("      Samir Valizade, Translator, 12 March 2024", "Translator"),
        ("      Samir Valizade, Authorised Translator", "Authorised Translator"),
        (
            "      Samir Valizade\n      Director of the Translation Bureau",
            "Director of the Translation Bureau",
        ),
        ("      Translator: Samir Valizade", "Translator"),
        (
            "      Samir Valizade, Authorised Translator\n\n"
            "      Mən, notarius, tərcüməçi Samir Valizade tərəfindən edilmiş tərcüməni təsdiq edirəm.",
            "Authorised Translator",
        ),
    ],
)
def test_the_translators_line_is_the_one_under_the_certifying_sentence(end, title):
    """Name, whole title and signature are of the translator's line; the rector's line was translated."""
    translation = read(end).translation
    assert translation.translator_title.value == title
    assert translation.translator_name.value == "Samir Valizade"
    assert translation.signed.value is True


def test_an_official_of_the_original_is_never_the_translator():
    """With no line of the translator's own, title and empty places of the original are not taken."""
    document = read("      12 March 2024")
    assert document.translation.translator_title.value is None
    assert document.translation.signed.value is not False
    assert all(signature.role == "translator" for signature in document.signatures)


def test_a_bureau_that_offers_notarys_services_has_notarised_nothing():
    """The word `notary` in a bureau's letterhead makes neither a notary's office nor a notary's mark."""
    translation = read("      Samir Valizade, Translator").translation
    assert translation.letterhead_class.value == "translation_service"
    assert translation.notary_mark.value is not True


def test_a_notarys_words_under_a_translation_are_a_notarys_mark():
    """A notary's sentence and line are seen under a bureau's translation too."""
    end = """      Samir Valizade, Translator

      Mən, notarius Akif Cabbarov, imzasının həqiqiliyini təsdiq edirəm.
      Notarius      Akif Cabbarov
"""
    fact = read(end).translation.notary_mark
    assert fact.value is True
    assert fact.status is FactStatus.READ


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Russian language        120    good", None),
        ("Translated from the Russian language", "ru"),
        ("Source language: Azerbaijani", "az"),
        ("Translation from Turkish into English", "tr"),
    ],
)
def test_the_language_translated_from_is_told_by_words_of_translating(row, code):
    """A course of that name and a bureau's list of languages tell nothing of the original's language."""
    head = _BUREAU.replace("apostille, notary", "from Georgian and Ukrainian").replace(
        "      Rector (signed)",
        f"      1    Human Anatomy    300    good\n      2    Physiology    300    good\n      {row}"
        "\n      3    Pathology    120    good\n      4    Hygiene    120    good\n      Rector (signed)",
    )
    fact = read("      Samir Valizade, Translator", head).translation.source_language
    assert fact.value == code
    assert fact.status is (FactStatus.READ if code else FactStatus.ABSENT)


def test_the_language_of_the_paper_vouched_for_is_that_of_the_original():
    """`faithful to the copy of the Azerbaijani certificate`: in the certifying sentence, nowhere else."""
    plain = "certify that this word-for-word translation is correct."
    told = "certify that this translation is true to the Azerbaijani diploma shown to me."
    end = "      Samir Valizade, Translator"
    assert read(end, _BUREAU.replace(plain, told)).translation.source_language.value == "az"
    elsewhere = _BUREAU.replace("AB No. 123456", "AB No. 123456, with an Azerbaijani diploma of 1979")
    assert not read(end, elsewhere).translation.source_language.present


def test_a_school_s_office_with_its_postal_code_is_a_letterhead():
    """An address needs no word such as street or telephone."""
    head = _BUREAU.replace(
        "LINGUA EAST Translation Agency", "DEAN'S OFFICE, FACULTY OF GENERAL MEDICINE"
    ).replace(
        "translations, apostille, notary, www.specimen.example",
        "Azerbaijan Medical University, Gasimzade 14, Baku AZ1022",
    )
    block = read("      Samir Valizade, Dean, 12 March 2024", head).translation
    assert (block.letterhead_class.value, block.letterhead.present) == ("school", True)


@pytest.mark.parametrize(
    ("end", "name", "title"),
    [
        ("Rena Aliyeva, translator-editor", "Rena Aliyeva", "translator-editor"),
        ("A. Aliyeva, certified court interpreter, Baku", "A. Aliyeva", "certified court interpreter"),
        ("Translated by: Rena Aliyeva, teacher of English", "Rena Aliyeva", "teacher of English"),
        ("Translated by: Rena Aliyeva, Baku", "Rena Aliyeva", None),
        ("Yeminli Tercüman / Sworn Translator\n      Rena Aliyeva", "Rena Aliyeva", "Sworn Translator"),
        (
            "I, Rena Aliyeva, translator, attest that the translation is exact.\n\n"
            "      Mən, notarius Akif Cabbarov, tərcüməçi Rena Vali qızı Aliyevanın imzasının\n"
            "      həqiqiliyini təsdiq edirəm.",
            "Rena Aliyeva",
            "translator",
        ),
        (
            "I, Rena Aliyeva, sworn translator of the Lingua Bureau, certify that the translation is true.",
            "Rena Aliyeva",
            "sworn translator",
        ),
        ("Translator (signature) Rena Aliyeva", "Rena Aliyeva", "Translator"),
        (
            "Translator of the Language Service: Rena Aliyeva",
            "Rena Aliyeva",
            "Translator of the Language Service",
        ),
        (
            "I, Rena Aliyeva, a private translator (degree No. 3), made this translation.\n"
            "      I confirm that it is correct.",
            "Rena Aliyeva",
            "private translator",
        ),
        (
            "I, Rena Aliyeva, certify that this translation is correct.\n"
            "      Senior translator, representative of the translation service: Rena Aliyeva",
            "Rena Aliyeva",
            "Senior translator",
        ),
        (
            "I, Rena Aliyeva, certify that this translation is correct.\n"
            "      Representative of the translation service, Senior translator: Rena Aliyeva",
            "Rena Aliyeva",
            "Senior translator",
        ),
        (
            "Translated correctly from the Russian language: Rena Aliyeva, editor-translator.",
            "Rena Aliyeva",
            "editor-translator",
        ),
        (
            "The translation was made by me, Rena Aliyeva, and is faithful to the original.",
            "Rena Aliyeva",
            None,
        ),
    ],
)
def test_name_and_title_are_the_translators_own_however_the_line_is_set(end, name, title):
    """Title after a name, in two languages, in the statement; a verb, a town and a notary's word are none."""
    translation = read(f"      {end}", _BUREAU.rsplit("      I, Samir", 1)[0]).translation
    assert (translation.translator_name.value, translation.translator_title.value) == (name, title)


@pytest.mark.parametrize(
    ("sentence", "wording", "trusted"),
    [
        ("I hereby state that the foregoing is an exact English rendition of the diploma.", "correct", True),
        ("The correctness of this translation is confirmed by the undersigned.", "correct", True),
        ("This is a true and faithful translation of the attached copy, made by me.", "correct", True),
        ("I translated this document in accordance with the original submitted to me.", "correct", True),
        (
            "The text of this translation corresponds word for word to the text in Russian.",
            "word_for_word",
            True,
        ),
        ("Translated word for word from the Azerbaijani language.", "word_for_word", False),
        ("I certify that the translation of diploma No. 123456 is correct and complete.", "correct", True),
        ("I certify that it was translated without omissions and is accurate.", "correct", True),
        (
            "The translator appeared before me and declared this translation to be true word for word.",
            "word_for_word",
            False,
        ),
        (
            "I certify this word-for-word translation to be correct except for the illegible parts.",
            "word_for_word",
            False,
        ),
        ("This translation should be certified as a correct word-for-word one.", "word_for_word", False),
        (
            "I certify that this is an accurate summary, rather than a word-for-word translation.",
            "word_for_word",
            False,
        ),
        ("We guarantee correct word-for-word translations from all languages.", "word_for_word", False),
        ("I certify on 3 May 2024 that this word-for-word translation is true.", "word_for_word", True),
        (
            "I declare: I know both languages; what stands above is the true, word by word, English version.",
            "word_for_word",
            True,
        ),
        ("I made this translation. I confirm that it is correct and complete.", "correct", True),
        ("The translation was shown to me. I confirm that it is a true copy.", None, False),
        ("I made this translation. I confirm that it is not correct in all places.", None, False),
        ("We cannot certify that the translation is accurate.", None, False),
        ("If this translation is not correct, the original prevails.", None, False),
        ("I, Akif Cabbarov, notary, certify the correctness of this translation.", None, False),
        ("I certify the authenticity of the signature of the translator, a true translation.", None, False),
    ],
)
def test_a_statement_is_told_by_what_it_says_of_the_translation(sentence, wording, trusted):
    """Certifying or asserting, with any word for correct; a denial, a notary's and a phrase alone are not."""
    page = page_of(
        _BUREAU.rsplit("      I, Samir", 1)[0] + f"      {sentence}\n\n      Rena Aliyeva, Translator"
    )
    (document,) = understand([page], "a.pdf")
    fact = document.translation.statement_wording
    assert (fact.value, fact.trusted) == (wording, trusted)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("I certify that this is a true translation from the Azerbaijani original produced before me.", True),
        ("I certify that this translation of the photocopy is correct.", True),
        ("I certify that this is a true translation of the attached document.", None),
        ("I certify that this is a true translation. The original diploma was lost in 1990.", None),
        ("I certify that the translation is true; we do not guarantee that the original is genuine.", None),
        ("I certify that the translation, made from a typed transcription, is correct.", False),
        ("I certify that the seal of the original is round and the translation is correct.", None),
        ("I certify this true translation of the duplicate issued in place of the original.", None),
    ],
)
def test_what_a_translation_was_made_from_is_told_by_its_sentence_alone(sentence, said):
    """`Original` counts where it is said that it was translated, not where it is only spoken of."""
    page = page_of(
        _BUREAU.rsplit("      I, Samir", 1)[0] + f"      {sentence}\n\n      Rena Aliyeva, Translator"
    )
    (document,) = understand([page], "a.pdf")
    assert document.translation.from_original.value is said


@pytest.mark.parametrize(
    ("name", "line", "kind", "trusted"),
    [
        ("TRANSLATION & NOTARY SUPPORT", "28 May str. 5, translex.example", "translation_service", True),
        ("EKSPRESS TƏRCÜMƏ", "Gəncə, Atatürk pr. 210", "translation_service", True),
        (
            "NOTARY OFFICE No. 5, translation of documents",
            "Baku, 28 May street",
            "translation_service",
            False,
        ),
        ("NOTARIAT OFİSİ", "Baku, 28 May street", "other", True),
        ("BAKU STATE UNIVERSITY, Chair of Translation", "Baku, 28 May street", None, False),
        ("BAKU STATE UNIVERSITY", "Baku, 28 May street, tel. 012 440 00 00", "school", False),
        ("MINISTRY OF EDUCATION", "Baku, 28 May street, tel. 012 440 00 00", "government", False),
        ("NOTARY OFFICE No. 5", "translation services, tel. 012 440 00 00", "translation_service", False),
        ("PRIVATE NOTARY", "translation services, tel. 012 440 00 00", "translation_service", False),
        ("RENA ALIYEVA, freelance translator", "tel. 012 440 00 00", "translation_service", False),
        ("ENGLISH TRANSLATION OF THE DIPLOMA", "issued at Baku, Nizami street 5", None, False),
    ],
)
def test_whose_letterhead_it_is_is_sure_only_where_nothing_else_may_be_meant(name, line, kind, trusted):
    """A notary's office that offers translating may be none; a school's heading may be translated too."""
    head = _BUREAU.replace("LINGUA EAST Translation Agency", name)
    head = head.replace("translations, apostille, notary, www.specimen.example", line)
    fact = read("      Samir Valizade, Translator", head).translation.letterhead_class
    assert fact.trusted is trusted
    assert kind is None or fact.value == kind
