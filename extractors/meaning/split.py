"""The pages of one file parted into documents, in order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.meaning.hits import find
from extractors.meaning.holders import Names, holder_of, other_holder
from extractors.meaning.views import View, views_of
from extractors.meaning.vocabulary import labels
from extractors.page import PageText
from schemas.documents import DocumentKind

_CONFERS = 4.0
_FOREIGN = frozenset({"az-Latn", "az-Cyrl", "ru", "tr"})


@dataclass
class Part:
    """Views that make one document, and the names on the first of them that bears any."""

    views: list[View] = field(default_factory=list)
    names: Names = field(default_factory=dict)

    @property
    def pages(self) -> list[PageText]:
        """The pages, as far as they belong to this document."""
        return [view.page for view in self.views]

    @property
    def main(self) -> View:
        """The view that says most clearly what the document is."""
        speaking = [view for view in self.views if not view.attests and not view.blank]
        titled = [view for view in speaking if view.has_own_title]
        return (titled or speaking or self.views)[0]


def split(pages: Sequence[PageText], file: str) -> list[Part]:
    """Documents by titles, kinds, languages, printed page numbers; pages stay in order."""
    parts: list[Part] = []
    for view in views_of(pages, file):
        if parts and _belongs(view, parts[-1]):
            parts[-1].views.append(view)
        else:
            parts.append(Part([view]))
        if not parts[-1].names:
            parts[-1].names = holder_of(view)
    return parts


def _belongs(view: View, part: Part) -> bool:
    """Whether a page goes on with the document before it. The clearest signs are asked first."""
    main = part.main
    if view.blank or all(item.blank for item in part.views):
        return True
    if other_holder(view, part.names):
        return False
    numbered = _by_page_number(view, part.views[-1])
    if numbered is not None:
        return numbered
    if view.attests:
        return _is_translated(part)
    if main.attests:  # a translator's certificate comes before what it certifies
        return len(part.views) == 1 and view.language == "en" and main.language == "en"
    return not _differs(view, main) and _same_document(view, main)


def _by_page_number(view: View, last: View) -> bool | None:
    """What printed page numbers say: the first page begins, the next one goes on; None if they are silent."""
    if view.page_of is None or last.page_of is None:
        return None
    if view.page_of[0] == 1:
        return False
    follows = view.page_of == (last.page_of[0] + 1, last.page_of[1])
    return True if follows else None


def _is_translated(part: Part) -> bool:
    return part.main.language == "en" or any(item.attests for item in part.views)


def _differs(one: View, other: View) -> bool:
    """English against the rest is another document; the rest stand together on bilingual papers.

    Pages that hold the same two languages, the one more of the first, the other of the second, are of one.
    """
    if one.language in other.languages and other.language in one.languages:
        return False
    languages = {one.language, other.language}
    return "en" in languages and bool(languages & _FOREIGN)


def _same_document(view: View, main: View) -> bool:
    if view.kind is main.kind:
        return not _starts_again(view, main)
    if main.votes.table and not view.votes.table and view.votes.score("diploma") >= _CONFERS:
        return False  # a page that confers a degree, without a title, after a table of marks
    if not view.has_own_title:
        # Rows of marks after a diploma are its supplement even where the title was not read.
        strong = view.votes.score(view.kind.value) >= 7
        return not (strong and view.kind not in {DocumentKind.OTHER, main.kind})
    return False


def _starts_again(view: View, main: View) -> bool:
    """The same kind once more: a second document when it has a full title and a full award of its own."""
    if not (view.has_own_title and main.has_own_title):
        return False
    if view.kind is DocumentKind.DIPLOMA:
        return _awards(view) and _awards(main)
    if view.page_of and view.page_of[0] > 1:
        return False
    return view.kind is not DocumentKind.TRANSCRIPT or _has_header(view)


def _awards(view: View) -> bool:
    return any(hit.key in {"degree_post", "degree_pre"} for hit in find(view.flow, labels()))


def _has_header(view: View) -> bool:
    """A transcript's first page names the student; a running title alone does not."""
    return any(hit.key in {"full_name", "surname", "entry"} for hit in find(view.flow, labels()))
