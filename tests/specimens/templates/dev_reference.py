"""Papers beside the diploma: an academic reference, internship, residency, college, a letter."""

from datetime import date

from tests.specimens.azerbaijani import ROMAN, dotted, long_date, upper, year
from tests.specimens.languages import date_in_words
from tests.specimens.marks import ornament, seal, signature
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_kit import Fill, blank, sentence, sign
from tests.specimens.truths import diploma_of, name_fields, official, rows_truth, table_of


def academic(study: Study, seed: str) -> Paper:
    """`AKADEMİK ARAYIŞ` of a student who left, with rows taken over from another school."""
    sheet = Sheet(seed, family="free_sans")
    sheet.number_pages(105, 289, "{page}", align="centre")
    sheet.specimen()
    name = study.person.name("az")
    last = study.rows[-1].academic_year.split("/")[1]
    sheet.text(105, 16, upper(study.school.az), 12, "bold", "centre")
    sheet.text(105, 30, "AKADEMİK ARAYIŞ", 17, "bold", "centre")
    sheet.text(195, 30, f"№ {study.registration}", 11, align="right")
    text = (
        f"Verilir {name.full}na ondan ötrü ki, o, həqiqətən {study.entry.year}-{last} illərdə universitetin "
        "Müalicə işi ixtisası üzrə təhsil almış, tam kursu bitirməmişdir və öz xahişi ilə tələbələr "
        "sırasından xaric edilmişdir."
    )
    y = sheet.paragraph(15, 42, 180, text, 10.5)
    columns = (
        Column("№", 10, "centre"),
        Column("Fənnin adı", 84),
        Column("Semestr", 18, "centre"),
        Column("Kredit", 16, "centre"),
        Column("Bal", 14, "centre"),
        Column("Qeyd", 38),
    )
    table = Table(sheet, columns, 15, y + 2, 8.5, "grid", pad=0.9, new_page=_academic_next)
    table.head()
    for number, row in enumerate(study.rows, start=1):
        note = f"köçürülüb ({row.transferred_from})" if row.transferred_from else ""
        table.row([str(number), row.az, ROMAN[row.semester - 1], str(row.credits), str(row.score), note])
    y = table.y + 8
    if y > 245:
        sheet.turn_page()
        y = _academic_next(sheet) + 6
    sheet.text(15, y, f"Cəmi toplanmış kredit: {study.credits}", 10.5, "bold")
    sign(sheet, 15, y + 16, "Rektor", study.rector.az, line=(36, 76))
    sign(sheet, 15, y + 28, "Dekan", study.dean.az, line=(36, 76))
    seal(sheet, 170, y + 20, upper(study.school.az), 15)
    sheet.text(15, y + 38, f"Verilmə tarixi: {dotted(_left(study))}", 10)
    truth = table_of(
        study,
        ["az"],
        "AKADEMİK ARAYIŞ",
        rows_truth(study, "az", _academic_cells),
        {"credits": study.credits},
        [official("rector", "Rektor", study.rector, "az"), official("dean", "Dekan", study.dean, "az")],
        diploma_series=None,
        diploma_number=None,
        entry_date=str(study.entry.year),
        completion_date=None,
        issue_date=iso(_left(study)),
    )
    return Paper(
        "reference",
        "dev_reference.academic",
        sheet.pdf(),
        sheet.pages,
        truth | {"kind": "academic_reference", "also_right": _bent(study)},
    )


def _bent(study: Study) -> Truth:
    """The name as `to whom` bends its end: oğluna, qızına."""
    name = study.person.name("az")
    return {"patronymic": [f"{name.patronymic}na"], "full_name": [f"{name.full}na"]}


def _left(study: Study) -> date:
    return date(int(study.rows[-1].academic_year.split("/")[1]), 7, 9)


def _academic_cells(row: Row) -> Truth:
    return {
        "semester": str(row.semester),
        "credits": row.credits,
        "score": row.score,
        "transferred_from": row.transferred_from or None,
    }


def _academic_next(sheet: Sheet) -> float:
    sheet.specimen()
    sheet.specimen_line(293)
    return 16


def _certificate_truth(
    study: Study, kind: str, language: str, title: str, officials: list[Truth], **fields: object
) -> Truth:
    own: Truth = {"document_title": None, "decision_date": None, "registration_number": None, "honours": None}
    truth = diploma_of(study, [language], title, officials, **(own | {"document_title": title} | fields))
    truth.pop("derived")
    return truth | {"kind": kind}


def internship(study: Study, seed: str) -> Paper:
    """`İNTERNATURANI BİTİRMƏ HAQQINDA ŞƏHADƏTNAMƏ`: one year after the diploma, in a specialty."""
    sheet = Sheet(seed, (210, 148), "noto_serif")
    sheet.typed_in = ("noto_serif", "italic")
    sheet.specimen(size=44, angle=28)
    sheet.frame(7, 7, 196, 134, 1.5)
    name, day = study.person.name("az"), date(study.decision.year + 1, 7, 28)
    title = "İNTERNATURANI BİTİRMƏ HAQQINDA ŞƏHADƏTNAMƏ"
    sheet.text(105, 22, "AZƏRBAYCAN RESPUBLİKASI SƏHİYYƏ NAZİRLİYİ", 10.5, align="centre")
    sheet.text(105, 34, title, 13.5, "bold", "centre")
    sheet.text(105, 42, f"İN № {study.number}", 12, "bold", "centre")
    y = sentence(
        sheet,
        18,
        56,
        174,
        [
            "Bu şəhadətnamə",
            Fill(f"{name.full}na"),
            "verilir ki, o,",
            Fill(f"{study.decision.year}-{study.decision.year + 1}"),
            "tədris ilində",
            Fill(study.school.az),
            "nəzdində",
            Fill("terapiya"),
            "ixtisası üzrə internatura kursunu bitirmişdir.",
        ],
        11.5,
    )
    sentence(
        sheet,
        18,
        y + 2,
        174,
        ["Attestasiya komissiyasının qərarı ilə ona", Fill("həkim-terapevt"), "ixtisası verilmişdir."],
        11.5,
    )
    sign(sheet, 18, 108, "Komissiyanın sədri", study.chair.az, line=(58, 96), size=10)
    sign(sheet, 18, 120, "Rektor", study.rector.az, line=(58, 96), size=10)
    sheet.text(18, 132, f"Bakı şəhəri, {long_date(day, '')}", 10)
    seal(sheet, 172, 116, upper(study.school.az), 14)
    truth = _certificate_truth(
        study,
        "postgraduate",
        "az",
        title,
        [
            official("chair", "Komissiyanın sədri", study.chair, "az"),
            official("rector", "Rektor", study.rector, "az"),
        ],
        specialty="terapiya",
        qualification="həkim-terapevt",
        diploma_series="İN",
        level="internship",
        issue_date=day.isoformat(),
    )
    truth |= {"also_right": _bent(study)}
    return Paper("internship", "dev_reference.internship", sheet.pdf(), sheet.pages, truth)


def residency_ru(study: Study, seed: str) -> Paper:
    """`УДОСТОВЕРЕНИЕ` of clinical residency (ординатура) in Russian: two columns of a small folder."""
    sheet = Sheet(seed, (200, 140), "free_serif")
    sheet.typed_in = ("free_serif", "bold")
    sheet.specimen("ОБРАЗЕЦ · SPECIMEN", 33, 40)
    whom, day = study.person.name_ru_dative, date(study.decision.year + 2, 8, 31)
    sheet.text(50, 30, "УДОСТОВЕРЕНИЕ", 16, "bold", "centre")
    sheet.text(50, 38, f"№ {study.number}", 12, "bold", "centre")
    sheet.text(50, 60, "об окончании клинической ординатуры", 11, align="centre")
    y = blank(sheet, (108, 190), 22, whom.full, "фамилия, имя, отчество", 12)
    sheet.text(108, y + 2, f"окончил(а) в {day.year} году клиническую ординатуру", 10)
    y = blank(sheet, (108, 190), y + 10, study.school.ru, "наименование учреждения", 10.5)
    y = blank(sheet, (108, 190), y + 3, "кардиология", "по специальности", 12)
    sheet.text(108, y + 4, "Решением выпускной комиссии присвоена", 10)
    y = blank(sheet, (108, 190), y + 12, "врач-кардиолог", "квалификация", 12)
    sign(sheet, 108, y + 8, "Ректор", study.rector.ru, line=(124, 156), size=9.5)
    sheet.text(108, y + 18, date_in_words(day, "ru", ru_year="г."), 10)
    seal(sheet, 60, 100, study.school.ru.upper(), 14, "ОБРАЗЕЦ")
    ornament(sheet, 50, 14, 6)
    truth = _certificate_truth(
        study,
        "postgraduate",
        "ru",
        "УДОСТОВЕРЕНИЕ",
        [official("rector", "Ректор", study.rector, "ru")],
        surname=whom.surname,
        given_name=whom.given,
        full_name=whom.full,
        specialty="кардиология",
        qualification="врач-кардиолог",
        diploma_series=None,
        level="residency",
        issue_date=day.isoformat(),
    )
    return Paper("residency_diploma", "dev_reference.residency_ru", sheet.pdf(), sheet.pages, truth)


def college_ru(study: Study, seed: str) -> Paper:
    """`ДИПЛОМ` of a medical school of secondary level in Russian, qualification feldsher."""
    sheet = Sheet(seed, (200, 140), "noto_sans")
    sheet.typed_in = ("noto_serif", "italic")
    sheet.specimen("ОБРАЗЕЦ · SPECIMEN", 33, 40)
    sheet.frame(6, 6, 188, 128, 1.4)
    whom, school = study.person.name_ru_dative, "Бакинское медицинское училище № 2"
    sheet.text(100, 18, "ДИПЛОМ", 18, "bold", "centre")
    sheet.text(100, 25, "о среднем специальном образовании", 10, align="centre")
    sheet.text(100, 32, f"ДТ-I № {study.number}", 11.5, "bold", "centre")
    sentence(
        sheet,
        16,
        44,
        168,
        [
            "Настоящий диплом выдан",
            Fill(whom.full),
            "в том, что он(она) в",
            Fill(str(study.entry.year)),
            "году поступил(а) в",
            Fill(school),
            "и в",
            Fill(str(study.entry.year + 3)),
            "году окончил(а) полный курс названного училища по специальности",
            Fill("«лечебное дело»."),
            "Решением Государственной квалификационной комиссии присвоена квалификация",
            Fill("фельдшера"),
        ],
        10.5,
    )
    day = date(study.entry.year + 3, 7, 2)
    sign(sheet, 16, 104, "Председатель комиссии", study.chair.ru, line=(64, 100), size=9.5)
    sign(sheet, 16, 115, "Директор", study.dean.ru, line=(64, 100), size=9.5)
    sheet.text(16, 126, f"Город Баку, {date_in_words(day, 'ru', ru_year='г.')}", 9.5)
    seal(sheet, 160, 112, school.upper(), 13, "ОБРАЗЕЦ")
    truth = _certificate_truth(
        study,
        "secondary",
        "ru",
        "ДИПЛОМ",
        [
            official("chair", "Председатель комиссии", study.chair, "ru"),
            official("rector", "Директор", study.dean, "ru"),
        ],
        surname=whom.surname,
        given_name=whom.given,
        full_name=whom.full,
        school_name=school,
        specialty="лечебное дело",
        qualification="фельдшера",
        diploma_series="ДТ-I",
        level="secondary_medical",
        entry_date=str(study.entry.year),
        completion_date=str(study.entry.year + 3),
        issue_date=day.isoformat(),
    )
    truth["also_right"] |= {"document_title": ["ДИПЛОМ о среднем специальном образовании"]}
    return Paper("college_diploma", "dev_reference.college_ru", sheet.pdf(), sheet.pages, truth)


def letter_az(study: Study, seed: str) -> Paper:
    """A dean's letter in Azerbaijani to whom it concerns: the person studies there now (`ARAYIŞ`)."""
    sheet = Sheet(seed, family="dejavu_serif")
    sheet.specimen()
    name, day = study.person.name("az"), date(study.decision.year - 1, 10, 14)
    sheet.text(20, 22, study.school.az, 12, "bold")
    sheet.line(20, 26, 190, 26, 1)
    sheet.text(20, 36, f"№ {study.registration}    {dotted(day)}", 10)
    sheet.text(105, 56, "ARAYIŞ", 18, "bold", "centre")
    text = (
        f"Verilir {name.full}na ondan ötrü ki, o, {year(study.entry.year)} ildən universitetin Müalicə işi "
        "ixtisası üzrə VI kursun tələbəsidir. Təhsil forması əyanidir. "
        "Arayış tələb olunan yerə təqdim etmək üçün verilir."
    )
    y = sheet.paragraph(20, 72, 170, text, 12, leading=1.7)
    sign(sheet, 20, y + 20, "Dekan", study.dean.az, line=(44, 84), size=11)
    signature(sheet, 60, y + 44)
    sheet.text(20, y + 44, "Tələbə şöbəsinin rəisi", 10)
    seal(sheet, 160, y + 30, upper(study.school.az), 16)
    sheet.specimen_line(290)
    truth: Truth = {
        "kind": "school_letter",
        "languages": ["az"],
        "fields": {**name_fields(study, "az"), "school_name": study.school.az, "issue_date": day.isoformat()},
        "also_right": _bent(study),
        "signatures": [official("dean", "Dekan", study.dean, "az")],
        "seal": True,
    }
    return Paper("school_letter", "dev_reference.letter_az", sheet.pdf(), sheet.pages, truth)
