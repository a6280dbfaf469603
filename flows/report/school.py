"""The school as matched and the directory note the judgement used, as labelled lines."""

from checks.directory import format_years
from flows.report.texts import Texts
from schemas.record import Record, RecordNote, RecordSchool
from schemas.school import Program

_CANDIDATES = 3


def school_lines(record: Record, words: Texts) -> list[tuple[str, str]]:
    """Label and text of each line, in reading order."""
    lines = []
    if record.graduation.school_name.value:
        lines.append((words("school_named"), record.graduation.school_name.value))
    lines += _match(record.school, words)
    if record.school.id:
        lines += _note(record.school.note, words)
        lines += _told(record.school, words)
    directory = record.provenance.directory
    date = directory.as_of or words("unknown_date")
    used = words("directory_line", version=directory.version[:12], date=date)
    if directory.demonstration:
        used += f" – {words('demonstration')}"
    return [*lines, (words("directory_used"), used)]


def _match(school: RecordSchool, words: Texts) -> list[tuple[str, str]]:
    if not school.id:
        names = "; ".join(f"{one.name} ({one.id})" for one in school.candidates[:_CANDIDATES])
        lines = [(words("school_matched"), words("school_unmatched"))]
        return lines + ([(words("school_candidates"), names)] if names else [])
    how = words.or_plain(f"method.{school.method}", school.method)
    if school.matched_as:
        how += f": {school.matched_as}"
    named = f"{school.name or ''} ({school.id})".strip()
    return [(words("school_matched"), named), (words("school_matched_as"), how)]


def _note(note: RecordNote, words: Texts) -> list[tuple[str, str]]:
    if not note.read_at:
        return [(words("note"), words("note_unread"))]
    read = words("note_read", date=note.read_at, person=note.read_by or "–")
    if not note.text and not note.years:
        return [(words("note"), f"{words('note_empty')} {read}.")]
    told = not note.years or note.years in note.text
    years = "" if told else f" {words('note_years')}: {note.years}."
    return [
        (
            words("note"),
            f"{note.text}{'' if note.text.endswith('.') or not note.text else '.'}{years} {read}.",
        )
    ]


def _told(school: RecordSchool, words: Texts) -> list[tuple[str, str]]:
    """What the directory says of the school beyond its note: information, on which nothing rests (ELG-11)."""
    accredited: dict[str, list[str]] = {school.accreditation: []} if school.accreditation else {}
    for program in school.programs:
        if program.accreditation:
            accredited.setdefault(program.accreditation, []).append(program.name)
    lines = {
        "school_place": ", ".join(filter(None, (school.city, school.country))),
        "school_taught": format_years(school.operational_years),
        "school_programs": "; ".join(map(_program, school.programs)),
        "school_accreditation": "; ".join(
            f"{line}: {', '.join(names)}" if names else line for line, names in accredited.items()
        ),
    }
    return [(words(key), text) for key, text in lines.items() if text]


def _program(program: Program) -> str:
    years = (
        f"{program.from_year or ''}–{program.to_year or ''}" if program.from_year or program.to_year else ""
    )
    told = ", ".join(filter(None, (years, program.duration)))
    return f"{program.name}: {told}" if told else program.name
