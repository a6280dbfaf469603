"""The holder's name in sentences, in rows of its own between them, and around oğlu/qızı."""

from collections.abc import Sequence

from extractors.meaning.fields.name_candidates import NameCandidates, bare_name, spaced_out
from extractors.meaning.fields.name_proofs import OF_ONE_PERSON, given_to, stands_at_the_head, was_born
from extractors.meaning.hits import Hit
from extractors.meaning.official_names import named_officials
from extractors.meaning.person import is_marker, name_like, name_run
from extractors.meaning.russian import is_russian_patronymic
from extractors.meaning.values import ends_sentence, trimmed
from extractors.meaning.vocabulary import words
from extractors.page import shared_width
from schemas.documents import DocumentKind

_UNPROVEN = 0.96
"""What a name is worth at most that no label, caption or sentence calls the holder's."""
_AWARDS = ("awarded", "degree_pre", "degree_post", "graduated_verb", "entered_verb")
_STUDIES = ("entered_verb", "graduated_verb", "specialty_post", "degree_post", "awarded")
_SUBJECTS_VERBS = ("entered_verb", "graduated_verb", "awarded")
_AWARDED_TO = (*_SUBJECTS_VERBS, "degree_pre")
"""Russian awards the qualification to whom the sentence begins with: `Исмайлову Вугару ... присвоена`."""
_CIVIL_WORDS = 2
"""Words: a title and one name are too few."""
_NAME_ROWS = 2
"""A name stands in at most so many rows under the words that certify."""
_FULL = 3
"""Words before oğlu/qızı: surname, given name, father's name. What follows them is no part of the name."""
_TITLE_ROWS = 4
_RUNNING = 3
"""Words: a row with fewer is no running text."""
_SENTENCE = 30
"""Words: the longest way from the subject of the sentence of studies to its verb."""
_SENTENCE_WORDS = 5
"""Words: a row with fewer is no sentence's."""
_SENTENCE_ROWS = 2
"""The verb of the sentence of studies stands at most so many rows under its subject."""


def from_sentences(found: NameCandidates) -> None:
    """Gather the names that sentences and the rows of an award hold."""
    context = found.context
    for hit in context.labelled.of("this_is_to_certify"):
        after = context.sentence_after(hit.end, 10)
        if not found.add_full(_in_its_column(found, hit) or after, 1.0):
            found.add_full(after, 1.0)
    _titled(found)
    _students(found)
    _subjects(found)
    for hit in context.labelled.of("awarded"):
        _name_before(found, hit)
    for hit in context.labelled.of(*_AWARDS):
        _name_lines_over(found, hit)
    for hit in context.labelled.of("decision"):
        _name_lines_after(found, hit)


def _in_its_column(found: NameCandidates, hit: Hit) -> list[int]:
    """The rows of names right under `... certifies that`, where another column stands beside them."""
    flow = found.flow
    segment = flow.segments[flow.tokens[hit.end - 1].segment]
    if segment[-1] >= hit.end:
        return []
    box, row = flow.box(segment), flow.tokens[hit.start].row
    lines: list[int] = []
    for number in range(row + 1, row + 1 + _NAME_ROWS):
        own = [
            i
            for i in flow.rows.get(number, [])
            if flow.segments[flow.tokens[i].segment]
            and shared_width(flow.box(flow.segments[flow.tokens[i].segment]), box) > 0
        ]
        if not own or name_run([flow.tokens[i].text for i in own]) != len(own):
            break
        lines += own
    beside = any(len(flow.rows[flow.tokens[i].row]) > len(lines) for i in lines)
    return lines if beside else []


def _titled(found: NameCandidates) -> None:
    """`Mr. N. N. (...) has been a student`: who opens a paper's sentence by that title; nobody signs so."""
    flow, context = found.flow, found.context
    if context.kind not in OF_ONE_PERSON or context.kind is DocumentKind.SCHOOL_LETTER:
        return  # a letter may open with the name of the one it is written to
    runs = []
    for segment in flow.segments.values():
        texts = [flow.tokens[i].text for i in segment]
        run = segment[: name_run(texts)]
        bare_title = (
            flow.tokens[segment[0]].bare in words().lists["civil_titles"]
            and len(segment) > len(run) > _CIVIL_WORDS
        )
        if bare_title and not set(run) & context.official_tokens:
            runs.append(run)
    if len({flow.text(run) for run in runs}) == 1:
        found.add_full(runs[0], 0.985)


def _students(found: NameCandidates) -> None:
    """`... numaralı öğrencisi Aynur KERİMLİ, ...`: a name right after the word for a student."""
    flow, context = found.flow, found.context
    if context.kind not in OF_ONE_PERSON:
        return
    for index, token in enumerate(flow.tokens):
        running = len(flow.segments[token.segment]) >= _SENTENCE_WORDS
        if token.bare not in words().lists["student_words"] or not running or token.text.endswith((":", ".")):
            continue
        after = context.sentence_after(index + 1, _FULL + 1)
        named = name_run([flow.tokens[i].text for i in after])
        if named < 2 or _of_somebody_else(found, index, after[:named]):
            continue
        if not set(after[:2]) & (context.official_tokens | context.phrases):
            found.add_full(after, 0.985)


def _of_somebody_else(found: NameCandidates, index: int, run: Sequence[int]) -> bool:
    """`eski öğrencimiz N. N. tarafından hazırlanmış`: who wrote it; `N. N. Tıp Fakültesine`: no name."""
    tokens, lists = found.flow.tokens, words().lists
    follows = [tokens[i].bare in lists["by_words"] for i in found.context.sentence_after(run[-1] + 1, 1)]
    former = bool(index) and tokens[index - 1].bare in lists["former_words"]
    return former or any(follows) or any(tokens[i].bare.startswith(lists["faculty_stems"]) for i in run)


def _subjects(found: NameCandidates) -> None:
    """`Hüseynov Vaqif Əli oğlu 1996-cı ildə ... bitirmişdir`: a name that opens the sentence of studies.

    After the date of the decision it does so too: `of 23 June 2022 GARAYEVA Gulnara ... was awarded`.
    """
    for run, _ in _marked_runs(found):
        awarded = (
            _AWARDED_TO if any(is_russian_patronymic(t) for t in _texts(found, run)) else _SUBJECTS_VERBS
        )
        if _opens(found, run) and _verb_follows(found, run, awarded):
            found.add_full(run, 0.985)
    for run in [*_capital_runs(found), *_turkish_runs(found)]:
        if _verb_follows(found, run, (*_SUBJECTS_VERBS, "degree_pre", "degree_post")):
            found.add_full(run, 0.985)


def _texts(found: NameCandidates, run: Sequence[int]) -> list[str]:
    return [found.flow.tokens[i].text for i in run]


def _of_a_parent(found: NameCandidates, index: int) -> bool:
    """True in a row that opens with `Father:` or `Анасы:`, on a certificate of birth."""
    flow, labelled = found.flow, found.context.labelled
    row = [i for i in flow.rows[flow.tokens[index].row] if i < index]
    parents = {hit.start for hit in labelled.of("father", "mother")}
    return any(i in parents or flow.tokens[i].bare in words().lists["parent_words"] for i in row)


def _opens(found: NameCandidates, run: Sequence[int]) -> bool:
    context, flow = found.context, found.flow
    if run[0] == flow.segments[flow.tokens[run[0]].segment][0] or not context.sentence_before(run[0], 1):
        return True
    return run[0] - 1 in context.date_tokens


def _verb_follows(found: NameCandidates, run: Sequence[int], keys: Sequence[str]) -> bool:
    """True when the sentence goes on from the name to a verb of studies or award within a few rows."""
    context, flow = found.context, found.flow
    reach = context.sentence_after(run[-1] + 1, _SENTENCE)
    row = flow.tokens[run[0]].row
    hits = [hit for hit in context.labelled.of(*keys) if hit.start in reach]
    return any(flow.tokens[hit.start].row - row <= _SENTENCE_ROWS for hit in hits)


def _capital_runs(found: NameCandidates) -> list[list[int]]:
    """`Elchin RAHIMOV, having ...`: names at the head of a row, surname in capitals, a comma after them."""
    flow, context = found.flow, found.context
    runs = []
    for segment in flow.segments.values():
        texts = [flow.tokens[i].text for i in segment]
        run = segment[: name_run(texts)]
        names = [flow.tokens[i].text.rstrip(",") for i in run]
        capitals = sum(len(name) > 2 and name.isupper() for name in names)
        free = not any(i in context.labelled.covered or i in context.phrases for i in run)
        ends = bool(run) and flow.tokens[run[-1]].text.endswith(",")
        if 2 <= len(run) <= 3 and capitals == 1 and ends and free and not set(run) & context.official_tokens:
            runs.append(run)
    return runs


def _turkish_runs(found: NameCandidates) -> list[list[int]]:
    """`... göre, Anar ŞÜKÜROV Hacettepe ...`: the one name of a Turkish sentence, its surname in capitals."""
    flow, context = found.flow, found.context
    if context.language != "tr":
        return []
    runs = []
    for segment in flow.segments.values():
        for at, index in enumerate(segment):
            if not at or len(segment) < _SENTENCE_WORDS or not _is_capital(flow.tokens[index].text):
                continue
            run = segment[at - 1 : at + 1]
            before = segment[at - 2] if at > 1 else None
            opens = before is None or not name_like(flow.tokens[before].text) or before in context.date_tokens
            free = all(i not in context.labelled.covered and i not in context.phrases for i in run)
            named = name_run([flow.tokens[i].text for i in run]) == len(run)
            if opens and free and named and not _is_capital(flow.tokens[run[0]].text):
                runs.append(run)
    own = [run for run in runs if not set(run) & context.official_tokens]
    return own if len(own) == 1 else []


def _is_capital(text: str) -> bool:
    plain = text.strip(".,;:()")
    return len(plain) > 2 and plain.isalpha() and plain.isupper()


def _name_before(found: NameCandidates, hit: Hit) -> None:
    """`... dated June 27, 2014, MAMMADOVA Gulnara Vali gizi was awarded ...`."""
    context = found.context
    before = list(context.sentence_before(hit.start, 7))
    run: list[int] = []
    for index in reversed(before):
        text = found.flow.tokens[index].text
        if index in context.labelled.covered and not is_marker(text):
            break
        if not name_like(text.rstrip(",")) or (run and text.endswith(",") and len(run) >= 2):
            break
        run.insert(0, index)
    if len(run) >= 2 and not set(run) & context.official_tokens:
        found.add_full(run, 0.985)


def _name_lines_after(found: NameCandidates, hit: Hit) -> None:
    """The state form without captions: surname, then name and father's name, right under the decision."""
    flow = found.flow
    row = flow.tokens[hit.end - 1].row
    lines = []
    for number in range(row + 1, row + 5):
        members = trimmed(flow, flow.rows.get(number, []))
        texts = [flow.tokens[i].text for i in members]
        if not members or flow.tokens[members[0]].column != flow.tokens[hit.start].column:
            break
        caption = texts[0].startswith("(")
        if caption:
            continue
        if name_run(texts) != len(texts) or len(texts) > 4 or spaced_out(found, members):
            break
        lines.append(members)
    joined = [i for line in lines[:2] for i in line]
    signed = set(joined) & found.context.official_tokens
    if joined and not signed and any(is_marker(flow.tokens[i].text) for i in joined):
        found.add_full(joined, 0.98)


def _name_lines_over(found: NameCandidates, hit: Hit) -> None:
    """Name rows over `присуждена квалификация` or `was awarded`: to whom it was awarded.

    Rows of the same sentence may stand between them. Then only a name that looks like one in full
    (a surname in capitals, or oğlu/qızı) is proven.
    """
    flow = found.flow
    first = flow.tokens[hit.start]
    lines: list[tuple[int, ...]] = []
    between = flow.segments[first.segment][0] != hit.start
    for number in range(first.row - 1, first.row - 6, -1):
        members = trimmed(flow, flow.rows.get(number, []))
        if not members or flow.tokens[members[0]].column != first.column:
            break
        if bare_name(found, members):
            lines.insert(0, members)
        elif lines or len(members) < _RUNNING or ends_sentence(flow.tokens[members[-1]].text):
            break
        else:
            between = True
    joined = [i for line in lines for i in line]
    if len(joined) < 2 or set(joined) & found.context.official_tokens:
        return
    texts = [flow.tokens[i].text for i in joined]
    plain = not any(is_marker(text) or (len(text) > 2 and text.isupper()) for text in texts)
    prior = _UNPROVEN if between and (plain or all(text.isupper() for text in texts)) else 0.985
    found.add_full(joined, prior)


def from_markers(found: NameCandidates) -> None:
    """Words around oğlu/qızı anywhere but at an official's line, for want of anything better.

    An official whose label was not read looks the same: such a name is a guess until another paper
    says the same, unless the sentence of studies begins right under it.
    """
    runs = _marked_runs(found)
    for run, alone in runs:
        capital = found.flow.tokens[run[0]].text.isupper()
        single = alone and capital and len(runs) == 1
        proven = (
            given_to(found, run)
            or stands_at_the_head(found, run)
            or (single and _opens_the_sentence(found, run))
            or (alone and len(runs) == 1 and _under_the_title(found, run))
            or (len(runs) == 1 and was_born(found, run))
        )
        prior = 0.985 if proven else _UNPROVEN if single else 0.94
        found.add_full(run, prior)


def _under_the_title(found: NameCandidates, run: Sequence[int]) -> bool:
    """A name alone in its row right under the title of a list of marks: whose marks they are."""
    if found.context.kind is not DocumentKind.TRANSCRIPT:
        return False
    tokens = found.flow.tokens
    titles = [tokens[hit.start] for hit in found.context.votes.titles if hit.key == found.context.kind.value]
    first = tokens[run[0]]
    return any(title.page is first.page and 0 < first.row - title.row <= _TITLE_ROWS for title in titles)


def _opens_the_sentence(found: NameCandidates, run: Sequence[int]) -> bool:
    """`SURNAME Name Father's oğlu` over `entered ... in 2011 and in 2015 completed ...`: its subject."""
    tokens = found.flow.tokens
    row, column = tokens[run[0]].row, tokens[run[0]].column
    under = [
        hit
        for hit in found.context.labelled.of(*_STUDIES)
        if 0 < tokens[hit.start].row - row <= _SENTENCE_ROWS and tokens[hit.start].column == column
    ]
    return any(len(found.flow.segments[tokens[hit.start].segment]) > hit.form.words + 2 for hit in under)


def _marked_runs(found: NameCandidates) -> list[tuple[list[int], bool]]:
    """Runs of name words around oğlu/qızı, and whether each has its piece of the row for itself."""
    flow, context = found.flow, found.context
    runs = []
    for index, token in enumerate(flow.tokens):
        own = is_russian_patronymic(token.text)
        if not (own or is_marker(token.text)) or index in context.official_tokens | named_officials(context):
            continue
        if found.context.kind is DocumentKind.NAME_DOCUMENT and _of_a_parent(found, index):
            continue
        full = _FULL - own  # `Рамизович` is marker and father's name in one
        row = [i for i in flow.segments[token.segment] if flow.tokens[i].squeezed]
        at = row.index(index)
        start = at
        row, start, at = _with_row_before(found, row, at)
        while start > 0 and at - start < full and _before_marker(found, row[start - 1]):
            start -= 1
        end = at + 1
        most = 2 if at - start < full else 1
        while end < len(row) and end - at < most and _free_name(found, row[end]):
            end += 1
        if at > start and (not own or end - start >= _FULL):
            runs.append((row[start:end], end - start == len(row)))
    return runs


def _with_row_before(found: NameCandidates, row: list[int], at: int) -> tuple[list[int], int, int]:
    """The row with the end of the one before where a name is broken over two rows of running text."""
    flow = found.flow
    last = row[0] - 1
    broken = at <= 2 and last >= 0 and flow.fills_row(last) and all(_free_name(found, i) for i in row[:at])
    if not broken or flow.tokens[last].column != flow.tokens[row[0]].column:
        return row, at, at
    before = [i for i in flow.segments[flow.tokens[last].segment] if flow.tokens[i].squeezed][-2:]
    if flow.tokens[row[0]].row - flow.tokens[last].row != 1 or len(before) < 2:
        return row, at, at
    return [*before, *row], at + len(before), at + len(before)


def _before_marker(found: NameCandidates, index: int) -> bool:
    return _free_name(found, index) and found.flow.tokens[index].bare not in words().lists["civil_titles"]


def _free_name(found: NameCandidates, index: int) -> bool:
    return name_like(found.flow.tokens[index].text) and index not in found.context.labelled.covered
