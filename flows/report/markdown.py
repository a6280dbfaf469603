"""The artifacts of the Prefect UI: the checklist and the evidence, as Markdown."""

from base64 import b64encode
from collections.abc import Mapping, Sequence

from flows.report.beyond import residency_words
from flows.report.decided import decided, decision_words
from flows.report.escape import markdown as md
from flows.report.escape import shortened
from flows.report.evidence import EvidenceCrop, select_evidence
from flows.report.facts import Row, agreements, credit_evidence, credit_rows, disagreements, graduation_rows
from flows.report.grouping import Groups, Step, grouped, nothing_first
from flows.report.places import label_of, places_words
from flows.report.provenance import provenance_parts
from flows.report.school import school_lines
from flows.report.texts import Texts, texts
from flows.report.wording import Point
from schemas.facts import FactStatus
from schemas.record import Record, RecordDocument

EVIDENCE_BYTES = 900_000
"""How much picture data one artifact may carry, as base64 text."""

_MARK = {
    FactStatus.READ: "✓",
    FactStatus.CONFIRMED: "✓",
    FactStatus.CORRECTED: "✓",
    FactStatus.DOUBTFUL: "❓",
    FactStatus.ABSENT: "–",
}


def checklist_markdown(record: Record, language: str = "en") -> str:
    """The record for people: outcome, what to do first, the checklist in groups, facts, documents."""
    words, groups = texts(language), grouped(record, language)
    parts = [
        _head(record, words),
        _first(record, groups, words),
        *_checklist(groups, words),
        _school(record, words),
        _facts(record, words),
        _documents(record, words),
        *_decisions(record, words),
        _beyond(record, words),
        _foot(record, words),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def evidence_markdown(record: Record, crops: Mapping[str, bytes], language: str = "en") -> str:
    """The cut-out pieces of the papers with captions, doubtful first, about 900 kB at most.

    `crops` holds PNG bytes by the names `select_evidence` gave. Says how many had to be left out.
    """
    words = texts(language)
    parts, used, left_out, lost = [f"## {words('evidence')}"], 0, 0, 0
    for chosen in select_evidence(record):
        png = crops.get(chosen.name)
        if png is None:
            lost += 1
            continue
        data = b64encode(png).decode("ascii")
        if used + len(data) > EVIDENCE_BYTES:
            left_out += 1
            continue
        used += len(data)
        parts.append(_picture(chosen, data, words))
    if len(parts) == 1:
        parts.append(words("evidence_none"))
    if left_out:
        parts.append(words("evidence_left_out", n=left_out))
    if lost:
        parts.append(words("evidence_not_cut", n=lost))
    return "\n\n".join(parts) + "\n"


def _head(record: Record, words: Texts) -> str:
    heading = f"# {md(record.applicant.reference)}: {words(f'outcome.{record.outcome.value}')}"
    lines = [heading, "", words(f"sentence.{record.outcome.value}")]
    if record.provenance.directory.demonstration:
        lines += ["", f"> **{words('demonstration')}.** {words('demonstration_text')}"]
    return "\n".join(lines)


def _first(record: Record, groups: Groups, words: Texts) -> str:
    if not groups.first:
        return f"## {words('first')}\n\n{words(nothing_first(record))}"
    lines = [_step(number, step, words) for number, step in enumerate(groups.steps, start=1)]
    return "\n".join([f"## {words('first')}", "", *lines])


def _step(number: int, step: Step, words: Texts) -> str:
    what = md(step.what) or words("first_no_action")
    label = words(f"requirement.{step.outcome}")
    return f"{number}. **{label}: {md(step.titles)}**{_about(step.files)}. {what}"


def _checklist(groups: Groups, words: Texts) -> list[str]:
    parts = [f"## {words('checklist')}"]
    for key, points in groups.named():
        if points:
            lines = [_line(point, words) for point in points]
            parts.append("\n".join([f"### {words(f'group.{key}')} ({len(points)})", "", *lines]))
    if groups.not_applicable:
        titles = "; ".join(md(point.title) for point in groups.not_applicable)
        parts.append(f"{words('not_applicable_list')}: {titles}.")
    return parts


def _line(point: Point, words: Texts) -> str:
    kind = "" if point.outcome in {"met", "review"} else words(f"requirement.{point.outcome}") + ": "
    text = f"- {kind}**{md(point.title)}**{_about(point.documents)} ({md(point.requirement.id)})"
    if point.reason:
        text += f": {md(point.reason)}"
    if point.requirement.rests_on_doubtful:
        text += f" *{words('rests_on_doubtful')}*"
    where = places_words(point.evidence, words)
    return text + (f" ({md(where)})" if where else "")


def _about(documents: Sequence[str]) -> str:
    return f" – {md(', '.join(documents))}" if documents else ""


def _school(record: Record, words: Texts) -> str:
    lines = [
        f"- {md(label)}: {md(value)}" if label else f"- {md(value)}"
        for label, value in school_lines(record, words)
    ]
    return "\n".join([f"## {words('school')}", "", *lines])


def _facts(record: Record, words: Texts) -> str:
    head = [words(f"column_{name}") for name in ("field", "value", "status", "where")]
    lines = [f"## {words('facts')}", "", _table_row(head), "| --- | --- | --- | --- |"]
    rows = graduation_rows(record, words) + credit_rows(record, words)
    lines += [_fact_row(row, words) for row in rows]
    lines += ["", md(credit_evidence(record, words))]
    checks = disagreements(record.credits.cross_checks, words) + agreements(
        record.credits.cross_checks, words
    )
    lines += ["", *[f"- {md(text)}" for text in checks]] if checks else []
    return "\n".join(lines)


def _fact_row(row: Row, words: Texts) -> str:
    status = f"{_MARK[row.status]} {words(f'status.{row.status.value}')}"
    remark = f" ({md(row.remark)})" if row.remark else ""
    where = places_words(row.evidence, words)
    return _table_row([row.label, md(shortened(row.value, 300)), status + remark, md(where)])


def _table_row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _documents(record: Record, words: Texts) -> str:
    if not record.documents:
        return f"## {words('documents')}\n\n{words('documents_none')}"
    lines = [_document(document, words) for document in record.documents]
    return "\n".join([f"## {words('documents')}", "", *lines])


def _document(document: RecordDocument, words: Texts) -> str:
    text = f"- **{md(document.id)}**: {words(f'kind.{document.kind.value}')}"
    for key, other in (("translation_of", document.translation_of), ("duplicate_of", document.duplicate_of)):
        if other:
            text += f". {words(key, file=md(other))}"
    return text + "".join(f". {md(problem.message)}" for problem in document.problems)


def _decisions(record: Record, words: Texts) -> list[str]:
    return [
        "\n".join([f"## {words(key)}", "", *[f"- {md(decision_words(one, words))}" for one in made]])
        for key, made in decided(record).items()
    ]


def _beyond(record: Record, words: Texts) -> str:
    """The list for a residency application and where to go; nothing of it decides anything."""
    later = record.residency
    if not later.items:
        return ""
    titles, enter = residency_words(words.language)
    lines = [f"## {words('beyond')}", "", words("beyond_text")]
    if later.international is not None:
        lines += ["", words("international" if later.international else "not_international")]
    ticks = {item.id: "x" if item.state == "have" else " " for item in later.items}
    lines += ["", *(f"- [{ticks[one.id]}] {md(titles.get(one.id, one.title))}" for one in later.items)]
    links = (f"- [{md(one.name)}]({one.url}): {md(enter.get(one.name, one.enter))}" for one in later.links)
    return "\n".join([*lines, "", *links])


def _foot(record: Record, words: Texts) -> str:
    return f"---\n\n{words('disclaimer')}\n\n{md(' · '.join(provenance_parts(record, words)))}"


def _picture(chosen: EvidenceCrop, data: str, words: Texts) -> str:
    label = md(label_of(chosen, words))
    where = md(words("evidence_caption", file=chosen.evidence.document, page=chosen.evidence.page))
    status = f" · {words('status.doubtful')}" if chosen.doubtful else ""
    return f"**{label}**{status} · {where}\n\n![{label}](data:image/png;base64,{data})"
