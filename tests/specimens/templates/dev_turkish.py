"""Turkish papers: the diploma of a doctor of medicine and the temporary certificate of graduation."""

from tests.specimens.languages import capitals, date_in_words
from tests.specimens.marks import ornament, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.sheet import A4_LANDSCAPE, Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import Fill, fitted, pairs, sentence
from tests.specimens.truths import diploma_of, official

WORDS = "ÖRNEK · SPECIMEN"


def school_names(study: Study) -> list[str]:
    """The university alone or with its faculty, in capitals or not: all are its name."""
    alone, faculty = study.school.tr, f"{study.school.tr} {study.school.faculty}"
    return [capitals(alone, "tr"), faculty, capitals(faculty, "tr")]


def conferral(study: Study, seed: str) -> Paper:
    """`TIP DOKTORLUĞU DİPLOMASI`: a framed landscape page, the name large in the middle, two officials."""
    sheet = Sheet(seed, A4_LANDSCAPE, "noto_serif")
    sheet.specimen(WORDS, 30, 66)
    sheet.frame(9, 9, 279, 192, 3)
    sheet.frame(12, 12, 273, 186, 0.6)
    name, school, middle = study.person.name("tr"), study.school, 148.0
    ornament(sheet, middle, 30, 10)
    sheet.text(middle, 49, "TÜRKİYE CUMHURİYETİ", 13, "bold", "centre")
    sheet.text(middle, 57, capitals(school.tr, "tr"), 17, "bold", "centre")
    sheet.text(middle, 64, capitals(school.faculty, "tr"), 12, align="centre")
    sheet.text(middle, 80, "TIP DOKTORLUĞU DİPLOMASI", 20, "bold", "centre")
    if study.honours:
        sheet.text(middle, 88, "ONUR DERECESİ İLE", 11, "italic", "centre")
    whole = f"{name.given} {capitals(name.surname, 'tr')}"
    sheet.text(middle, 104, whole, 22, "italic", "centre")
    text = (
        f"{school.tr} {school.faculty}nin altı yıllık eğitim ve öğretim programını "
        f"{date_in_words(study.decision, 'tr', '')} tarihinde başarıyla tamamlayarak"
    )
    y = sheet.paragraph(46, 116, 204, text, 12.5, align="centre")
    sheet.text(middle, y + 4, "TIP DOKTORU", 16, "bold", "centre")
    sheet.text(middle, y + 12, "unvanını almaya hak kazanmıştır.", 12.5, align="centre")
    for x, role, who in ((70.0, "Dekan", study.dean), (227.0, "Rektör", study.rector)):
        signature(sheet, x - 16, 172)
        sheet.text(x, 179, who.tr, 11, "bold", "centre")
        sheet.text(x, 185, role, 10, align="centre")
    seal(sheet, middle, 176, capitals(f"{school.tr} {school.faculty}", "tr"), 15, "ÖRNEK")
    sheet.text(22, 193, f"Diploma No: {study.number}", 9.5)
    sheet.text(275, 193, f"Veriliş Tarihi: {study.issue:%d.%m.%Y}", 9.5, align="right")
    truth = diploma_of(
        study,
        ["tr"],
        "TIP DOKTORLUĞU DİPLOMASI",
        [official("dean", "Dekan", study.dean, "tr"), official("rector", "Rektör", study.rector, "tr")],
        also={
            "school_name": [f"{school.tr} {school.faculty}"],
            "completion_date": [study.decision.isoformat()],
        },
        surname=capitals(name.surname, "tr"),
        full_name=whole,
        specialty=None,
        registration_number=None,
        decision_date=None,
        completion_date=study.decision.isoformat(),
        qualification="TIP DOKTORU",
    )
    return Paper("diploma", "dev_turkish.conferral", sheet.pdf(), sheet.pages, truth)


def temporary(study: Study, seed: str) -> Paper:
    """`GEÇİCİ MEZUNİYET BELGESİ`: a portrait letter of the registrar with particulars and one sentence."""
    sheet = Sheet(seed, family="dejavu_sans")
    sheet.typed_in = ("dejavu_sans", "bold")
    sheet.specimen(WORDS)
    name, school = study.person.name("tr"), study.school
    surname = capitals(name.surname, "tr")
    sheet.text(105, 20, "T.C.", 11, "bold", "centre")
    sheet.text(105, 26, capitals(f"{school.tr} REKTÖRLÜĞÜ", "tr"), 12, "bold", "centre")
    sheet.text(105, 32, "Öğrenci İşleri Daire Başkanlığı", 10, align="centre")
    sheet.text(20, 46, f"Sayı: {study.registration}", 9.5)
    sheet.text(190, 46, f"{study.issue:%d/%m/%Y}", 9.5, align="right")
    sheet.text(105, 64, "GEÇİCİ MEZUNİYET BELGESİ", 17, "bold", "centre")
    rows = (
        ("T.C. / Yabancı Kimlik No", f"99{int(study.person.passport_no[1:]):08d}0"),
        ("Adı", name.given),
        ("Soyadı", capitals(name.surname, "tr")),
        ("Baba Adı", study.person.father_en),
        ("Doğum Tarihi", f"{study.person.born:%d.%m.%Y}"),
        ("Fakülte", school.faculty),
        ("Program", "Tıp"),
        ("Kayıt Tarihi", f"{study.entry:%d.%m.%Y}"),
        ("Mezuniyet Tarihi", f"{study.decision:%d.%m.%Y}"),
        ("Diploma No", study.number),
    )
    y = pairs(sheet, 26, 80, 84, rows, 11)
    y = sentence(
        sheet,
        20,
        y + 8,
        170,
        [
            "Yukarıda kimliği yazılı öğrenci, altı yıllık lisans öğrenimini tamamlayarak",
            Fill("Tıp Doktoru", rule=False),
            "unvanı ile mezun olmuştur. Bu belge, diploması verilinceye kadar geçerli olmak üzere",
            "düzenlenmiştir.",
        ],
        11,
    )
    sheet.text(150, y + 26, study.dean.tr, 10.5, "bold", "centre")
    sheet.text(150, y + 32, "Dekan", 10.5, align="centre")
    signature(sheet, 134, y + 20)
    seal(sheet, 62, y + 28, capitals(school.tr, "tr"), 16, "ÖRNEK")
    fitted(sheet, 105, 284, "Diploma alınırken bu belgenin aslı iade edilecektir.", 170, 8.5)
    sheet.specimen_line(291, "SPECIMEN / ÖRNEK")
    truth = diploma_of(
        study,
        ["tr"],
        "GEÇİCİ MEZUNİYET BELGESİ",
        [official("dean", "Dekan", study.dean, "tr")],
        also={
            "school_name": school_names(study),
            "full_name": [f"{surname} {name.given}", f"{surname} {name.given} {study.person.father_en}"],
        },
        surname=surname,
        patronymic=study.person.father_en,
        full_name=f"{name.given} {surname}",
        honours=None,
        registration_number=None,
        decision_date=None,
        entry_date=study.entry.isoformat(),
        completion_date=study.decision.isoformat(),
        date_of_birth=study.person.born.isoformat(),
        qualification="Tıp Doktoru",
    )
    truth["kind"] = "school_letter"  # the diploma itself is not yet issued
    return Paper("school_letter", "dev_turkish.temporary", sheet.pdf(), sheet.pages, truth)
