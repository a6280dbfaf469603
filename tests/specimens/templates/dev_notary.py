"""A bare notary's translation: no letterhead, no translator's statement, a notary's words in Azerbaijani."""

from datetime import timedelta

from tests.specimens.azerbaijani import long_date
from tests.specimens.labels import english_diploma_fields
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper, Truth, signed
from tests.specimens.people import invent_official, invent_translator
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study


def diploma(study: Study, seed: str) -> Paper:
    """The diploma in English above, the notary's certification below."""
    sheet = Sheet(seed, family="noto_serif")
    sheet.specimen()
    sheet.text(105, 20, "DIPLOMA", 13, "bold", "centre")
    y = 30.0
    for line in _english(study):
        y = sheet.paragraph(22, y, 166, line, 11) + 1.5
    translator, notary = invent_translator(sheet.rng), invent_official(sheet.rng)[0]
    sheet.text(22, y + 6, f"Tərcüməçi: {translator}", 10)
    signature(sheet, 100, y + 6, 28)
    _certification(sheet, study, translator, notary, y + 16)
    sheet.specimen_line(292)
    truth: Truth = {
        "kind": "translation",
        "languages": ["en", "az"],
        "fields": english_diploma_fields(study),
        "signatures": [signed("translator", "Tərcüməçi", translator), signed("notary", "Notarius", notary)],
        "seal": True,
        "translation": {
            "translates": "diploma",
            "source_language": "az",
            "letterhead": None,
            "letterhead_class": None,
            "statement": None,
            "statement_wording": None,
            "from_original": None,
            "notary_mark": True,
            "translator_name": translator,
            "translator_title": "Tərcüməçi",
            "signed": True,
            "sealed": True,
        },
    }
    return Paper("translation_notary", "dev_notary.diploma", sheet.pdf(), sheet.pages, truth)


def _english(study: Study) -> list[str]:
    fields = english_diploma_fields(study)
    distinction = " WITH DISTINCTION" if study.honours else ""
    return [
        "is a state document on higher medical education",
        f"{study.series} No. {study.number}",
        f"REPUBLIC OF AZERBAIJAN. DIPLOMA OF BASIC HIGHER MEDICAL EDUCATION{distinction}",
        f"{study.school.en}",
        f"By the decision of the State Attestation Commission dated {study.decision:%d.%m.%Y}",
        f"{fields['full_name']}",
        "was awarded the degree of Physician in the specialty of General Medicine.",
        f"Rector: {study.rector[1]} (signature)",
        f"Chairman of the State Attestation Commission: {study.chair[1]} (signature)",
        f"Seal. City of {study.school.city_en}, {study.issue:%d.%m.%Y}.",
        f"Registration No. {study.registration}",
    ]


def _certification(sheet: Sheet, study: Study, translator: str, notary: str, y: float) -> None:
    day = study.issue + timedelta(days=300)
    office = sheet.rng.randint(90, 99)
    sheet.line(22, y, 188, y, 0.5)
    y = sheet.paragraph(
        22,
        y + 8,
        166,
        f"{long_date(day)}. Mən, {study.school.city} şəhəri {office} saylı notariat ofisinin "
        f"notariusu {notary}, tərcüməçi {translator} tərəfindən Azərbaycan dilindən ingilis dilinə "
        "edilmiş tərcümədə onun imzasının həqiqiliyini təsdiq edirəm. "
        "Tərcüməçinin şəxsiyyəti müəyyən edilmişdir.",
        10.5,
    )
    sheet.text(22, y + 4, f"Reyestr № 9-{sheet.rng.randint(1000, 9999)}", 10.5)
    sheet.text(22, y + 10, "Dövlət rüsumu 2.00 AZN", 10.5)
    sheet.text(22, y + 22, f"Notarius: {notary}", 10.5)
    signature(sheet, 118, y + 22, 32)
    seal(sheet, 168, y + 22, "NOTARİAT OFİSİ", 15)
