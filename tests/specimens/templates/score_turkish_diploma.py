"""Scoring designs of Turkish graduation papers: a wide diploma, a framed one, a temporary certificate."""

from reportlab.lib.colors import Color

from tests.specimens.azerbaijani import dotted
from tests.specimens.languages import capitals, date_in_words
from tests.specimens.marks import BLACK_PEN, BLUE_PEN, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.score_kit import Written, border, boxed, prose, waves
from tests.specimens.truths import diploma_of, official

RED = Color(0.66, 0.08, 0.12)


def _name(study: Study) -> str:
    name = study.person.name("tr")
    return f"{name.given} {capitals(name.surname, 'tr')}"


def wide(study: Study, seed: str) -> Paper:
    """Centred lines on a wide sheet: faculty, name in large letters, `hak kazanmıştır`, rector and dean."""
    sheet = Sheet(seed, (297.0, 210.0), "old_standard")
    waves(sheet, Color(0.97, 0.93, 0.92), 15, 8)
    border(sheet, RED, 8, 2.2)
    sheet.specimen("ÖRNEK · SPECIMEN", size=60, angle=25)
    school, title = study.school, "TIP DOKTORLUĞU DİPLOMASI"
    sheet.text(148, 30, "TÜRKİYE CUMHURİYETİ", 13, "bold", "centre", RED)
    sheet.text(148, 40, capitals(school.tr, "tr"), 19, "bold", "centre")
    sheet.text(148, 49, capitals(school.faculty, "tr"), 14, "bold", "centre")
    sheet.text(148, 66, title, 18, "bold", "centre", RED)
    sheet.fill_in(148, 84, _name(study), 20, "bold", "centre")
    lines = [
        f"{study.entry.year} yılında girdiği Fakültemizdeki altı yıllık öğrenimini başarıyla tamamlayarak",
        f"Fakülte Kurulunun {date_in_words(study.decision, 'tr', '')} tarihli kararıyla",
        "TIP DOKTORU",
        "unvanını ve bu diplomayı almaya hak kazanmıştır.",
    ]
    if study.honours:
        lines.append("(Yüksek Onur Derecesi ile)")
    for i, line in enumerate(lines):
        bold = i == 2
        sheet.text(148, 98 + 9 * i, line, 15 if bold else 12, "bold" if bold else "regular", "centre")
    for x, role, who in ((42, "Dekan", study.dean), (194, "Rektör", study.rector)):
        signature(sheet, x + 12, 156, 38, BLACK_PEN)
        sheet.text(x + 30, 164, who.tr, 11, "bold", "centre")
        sheet.text(x + 30, 170, role, 11, "italic", "centre")
    seal(sheet, 148, 162, capitals(school.tr, "tr"), 17, "ÖRNEK", Color(0.66, 0.08, 0.12, alpha=0.7))
    sheet.text(26, 190, f"Diploma No: {study.number}", 10)
    sheet.text(148, 190, f"Kütük No: {study.registration}", 10, align="centre")
    sheet.text(270, 190, f"{school.city}, {date_in_words(study.issue, 'tr', '')}", 10, align="right")
    sheet.specimen_line(206)
    truth = diploma_of(
        study,
        ["tr"],
        title,
        [official("dean", "Dekan", study.dean, "tr"), official("rector", "Rektör", study.rector, "tr")],
        surname=capitals(study.person.name("tr").surname, "tr"),
        full_name=_name(study),
        school_name=capitals(school.tr, "tr"),
        specialty=None,
        qualification="TIP DOKTORU",
        entry_date=str(study.entry.year),
        also={
            "school_name": [capitals(f"{school.tr} {school.faculty}", "tr"), school.tr],
            "qualification": ["Tıp Doktoru"],
        },
    )
    return Paper("diploma", "score_turkish_diploma.wide", sheet.pdf(), sheet.pages, truth)


def framed(study: Study, seed: str) -> Paper:
    """A portrait diploma: a paragraph with written gaps above a frame of particulars, three officials."""
    sheet = Sheet(seed, (216.0, 303.0), "gentium_plus")
    border(sheet, Color(0.1, 0.3, 0.45), 10, 1.5)
    sheet.specimen("ÖRNEK · SPECIMEN", size=54, angle=58)
    school, title = study.school, "DİPLOMA"
    sheet.text(108, 30, "T.C.", 12, "bold", "centre")
    sheet.text(108, 38, capitals(school.tr, "tr"), 16, "bold", "centre")
    sheet.text(108, 46, school.faculty, 13, align="centre")
    sheet.text(108, 68, title, 24, "bold", "centre", Color(0.1, 0.3, 0.45))
    name = study.person.name("tr")
    parts = [
        "Sayın",
        Written(_name(study)),
        "Tıp Fakültesi öğrenimini",
        Written(date_in_words(study.completion or study.decision, "tr", "")),
        "tarihinde",
        *(["yüksek onur derecesiyle"] if study.honours else []),
        "bitirmiş olduğundan, Üniversite Senatosunun",
        Written(date_in_words(study.decision, "tr", "")),
        "günlü kararı uyarınca kendisine",
        Written("Hekim (Tıp Doktoru)"),
        "unvanı verilmiş ve bu diploma düzenlenmiştir.",
    ]
    y = prose(sheet, (30, 88, 156), parts, 14, leading=1.75)
    cells = (
        ("Adı", name.given),
        ("Soyadı", capitals(name.surname, "tr")),
        ("Doğum tarihi", dotted(study.person.born)),
        ("Doğum yeri", "Bakü"),
        ("Diploma numarası", study.number),
        ("Veriliş tarihi", dotted(study.issue)),
    )
    for i, (caption, value) in enumerate(cells):
        boxed(sheet, (30 + 78 * (i % 2), y + 8 + 13 * (i // 2), 78, 13), caption, value, 11)
    _three(sheet, study, y + 70)
    seal(sheet, 108, y + 98, capitals(school.tr, "tr"), 15, "ÖRNEK", Color(0.1, 0.3, 0.45, alpha=0.7))
    sheet.specimen_line(297)
    truth = diploma_of(
        study,
        ["tr"],
        title,
        [
            official("rector", "Rektör", study.rector, "tr"),
            official("dean", "Dekan", study.dean, "tr"),
            official("secretary", "Fakülte Sekreteri", study.secretary, "tr"),
        ],
        surname=capitals(name.surname, "tr"),
        full_name=_name(study),
        school_name=capitals(school.tr, "tr"),
        specialty=None,
        qualification="Hekim (Tıp Doktoru)",
        registration_number=None,
        date_of_birth=study.person.born.isoformat(),
        completion_date=(study.completion or study.decision).isoformat(),
        also={
            "full_name": [f"{capitals(name.surname, 'tr')} {name.given}"],
            "school_name": [f"{capitals(school.tr, 'tr')} {school.faculty}"],
            "qualification": ["Hekim", "Tıp Doktoru"],
        },
    )
    return Paper("diploma", "score_turkish_diploma.framed", sheet.pdf(), sheet.pages, truth)


def _three(sheet: Sheet, study: Study, y: float) -> None:
    officials = (("Rektör", study.rector), ("Dekan", study.dean), ("Fakülte Sekreteri", study.secretary))
    for i, (role, who) in enumerate(officials):
        x = 30 + 54 * i
        signature(sheet, x + 6, y, 30, BLUE_PEN)
        sheet.line(x, y + 2, x + 48, y + 2, 0.3)
        sheet.text(x + 24, y + 7, (who or study.dean).tr, 8.6, align="centre")
        sheet.text(x + 24, y + 12, role, 9.5, "bold", "centre")


def temporary(study: Study, seed: str) -> Paper:
    """`Geçici mezuniyet belgesi`: the diploma is being prepared; a letter of the school, not the diploma."""
    sheet = Sheet(seed, (210.0, 297.0), "lato")
    sheet.specimen("ÖRNEK · SPECIMEN", size=54, angle=50)
    school, name = study.school, study.person.name("tr")
    sheet.text(105, 20, "T.C.", 11, "bold", "centre")
    sheet.text(105, 26, f"{capitals(school.tr, 'tr')} REKTÖRLÜĞÜ", 11, "bold", "centre")
    sheet.text(105, 32, "Öğrenci İşleri Daire Başkanlığı", 10.5, align="centre")
    sheet.text(20, 46, f"Sayı : {study.registration}", 10)
    sheet.text(190, 46, dotted(study.issue), 10, align="right")
    sheet.text(105, 66, "GEÇİCİ MEZUNİYET BELGESİ", 16, "bold", "centre")
    rows = (
        ("Adı ve Soyadı", _name(study)),
        ("Doğum Tarihi", dotted(study.person.born)),
        ("Fakültesi", school.faculty),
        ("Kayıt Tarihi", dotted(study.entry)),
        ("Mezuniyet Tarihi", dotted(study.decision)),
        ("Aldığı Unvan", "Tıp Doktoru"),
    )
    for i, (label, value) in enumerate(rows):
        sheet.text(28, 86 + 9 * i, label, 11)
        sheet.text(76, 86 + 9 * i, f": {value}", 11, "bold")
    note = (
        "Yukarıda kimliği yazılı olan kişi Fakültemizden mezun olmuştur. Diploması hazırlanmakta olup bu "
        "belge diploması verilinceye kadar geçerlidir."
    )
    sheet.paragraph(28, 150, 154, note, 11.5)
    signature(sheet, 136, 186, 36, BLACK_PEN)
    sheet.text(152, 194, study.dean.tr, 11, "bold", "centre")
    sheet.text(152, 200, "Dekan", 11, align="centre")
    seal(sheet, 90, 196, capitals(school.tr, "tr"), 16, "ÖRNEK")
    sheet.specimen_line(291)
    truth = {
        "kind": "school_letter",
        "languages": ["tr"],
        "fields": {
            "surname": capitals(name.surname, "tr"),
            "given_name": name.given,
            "full_name": _name(study),
            "school_name": capitals(school.tr, "tr"),
            "document_title": "GEÇİCİ MEZUNİYET BELGESİ",
            "date_of_birth": study.person.born.isoformat(),
            "entry_date": study.entry.isoformat(),
            "completion_date": study.decision.isoformat(),
            "qualification": "Tıp Doktoru",
            "registration_number": study.registration,
            "issue_date": study.issue.isoformat(),
        },
        "also_right": {"school_name": [school.tr, f"{capitals(school.tr, 'tr')} REKTÖRLÜĞÜ"]},
        "signatures": [official("dean", "Dekan", study.dean, "tr")],
        "seal": True,
    }
    return Paper("school_letter", "score_turkish_diploma.temporary", sheet.pdf(), sheet.pages, truth)
