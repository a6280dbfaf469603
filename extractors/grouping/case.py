"""An applicant's readings to a case: the recipe."""

from collections.abc import Sequence

from extractors.grouping.alignment import alignments
from extractors.grouping.award import award_of
from extractors.grouping.bound import with_shared_blocks
from extractors.grouping.corroborate import corroborated
from extractors.grouping.documents import Paper, papers_of
from extractors.grouping.duplicates import duplicates
from extractors.grouping.graduation import graduation
from extractors.grouping.other_awards import other_awards
from extractors.grouping.page_links import page_links
from extractors.grouping.pairing import Links, links
from extractors.grouping.persons import birth_of, whose
from extractors.grouping.running_numbers import unread_rows
from extractors.grouping.second_scans import doubted_by_repeats
from extractors.grouping.timeline import against_each_other
from extractors.grouping.transcripts import transcript
from schemas.applicant import ApplicantCard
from schemas.case import Case, CaseDocument
from schemas.documents import DocumentKind, Problem, ProblemCode
from schemas.reading import FileReading


def group(
    reference: str,
    card: ApplicantCard,
    card_problems: Sequence[Problem],
    readings: Sequence[FileReading],
) -> Case:
    """Everything known of one applicant, put together from the files' readings.

    The order of `readings` does not matter. Duplicates and papers that are clearly another
    person's stay in the list of documents but feed nothing.
    """
    papers = papers_of(readings)
    repeats = duplicates(papers)
    owned = whose([paper for paper in papers if paper.id not in repeats], card)
    strangers = owned.others
    own = [paper for paper in papers if paper.id not in repeats and paper.id not in strangers]
    mine = with_shared_blocks(doubted_by_repeats(own, papers, repeats))
    # The merged facts weigh the papers against each other themselves: they start from what was read.
    surer = {paper.id: paper for paper in corroborated(mine, card)}
    linked = links(mine)
    award = award_of(mine, linked)
    facts, checks = graduation(award, mine)
    table, notes = transcript(mine, award, linked)
    born, birth = birth_of(mine, card)
    timed = against_each_other(facts, table, born)
    told = [*owned.checks, *linked.checks, *checks, *birth, *notes, *timed.checks]
    pairs, differing = alignments(mine, linked, table, told)
    pages = page_links(mine, award, table, pairs)
    finished = [(_finished(surer.get(one.id, one), linked, repeats, strangers), one) for one in papers]
    return Case(
        reference=reference,
        card=card,
        card_problems=list(card_problems),
        documents=[_page_of(done, one, pages.get(one.id)) for done, one in finished],
        graduation=timed.graduation,
        transcript=timed.transcript,
        cross_checks=[*told, *differing],
        alignments=pairs,
        other_awards=other_awards(mine, linked),
    )


def _page_of(document: CaseDocument, paper: Paper, first: str | None) -> CaseDocument:
    """The document with the one it is a page of, if any: a page that no title names is what that is.

    A table of which no row was read is told, for as a page of another paper it would no longer be seen.
    """
    if first is None:
        return document
    unnamed = document.kind is DocumentKind.OTHER
    kind = DocumentKind.TRANSCRIPT if unnamed else document.kind
    problems = [*document.problems, *([_unread_rows(document)] if unread_rows(paper) else [])]
    return document.model_copy(update={"page_of": first, "kind": kind, "problems": problems})


def _unread_rows(document: CaseDocument) -> Problem:
    message = (
        f"{document.id} seems to be a page of the transcript, but no row of its table was read. "
        "Look at it, or scan it again at 300 dpi, flat, sharp and evenly lit."
    )
    return Problem(code=ProblemCode.LOW_QUALITY, message=message)


def _finished(paper: Paper, linked: Links, repeats: dict[str, str], strangers: set[str]) -> CaseDocument:
    """The document with its links and with a problem for each thing a person should know of them."""
    id_ = paper.id
    stranger = id_ in strangers or repeats.get(id_) in strangers
    problems = list(paper.document.problems)
    if stranger:
        problems.append(_other_person(paper))
    if id_ in repeats:
        message = f"{id_} shows the same paper as {repeats[id_]}; that one is used."
        problems.append(Problem(code=ProblemCode.DUPLICATE, message=message))
    if id_ in linked.problems:
        problems.append(linked.problems[id_])
    return paper.document.model_copy(
        update={
            "translation_of": linked.translation_of.get(id_),
            "translated_by": sorted(linked.translated_by.get(id_, [])),
            "belongs_to": linked.belongs_to.get(id_),
            "duplicate_of": repeats.get(id_),
            "other_person": stranger,
            "problems": problems,
        }
    )


def _other_person(paper: Paper) -> Problem:
    reading = paper.reading
    name = ""
    if reading:
        parts = (reading.text("surname").value, reading.text("given_name").value)
        name = " ".join(part for part in parts if part) or (reading.text("full_name").value or "")
    message = (
        f"{paper.id} is made out to {name or 'another person'}, who is not the person of the other papers. "
        "Remove it, or add the document that explains the change of name."
    )
    return Problem(code=ProblemCode.OTHER_PERSON, message=message)
