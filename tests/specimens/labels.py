"""The truth about each kind of paper: what it says, under the names of record.json, schema 1."""

from tests.specimens.azerbaijani import upper
from tests.specimens.mrz import mrz
from tests.specimens.paper import Truth, course_truth, iso, signed, totals_truth
from tests.specimens.people import Person
from tests.specimens.study import Study


def diploma_truth(study: Study, **changes: object) -> Truth:
    """What a state diploma says, as this module prints it."""
    person = study.person
    fields: Truth = {
        "surname": upper(person.surname),
        "given_name": person.given,
        "patronymic": person.patronymic,
        "full_name": f"{upper(person.surname)} {person.given} {person.patronymic}",
        "school_name": study.school.az,
        "document_title": "BAZA ALİ TİBB TƏHSİLİ DİPLOMU",
        "specialty": "Müalicə işi",
        "qualification": "həkim",
        "honours": study.honours,
        "diploma_series": study.series,
        "diploma_number": study.number,
        "registration_number": study.registration,
        "decision_date": iso(study.decision),
        "issue_date": iso(study.issue),
        "level": "basic_medical",
        "commission": "Dövlət Attestasiya Komissiyası",
    } | changes
    return {
        "kind": "diploma",
        "languages": ["az"],
        "fields": fields,
        "derived": {"graduation_year": study.decision.year},
        "signatures": [
            signed("rector", "REKTOR", study.rector[0]),
            signed("chair", "DÖVLƏT ATTESTASİYA KOMİSSİYASININ SƏDRİ", study.chair[0]),
        ],
        "seal": True,
    }


def supplement_truth(study: Study, columns: set[str], totals: set[str], **changes: object) -> Truth:
    """What a supplement says, as this module prints it."""
    person = study.person
    fields: Truth = {
        "surname": upper(person.surname),
        "given_name": person.given,
        "patronymic": person.patronymic,
        "full_name": f"{upper(person.surname)} {person.given} {person.patronymic}",
        "school_name": study.school.az,
        "specialty": "Müalicə işi",
        "diploma_series": study.series,
        "diploma_number": study.number,
        "entry_date": iso(study.entry),
        "completion_date": iso(study.completion),
    } | changes
    return {
        "kind": "transcript",
        "languages": ["az"],
        "fields": {name: value for name, value in fields.items() if value is not None},
        "signatures": [
            signed("rector", "Rektor", study.rector[0]),
            signed("dean", "Dekan", study.dean[0]),
        ],
        "seal": True,
        "courses": [course_truth(row, "az", columns) for row in study.rows],
        "totals": totals_truth(study, totals),
    }


def transcript_truth(study: Study, columns: set[str], totals: set[str], **changes: object) -> Truth:
    """What a university's English transcript says, as this module prints it."""
    person = study.person
    fields: Truth = {
        "surname": person.surname_en.upper(),
        "given_name": person.given_en,
        "school_name": study.school.en,
        "specialty": "General Medicine",
        "document_title": "ACADEMIC TRANSCRIPT",
        "entry_date": iso(study.entry),
        "completion_date": iso(study.completion),
        "issue_date": iso(study.issue),
        "date_of_birth": iso(person.born),
    } | changes
    return {
        "kind": "transcript",
        "languages": ["en"],
        "fields": {name: value for name, value in fields.items() if value is not None},
        "signatures": [
            signed("registrar", "Registrar", study.dean[1]),
            signed("dean", "Dean", study.chair[1]),
        ],
        "seal": True,
        "courses": [course_truth(row, "en", columns) for row in study.rows],
        "totals": totals_truth(study, totals),
    }


def english_name(person: Person) -> str:
    """Surname, given name and patronymic in passport spelling."""
    return f"{person.surname_en.upper()} {person.given_en} {person.patronymic_en}"


def english_diploma_fields(study: Study, **changes: object) -> Truth:
    """The diploma's fields in English."""
    person = study.person
    return {
        "surname": person.surname_en.upper(),
        "given_name": person.given_en,
        "patronymic": person.patronymic_en,
        "full_name": english_name(person),
        "school_name": study.school.en,
        "document_title": "DIPLOMA OF BASIC HIGHER MEDICAL EDUCATION",
        "specialty": "General Medicine",
        "qualification": "Physician",
        "honours": study.honours,
        "diploma_series": study.series,
        "diploma_number": study.number,
        "registration_number": study.registration,
        "decision_date": iso(study.decision),
        "issue_date": iso(study.issue),
        "level": "basic_medical",
        "commission": "State Attestation Commission",
    } | changes


def passport_truth(person: Person) -> Truth:
    """What the page says, with every name on it."""
    native = {
        "role": "native",
        "surname": upper(person.surname),
        "given_name": upper(person.given),
        "patronymic": upper(person.patronymic),
    }
    latin = {"surname": person.surname_en.upper(), "given_name": person.given_en.upper()}
    return {
        "kind": "name_document",
        "languages": ["az", "en"],
        "fields": {"date_of_birth": iso(person.born)},
        "name_document": {
            "kind": "passport",
            "names": [native, {"role": "holder", **latin}, {"role": "mrz", **latin}],
            "expires": iso(person.passport_expires),
            "date_of_birth": iso(person.born),
            "mrz": list(mrz(person)),
            "mrz_valid": True,
        },
    }
