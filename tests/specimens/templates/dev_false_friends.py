"""Papers that look like a physician's diploma and are not: a medical college's and a residency's."""

from tests.specimens.azerbaijani import english_date, long_date, upper, year
from tests.specimens.marks import ornament, seal, signature
from tests.specimens.paper import Paper, Truth, iso, signed
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study

COLLEGE = ("Bakı Tibb Kolleci", "Baku Medical College")
COLLEGE_TITLE = "ORTA İXTİSAS TƏHSİLİ HAQQINDA DİPLOM"
RESIDENCY_TITLE = "REZİDENTURA TƏHSİLİ HAQQINDA DİPLOM"


def college(study: Study, seed: str) -> Paper:
    """A sub-bachelor diploma `Müalicə işi` (040701), qualification feldsher."""
    sheet = Sheet(seed, (210.0, 297.0), "free_serif")
    lines = [
        f"{upper(study.person.surname)} {study.person.given} {study.person.patronymic}",
        f"{year(study.entry.year)} ildə {COLLEGE[0]}nə daxil olmuş və {year(study.decision.year)} ildə",
        "040701 Müalicə işi ixtisası üzrə tam kursu bitirmişdir.",
        "Dövlət Attestasiya Komissiyasının",
        f"{long_date(study.decision)} tarixli qərarı ilə ona",
        "feldşer",
        "ixtisası və subbakalavr ixtisas-peşə dərəcəsi verilmişdir.",
    ]
    _certificate(sheet, study, COLLEGE[0], COLLEGE_TITLE, lines, "Direktor", "AB")
    truth = _truth(
        study,
        kind="secondary",
        level="secondary_medical",
        school=COLLEGE[0],
        title=COLLEGE_TITLE,
        role=("rector", "Direktor"),
        series="AB",
    )
    truth["fields"] |= {
        "specialty": "Müalicə işi",
        "specialty_code": "040701",
        "qualification": "feldşer",
    }
    return Paper("college_diploma", "dev_false_friends.college", sheet.pdf(), sheet.pages, truth)


def residency(study: Study, seed: str) -> Paper:
    """A residency diploma of the university in cardiology."""
    sheet = Sheet(seed, (297.0, 210.0), "noto_serif")
    lines = [
        f"{upper(study.person.surname)} {study.person.given} {study.person.patronymic}",
        "Dövlət Attestasiya Komissiyasının",
        f"{long_date(study.decision)} tarixli qərarı ilə",
        "Kardiologiya ixtisası üzrə rezidentura təhsilini bitirmiş",
        "və ona həkim-kardioloq ixtisas dərəcəsi verilmişdir.",
    ]
    _certificate(sheet, study, study.school.az, RESIDENCY_TITLE, lines, "Rektor", "RT")
    truth = _truth(
        study,
        kind="postgraduate",
        level="residency",
        school=study.school.az,
        title=RESIDENCY_TITLE,
        role=("rector", "Rektor"),
        series="RT",
    )
    truth["fields"] |= {"specialty": "Kardiologiya", "qualification": "həkim-kardioloq"}
    return Paper("residency_diploma", "dev_false_friends.residency", sheet.pdf(), sheet.pages, truth)


def _certificate(
    sheet: Sheet, study: Study, school: str, title: str, lines: list[str], head_role: str, series: str
) -> None:
    middle, bottom = sheet.width / 2, sheet.height
    sheet.specimen()
    sheet.frame(9, 9, sheet.width - 18, bottom - 18, 1.6)
    ornament(sheet, middle, 27)
    sheet.text(middle, 45, "AZƏRBAYCAN RESPUBLİKASI", 15, "bold", "centre")
    sheet.text(middle, 54, title, 15, "bold", "centre")
    sheet.text(middle, 63, f"{series} № {study.number}", 13, "bold", "centre")
    sheet.text(middle, 74, school, 13, "italic", "centre")
    step = (bottom - 62 - 92) / len(lines)
    for i, line in enumerate(lines):
        style = "bold" if i == 0 or line == "feldşer" else "regular"
        sheet.text(middle, 88 + step * i, line, 13, style, "centre")
    y = bottom - 62
    for i, (role, name) in enumerate(
        ((head_role, study.rector[0]), ("Dövlət Attestasiya Komissiyasının sədri", study.chair[0]))
    ):
        base = y + 16 * i
        sheet.text(20, base, f"{role}:", 10.5, "bold")
        sheet.text(sheet.width - 20, base, name, 10.5, align="right")
        sheet.line(20, base + 1.6, sheet.width - 20, base + 1.6, 0.4)
        signature(sheet, middle - 4, base, 30)
    seal(sheet, 46, bottom - 32, upper(school), 14)
    sheet.text(64, bottom - 28, f"{study.school.city} şəhəri, {long_date(study.issue)}", 11)
    sheet.text(64, bottom - 20, f"Qeydiyyat № {study.registration}", 11)
    sheet.specimen_line(bottom - 4)


def _truth(
    study: Study, *, kind: str, level: str, school: str, title: str, role: tuple[str, str], series: str
) -> Truth:
    person = study.person
    return {
        "kind": kind,
        "languages": ["az"],
        "fields": {
            "surname": upper(person.surname),
            "given_name": person.given,
            "patronymic": person.patronymic,
            "full_name": f"{upper(person.surname)} {person.given} {person.patronymic}",
            "school_name": school,
            "document_title": title,
            "diploma_series": series,
            "diploma_number": study.number,
            "registration_number": study.registration,
            "decision_date": iso(study.decision),
            "issue_date": iso(study.issue),
            "level": level,
        },
        "derived": {"graduation_year": study.decision.year},
        "signatures": [
            signed(role[0], role[1], study.rector[0]),
            signed("chair", "Dövlət Attestasiya Komissiyasının sədri", study.chair[0]),
        ],
        "seal": True,
    }


def college_fields_en(study: Study) -> Truth:
    """The college diploma's fields in English."""
    person = study.person
    return {
        "surname": person.surname_en.upper(),
        "given_name": person.given_en,
        "patronymic": person.patronymic_en,
        "school_name": COLLEGE[1],
        "document_title": "DIPLOMA OF SECONDARY SPECIALISED EDUCATION",
        "specialty": "Treatment Work (Müalicə işi)",
        "specialty_code": "040701",
        "qualification": "feldsher",
        "diploma_series": "AB",
        "diploma_number": study.number,
        "registration_number": study.registration,
        "decision_date": iso(study.decision),
        "issue_date": iso(study.issue),
        "level": "secondary_medical",
    }


def college_translation_lines(study: Study) -> list[str]:
    """The college diploma in English, line by line, for a translator's letterhead."""
    person = study.person
    return [
        "REPUBLIC OF AZERBAIJAN",
        "DIPLOMA OF SECONDARY SPECIALISED EDUCATION",
        f"AB No. {study.number}",
        COLLEGE[1],
        f"{person.surname_en.upper()} {person.given_en} {person.patronymic_en}",
        f"entered {COLLEGE[1]} in {study.entry.year} and completed in {study.decision.year} the full course",
        "in the specialty 040701 Treatment Work (Müalicə işi).",
        f"By the decision of the State Attestation Commission dated {english_date(study.decision)}",
        "the qualification of feldsher and the sub-bachelor degree were awarded.",
        f"Director: {study.rector[1]} (signature)",
        f"Chairman of the State Attestation Commission: {study.chair[1]} (signature)",
        f"Round seal. City of {study.school.city_en}, {english_date(study.issue)}",
        f"Registration No. {study.registration}",
    ]
