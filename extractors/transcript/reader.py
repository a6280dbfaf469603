"""A transcript's pages to its courses: rows, heading, columns, cells, values, cross-checks."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.confidence import status_of
from extractors.page import PageText
from extractors.transcript import grades
from extractors.transcript.alphabets import letters_compared
from extractors.transcript.bare_marks import signs_among_letters, signs_read
from extractors.transcript.borne_out import unproven_doubted
from extractors.transcript.courses import Draft, build, draft
from extractors.transcript.crosschecks import Findings, cross_check
from extractors.transcript.crowded import crowded_parted
from extractors.transcript.doubts import doubted_places
from extractors.transcript.footnotes import note_of, transfer_notes
from extractors.transcript.foreign import passes_too_low, scores_doubted, titles_doubted
from extractors.transcript.from_elsewhere import told_from_elsewhere
from extractors.transcript.grid import Carried, with_grids
from extractors.transcript.headings import heading_of
from extractors.transcript.hidden_totals import with_hidden_totals
from extractors.transcript.inferred import inferred_doubted
from extractors.transcript.lost_points import lost_points_put_back
from extractors.transcript.lost_words import holed, is_typed
from extractors.transcript.model import Record
from extractors.transcript.odd_titles import odd_titles_doubted
from extractors.transcript.other_studies import other_studies_doubted, sections_of_others
from extractors.transcript.passing import passes_doubted
from extractors.transcript.proven import titles_weighed, words_weighed
from extractors.transcript.remarks import remarks, with_remarks
from extractors.transcript.rising import rising
from extractors.transcript.row_numbers import row_numbers_apart, two_in_one_doubted
from extractors.transcript.runs import rows_in_runs
from extractors.transcript.sections import places
from extractors.transcript.sequence import in_sequence
from extractors.transcript.strays import marks_dropped, strays_doubted
from extractors.transcript.table import Layout, read_page
from extractors.transcript.tail_rows import tail_rows_doubted
from extractors.transcript.titles import base_probability, tidied
from extractors.transcript.totals import Total, totals_told
from extractors.transcript.two_languages import titles_parted
from extractors.transcript.whole import academic_years
from extractors.transcript.years import numbered, with_years
from schemas.courses import CrossCheck, TranscriptReading, TranscriptTotals
from schemas.facts import Fact

_WHOLE = {"credits": (60.0, 600.0), "hours": (3000.0, 40000.0)}
"""How many credits, how many hours a whole programme has, one year and a half to eight years."""
_UNSURE = 0.9


def read_transcript(pages: Sequence[PageText], file: str) -> TranscriptReading:
    """The course table of a transcript or supplement.

    `pages` are the pages of one document in order, `file` the path evidence names. Never raises on
    any words: a page without a table gives no courses. A cell is `read` only when every word of it
    was read surely or a printed sum confirms it; an empty cell is an absent fact at its row.
    """
    pages = words_weighed(pages)
    records = _records(pages, file)
    drafts = _drafts(records, pages, file)
    said = remarks(records)
    transfers = any(remark.kind == "transfer" for remark in said)
    elsewhere = [] if transfers else told_from_elsewhere(records)
    if not drafts:
        return TranscriptReading(cross_checks=with_remarks([], [], said)[1])
    scale = _scale(drafts)
    totals = _totals(records)
    bases = [base_probability(item.title_words) for item in drafts]
    typed = [is_typed(item) for item in drafts]
    courses = tidied([build(item, scale) for item in drafts], bases, holed(drafts), typed)
    found = cross_check(courses, drafts, totals, pages)
    found.courses, remarked = with_remarks(found.courses, drafts, said)
    found.courses = passes_doubted(found.courses, drafts, pages, scale)
    return TranscriptReading(
        courses=found.courses,
        totals=_printed(totals, found, len(drafts)),
        academic_years=academic_years(found.courses),
        cross_checks=[
            *_bad_years(records),
            *found.checks,
            *sections_of_others(records),
            *remarked,
            *elsewhere,
        ],
        complete=found.complete,
        grade_scale=scale,
    )


def _records(pages: Sequence[PageText], file: str) -> list[Record]:
    found = lost_points_put_back([record for page in _read_pages(pages, file) for record in page])
    records = tail_rows_doubted(two_in_one_doubted(crowded_parted(row_numbers_apart(found))))
    whole = marks_dropped(with_hidden_totals(unproven_doubted(inferred_doubted(records))))
    titled = titles_doubted(titles_parted(whole))
    return titles_weighed(odd_titles_doubted(strays_doubted(titled)))


def _read_pages(pages: Sequence[PageText], file: str) -> list[list[Record]]:
    """The records of every page. A scan whose heading was misread takes its columns from a later page."""
    layouts: list[Layout] = []
    ruled: list[Carried] = []
    by_lines: list[list[Record]] = []
    made: list[list[Record]] = []
    unheaded: list[int] = []
    for place, page in enumerate(pages):
        found, layouts = read_page(page, file, layouts)
        by_lines.append(found)
        before = ruled
        found, ruled = with_grids(page, file, found, before)
        made.append(found)
        unheaded += [place] if page.rulings and not page.typed and ruled == before else []
    for place in unheaded if ruled else ():
        made[place], _ = with_grids(pages[place], file, by_lines[place], ruled)
    return made


def _drafts(records: Sequence[Record], pages: Sequence[PageText], file: str) -> list[Draft]:
    placed = with_years(
        rows_in_runs(records, rising(records, in_sequence(numbered(places(records))))), pages, file
    )
    sure = other_studies_doubted(records, doubted_places(records, placed))
    pairs = zip(records, sure, strict=True)
    notes = transfer_notes(pages, file)
    drafts = [
        replace(draft(record, place), note=note_of(record, notes))
        for record, place in pairs
        if record.kind == "data"
    ]
    return scores_doubted(signs_among_letters(letters_compared(signs_read(drafts))))


def _scale(drafts: Sequence[Draft]) -> str | None:
    def values(name: str) -> list[float | str]:
        return [item.parts[name].value for item in drafts if name in item.parts]

    words = [part.known for item in drafts if (part := item.parts.get("grade")) and part.known]
    scale = grades.scale_of([float(v) for v in values("score")], [str(v) for v in values("letter")], words)
    return None if scale == grades.TWO_HUNDRED and passes_too_low(drafts) else scale


def _totals(records: Sequence[Record]) -> list[Total]:
    found: list[Total] = []
    courses = 0
    for record in records:
        if record.kind == "data":
            courses += 1
        else:
            found.extend(totals_told(record, courses))
    return found


def _printed(totals: Sequence[Total], found: Findings, courses: int) -> TranscriptTotals:
    """The transcript's own sums for everything."""
    return TranscriptTotals.model_validate(
        {
            kind: fact
            for kind in ("credits", "hours", "average", "courses")
            if (fact := _overall(kind, totals, found, courses))
        }
    )


def _overall(kind: str, totals: Sequence[Total], found: Findings, courses: int) -> dict[str, object] | None:
    same = [
        total for total in totals if total.kind == kind and _for_everything(total, totals, found, courses)
    ]
    if not same:
        return None
    total = max(same, key=lambda one: (one.overall, one.value if kind != "average" else one.before))
    name = {"average": "average", "courses": "course_count"}.get(kind, f"sum_{kind}")
    whole = kind not in found.overall or total is found.overall[kind]
    agreed = whole and any(
        check.name == name and check.ok and f"printed {total.value:g}," in check.detail
        for check in found.checks
    )
    agreed &= id(total) not in found.of_sections
    sure = _sureness(total, agreed=agreed, sections=len(found.of_sections))
    if not agreed and any(other.value != total.value and not other.part for other in same):
        sure = min(sure, _UNSURE)  # two such sums: which of them is the whole paper's, nothing proves
    value = int(total.value) if kind == "courses" else total.value
    fact = Fact[float](
        value=value, confidence=round(sure, 4), status=status_of(sure), evidence=list(total.evidence)
    )
    return fact.model_dump()


def _sureness(total: Total, *, agreed: bool, sections: int) -> float:
    """How sure it is that a sum is the whole paper's.

    One that agrees with the rows may still be that of the only section that was read; one that does not
    must say for what it is, and be as large as a programme's.
    """
    low, high = _WHOLE.get(total.kind, (0.0, float("inf")))
    usual = low <= total.value <= high
    if agreed and (usual or total.overall or sections):
        return max(total.probability, 1 - (1 - total.probability) * 0.03)
    told = total.kind == "average" or (total.overall and total.said)
    return total.probability if told and usual else min(total.probability, _UNSURE)


def _for_everything(total: Total, totals: Sequence[Total], found: Findings, courses: int) -> bool:
    """True for a sum over the whole transcript, not over its last semester.

    It says so itself, or it stands before or after all rows and no sum of a section is as large.
    """
    if total.part:
        return False
    if total.kind in found.overall:
        return total is found.overall[total.kind] or total.overall
    if total.overall:
        return True
    if total.before not in (0, courses):
        return False
    others = [other.value for other in totals if other.kind == total.kind and other is not total]
    if total.kind == "average":
        return not others or any(check.name == "average" and check.ok for check in found.checks)
    return all(total.value > other for other in others) and id(total) not in found.of_sections


def _bad_years(records: Sequence[Record]) -> list[CrossCheck]:
    checks = []
    for record in records:
        heading = heading_of(record.line.text) if record.kind == "heading" else None
        if heading and heading.bad_year:
            page = record.line.page.number
            detail = f"'{heading.bad_year}' (page {page}) is not two years in a row"
            checks.append(CrossCheck(name="academic_year", ok=False, detail=detail))
    return checks
