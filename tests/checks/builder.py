"""A case for judging, built from plain tables: the base papers and what is different."""

from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checks import directory as directories
from checks.decisions import apply
from checks.judge import judge
from checks.judgement import Judgement
from schemas.applicant import ApplicantCard
from schemas.case import (
    AlignedRow,
    AlignedValue,
    Alignment,
    Case,
    CaseDocument,
    Decision,
    Graduation,
    Transcript,
    Verdict,
)
from schemas.courses import Course, CrossCheck, TranscriptReading, TranscriptTotals
from schemas.documents import DocumentKind, Problem, ProblemCode, Quality, TextSource
from schemas.facts import Evidence, Fact, FactStatus
from schemas.office import Office
from schemas.reading import (
    DocumentReading,
    NameDocumentReading,
    PrintedName,
    SignatureReading,
    TranslationReading,
)
from schemas.school import DegreeTitle, DegreeTitles, Directory, NoteAges, School

CASES = Path(__file__).parent / "cases"
TRANSLATION = tuple(TranslationReading.model_fields)[1:]
GRADUATION = tuple(Graduation.model_fields)
SUPPLEMENT = ("surname", "given_name", "patronymic", "school_name", "specialty", "specialty_code")
FIELDS = (*GRADUATION, "full_name", "level", "electronic", "entry_date", "completion_date")


def base() -> dict[str, Any]:
    """The base papers, a fresh copy."""
    return deepcopy(_base())


@cache
def _base() -> dict[str, Any]:
    return yaml.safe_load((CASES / "base.yaml").read_text(encoding="utf-8"))


@cache
def _shipped() -> Directory:
    return directories.load()


def changed(spec: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """The spec with dotted keys replaced; `papers.x: null` takes a paper out."""
    spec = deepcopy(spec)
    for path, value in change.items():
        *parents, last = path.split(".")
        node = spec
        for parent in parents:
            node = node.setdefault(parent, {})
        if value is None and parents == ["papers"]:
            node.pop(last, None)
        else:
            node[last] = deepcopy(value)
    return with_entry(spec, change)


def with_entry(spec: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """The spec with studies that begin with the rows a change gives, where it says no other entry."""
    paper = spec["papers"].get("transcript") or {}
    first, entry = paper.get("rows", {}).get("first"), str(paper.get("entry_date") or "")[:4]
    given = any(path.endswith("entry_date") for path in change)
    if first and not given and entry.isdecimal() and first - int(entry) >= 2:
        paper["entry_date"] = f"{first}-09"
    return spec


def fact(value: Any, file: str = "diploma.pdf") -> Fact[Any]:
    """A fact: trusted, `{doubtful: value}`, or absent for None."""
    if value is None:
        return Fact[Any]()
    doubtful = isinstance(value, dict)
    shown = value["doubtful"] if doubtful else value
    return Fact[Any](
        value=shown,
        confidence=0.6 if doubtful else 0.99,
        status=FactStatus.DOUBTFUL if doubtful else FactStatus.READ,
        evidence=[Evidence(document=file, page=1, box=(0.1, 0.1, 0.5, 0.2), text=str(shown))],
    )


def plain(value: Any, file: str) -> dict[str, Any]:
    return fact(value, file).model_dump()


def document(name: str, paper: dict[str, Any]) -> CaseDocument:
    """One paper of the spec as a document with its reading."""
    file = paper.get("file", f"{name}.pdf")
    kind = DocumentKind(paper["kind"])
    return CaseDocument(
        id=file,
        file=file,
        sha256=name.ljust(64, "0"),
        kind=kind,
        languages=paper.get("languages", []),
        page_numbers=[1],
        text_source=TextSource(paper.get("text_source", "ocr")),
        quality=Quality(
            confidence=paper.get("confidence", 0.95),
            ink_unread=paper.get("ink_unread", 0.0),
            dpi=paper.get("dpi"),
        ),
        translation_of=f"{paper['of']}.pdf" if paper.get("of") else None,
        duplicate_of=paper.get("duplicate_of"),
        other_person=paper.get("other_person", False),
        page_of=f"{paper['page_of']}.pdf" if paper.get("page_of") else None,
        problems=[Problem(code=paper.get("problem_code", "damaged"), message=paper["problem"])]
        if "problem" in paper
        else [],
        reading=None if paper.get("unread") else reading(paper, kind, file),
    )


def reading(paper: dict[str, Any], kind: DocumentKind, file: str) -> DocumentReading:
    return DocumentReading.model_validate(
        {
            "pages": [1],
            "kind": kind,
            "kind_confidence": paper.get("kind_confidence", 0.99),
            "kind_evidence": [Evidence(document=file, page=1, box=(0, 0, 1, 0.1), text=kind.value)],
            "text_source": TextSource.OCR,
            "fields": {n: plain(paper[n], file) for n in FIELDS if paper.get(n) is not None},
            "signatures": [
                SignatureReading(role=role, printed=role.upper(), signed=fact(signed, file))
                for role, signed in paper.get("signatures", {}).items()
            ],
            "seal": plain(paper.get("seal"), file),
            "translation": translation(paper, file),
            "name_document": name_document(paper, file),
            "transcript": own_rows(paper, file),
            "inscriptions": [
                {"kind": said, "words": plain(words, file)} for said, words in paper.get("says", {}).items()
            ],
        }
    )


def own_rows(paper: dict[str, Any], file: str) -> TranscriptReading | None:
    """The rows of a paper that is not the applicant's own transcript: `{title: passed}`."""
    if "own_rows" not in paper:
        return None
    made = [
        Course(title=fact(title, file), passed=fact(passed, file))
        for title, passed in paper["own_rows"].items()
    ]
    return TranscriptReading(courses=made)


def translation(paper: dict[str, Any], file: str) -> dict[str, Any] | None:
    if paper["kind"] != "translation" or paper.get("no_block"):
        return None
    facts = {name: plain(paper.get(name), file) for name in TRANSLATION}
    return {"translates": paper.get("translates", "diploma"), **facts}


def name_document(paper: dict[str, Any], file: str) -> NameDocumentReading | None:
    if "name_kind" not in paper:
        return None
    parts = ("surname", "given_name", "patronymic")
    names = [
        PrintedName(role=name["role"], **{part: fact(name.get(part), file) for part in parts})
        for name in paper.get("names", [])
    ]
    return NameDocumentReading(
        kind=paper["name_kind"],
        names=names,
        expires=fact(paper.get("expires"), file),
        date_of_birth=fact(paper.get("date_of_birth"), file),
    )


def courses(rows: dict[str, Any]) -> list[Course]:
    """Two courses for each year, each with half of the year's credits."""
    made = []
    for year in range(rows.get("years", 0)):
        for half in (1, 2):
            start = rows["first"] + year
            values = {
                "title": f"Course {year + 1}.{half}",
                "academic_year": None if rows.get("no_years") else f"{start}/{start + 1}",
                "semester": rows.get("semesters", {}).get(f"{year}.{half}", str(2 * year + half)),
                "credits": rows.get("credits", 60) / 2 if rows.get("credits", 60) else None,
                "hours": rows.get("hours"),
                "score": 85.0,
                "passed": True,
            }
            values |= rows.get("every", {}) | rows.get("change", {}).get(f"{year + 1}.{half}", {})
            made.append(Course(**{k: fact(v, "transcript.pdf") for k, v in values.items() if v is not None}))
    return made


def case_of(spec: dict[str, Any]) -> Case:
    """The case of a spec; graduation and transcript are taken from the papers as grouping does."""
    papers = {name: paper for name, paper in spec["papers"].items() if paper is not None}
    mine = {n: p for n, p in papers.items() if not p.get("other_person") and not p.get("duplicate_of")}
    first = next((p for p in mine.values() if p["kind"] in ("diploma", "diploma_and_transcript")), {})
    if first.get("level") in ("secondary_medical", "residency"):
        first = {}
    supplement = next((p for p in mine.values() if p["kind"] == "transcript"), {})
    said = {n: supplement[n] for n in SUPPLEMENT if supplement.get(n) is not None}
    said |= {n: first[n] for n in GRADUATION if first.get(n) is not None}
    graduation = {n: fact(value) for n, value in said.items()}
    graduation |= {n: fact(v) for n, v in spec.get("graduation", {}).items()}
    table = next((p for p in mine.values() if "rows" in p), {})
    transcript = Transcript(
        document_ids=["transcript.pdf"] if table else [],
        courses=courses(table["rows"]) if table else [],
        totals=TranscriptTotals(credits=fact(table.get("total_credits"))),
        complete=table.get("complete"),
        entry_date=fact(table.get("entry_date"), "transcript.pdf"),
        completion_date=fact(table.get("completion_date"), "transcript.pdf"),
        cross_checks=[CrossCheck(**check) for check in table.get("cross_checks", [])],
    )
    return Case(
        reference="A-001",
        card=ApplicantCard.model_validate(spec["card"]),
        card_problems=[
            Problem(code=ProblemCode.BAD_APPLICANT_FILE, message=text)
            for text in spec.get("card_problems", [])
        ]
        + [
            Problem(code=ProblemCode.UNUSED_APPLICANT_KEY, message=text)
            for text in spec.get("card_notes", [])
        ],
        documents=[document(name, paper) for name, paper in papers.items()],
        graduation=Graduation.model_validate({n: f.model_dump() for n, f in graduation.items()}),
        transcript=transcript,
        cross_checks=[CrossCheck(**check) for check in spec["cross_checks"]],
        alignments=alignments(spec, papers),
    )


def alignments(spec: dict[str, Any], papers: dict[str, Any]) -> list[Alignment]:
    """What the spec lays side by side; of every other pair the number, as a translation repeats it."""
    made = [alignment(laid) for laid in spec.get("alignments", [])]
    laid = {file for pair in made for file in pair.translations}
    alike = aligned("diploma_number", "900001", [], "diploma")
    return made + [
        Alignment(originals=[f"{paper['of']}.pdf"], translations=[f"{name}.pdf"], fields=[alike])
        for name, paper in papers.items()
        if paper.get("of") and f"{name}.pdf" not in laid and not paper.get("not_compared")
    ]


def alignment(laid: dict[str, Any]) -> Alignment:
    """A diploma or transcript laid beside its translation: `{of, values: {name: [original, translation]}}`.

    A value of one text is the same in both; `unsure` names those that were not read for sure. Rows are
    such tables, or a title alone for a row that stands in the original only.
    """
    unsure = laid.get("unsure", [])
    return Alignment(
        originals=[f"{laid['of']}.pdf"],
        translations=[f"{laid['of']}_translation.pdf"],
        fields=[aligned(name, pair, unsure, laid["of"]) for name, pair in laid.get("values", {}).items()],
        rows=[aligned_row(place, row, unsure, laid["of"]) for place, row in enumerate(laid.get("rows", []))],
    )


def aligned_row(place: int, row: Any, unsure: list[str], of: str) -> AlignedRow:
    if isinstance(row, str):
        cells = [aligned("title", [row, None], unsure, of)]
        return AlignedRow(
            original_row=place,
            translation_row=None,
            verdict=Verdict.MISSING_IN_TRANSLATION,
            sure=False,
            cells=cells,
        )
    cells = [aligned(name, pair, unsure, of) for name, pair in row.items()]
    return AlignedRow(original_row=place, translation_row=place, verdict=Verdict.SAME, sure=True, cells=cells)


def aligned(name: str, pair: Any, unsure: list[str], of: str) -> AlignedValue:
    first, second = pair if isinstance(pair, list) else (pair, pair)
    verdict = Verdict.SAME if first == second else Verdict.DIFFERS
    verdict = Verdict.MISSING_IN_TRANSLATION if second is None else verdict
    return AlignedValue(
        name=name,
        original=first,
        translation=second,
        verdict=verdict,
        sure=name not in unsure,
        original_evidence=fact(first, f"{of}.pdf").evidence,
        translation_evidence=fact(second, f"{of}_translation.pdf").evidence,
    )


def directory_of(spec: dict[str, Any]) -> Directory:
    """The shipped directory with the spec's note."""
    said = spec["directory"]
    directory = _shipped()
    if said.get("note") is not None:
        directory = directories.with_note(
            directory,
            said["school"],
            directories.a_note(said["note"], said["years"], said["read_at"], said.get("by", "an adviser")),
        )
    schools = [
        School.model_validate(school.model_dump() | said.get("row", {}))
        if school.wdoms_id == said["school"]
        else school
        for school in directory.schools
    ]
    schools = [with_more(school, said.get("more", {}).get(school.wdoms_id, {})) for school in schools]
    return directory.model_copy(update={"demonstration": said["demonstration"], "schools": schools})


def with_more(school: School, row: dict[str, str]) -> School:
    """Another school of the directory with a country or a note of its own."""
    if "read_at" in row:
        note = directories.a_note(row.get("text", ""), row.get("years", ""), row["read_at"], "an adviser")
        school = school.model_copy(update={"note": note})
    return school.model_copy(update={"country": row.get("country", school.country)})


def ages_of(spec: dict[str, Any]) -> NoteAges:
    """The ages over which the spec's office wants notes to be read again, the usual ones if it says none."""
    return NoteAges(**spec.get("note_ages", {}))


def titles_of(spec: dict[str, Any]) -> DegreeTitles:
    rows = [
        DegreeTitle(
            wdoms_id=row["school"],
            from_year=row["from"],
            to_year=row["to"],
            titles=row["titles"],
            read_at=row["read_at"],
        )
        for row in spec["titles"]
    ]
    return DegreeTitles(rows=rows, version="test")


def office_of(spec: dict[str, Any]) -> Office:
    """What the office of these papers brings to the judgement."""
    return Office(directory_of(spec), titles_of(spec), ages_of(spec))


def judged(change: dict[str, Any] | None = None, decisions: list[Decision] | None = None) -> Judgement:
    """The judgement of the base papers with these changes."""
    return judged_spec(changed(base(), change or {}), decisions)


def judged_spec(spec: dict[str, Any], decisions: list[Decision] | None = None) -> Judgement:
    made = decisions or []
    case = apply(case_of(spec), made)
    day = date.fromisoformat(spec["as_of"])
    return judge(case, office_of(spec), made, day)
