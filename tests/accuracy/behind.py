"""What is true of a study although a truth does not say that the paper prints it.

Most papers print more than their truth lists: a supplement its date of issue, a letter the years of study.
A value read that no truth asks for is no invention when it is what the study says.
"""

from datetime import date

from tests.specimens.languages import LANGUAGES, qualification, specialty
from tests.specimens.study import Study

Behind = dict[str, frozenset[str]]
_SEMESTER_WORDS = frozenset({"term", "semester", "semestr", "semestri", "семестр", "yarıyıl", "dönem"})


def behind(study: Study) -> Behind:
    """By field, every value the study gives for it, dates also cut."""
    names = [study.person.name(language) for language in LANGUAGES]
    return {
        "surname": _texts(*(name.surname for name in names)),
        "given_name": _texts(*(name.given for name in names)),
        "patronymic": _texts(*(name.patronymic for name in names)),
        "school_name": _texts(*(study.school.name(language) for language in LANGUAGES)),
        "specialty": _texts(*(specialty(language) for language in LANGUAGES)),
        "qualification": _texts(*(qualification(language) for language in LANGUAGES)),
        "diploma_series": _texts(study.series),
        "diploma_number": _texts(study.number),
        "registration_number": _texts(study.registration),
        "decision_date": _dates(study.decision),
        "issue_date": _dates(study.issue),
        "entry_date": _dates(study.entry),
        "completion_date": _dates(study.completion) | _dates(study.decision),
        "date_of_birth": _dates(study.person.born),
        "honours": _texts(str(study.honours)),
    }


def without_semester(word: object) -> object:
    """A half-year's own word without the word for half-year: `Autumn Term` is `Autumn`."""
    if not isinstance(word, str):
        return word
    kept = [part for part in word.split() if part.casefold().strip(".") not in _SEMESTER_WORDS]
    return " ".join(kept)


def _texts(*texts: str) -> frozenset[str]:
    return frozenset(text.casefold() for text in texts if text)


def _dates(day: date | None) -> frozenset[str]:
    return frozenset({day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]}) if day else frozenset()
