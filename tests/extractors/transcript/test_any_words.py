"""What holds for any words on any page."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.confidence import READ_FROM
from extractors.page import Line, PageText, Ruling, Word
from extractors.transcript import read_transcript
from schemas.documents import TextSource
from schemas.facts import Fact
from tests.extractors.transcript.layout import page

_TEXTS = st.sampled_from(
    [
        "№",
        "Fənnin",
        "adı",
        "Kredit",
        "Bal",
        "Qiymət",
        "Semestr",
        "Saat",
        "I",
        "II",
        "semestr",
        "III",
        "kurs",
        "2014/2015",
        "2012/2032",
        "tədris",
        "ili",
        "Cəmi:",
        "Yekun",
        "30",
        "kredit",
        "ÜOMG:",
        "84,37",
        "Anatomiya",
        "Tibbi",
        "kimya",
        "1",
        "2",
        "3",
        "4",
        "87",
        "B",
        "F",
        "əla",
        "məqbul",
        "|",
        "-",
        "—",
        "*",
        "Fall",
        "2015",
        "Page",
        "of",
        "köçürülmüşdür",
        "7O",
        "l00",
        "İPF-B01",
        "ANAT101",
        ".",
        "SPECIMEN",
        "=",
        ":",
        "%",
        "/",
        "''",
    ]
) | st.text(max_size=8)
_PLACES = st.floats(0, 1, allow_nan=False)


@st.composite
def _words(draw: st.DrawFn) -> Word:
    left, top = draw(_PLACES), draw(_PLACES)
    width, height = draw(st.floats(0, 0.2)), draw(st.floats(0, 0.03))
    return Word(draw(_TEXTS), (left, top, left + width, top + height), draw(st.floats(0, 1)))


@st.composite
def _pages(draw: st.DrawFn) -> PageText:
    lines = tuple(Line((word,)) for word in draw(st.lists(_words(), max_size=40)))
    rulings = []
    for _ in range(draw(st.integers(0, 4))):
        x, y, flat = draw(_PLACES), draw(_PLACES), draw(st.booleans())
        rulings.append(Ruling((x, y, 1.0, y) if flat else (x, y, x, 1.0), flat))
    size = draw(st.integers(1, 4000))
    return PageText(draw(st.integers(1, 9)), size, size, lines, TextSource.OCR, rulings=tuple(rulings))


@settings(max_examples=150, deadline=None)
@given(st.lists(_pages(), max_size=3))
def test_any_words_give_a_reading_and_no_error(pages: list[PageText]) -> None:
    """Whatever stands on the pages, reading them ends with a reading."""
    reading = read_transcript(pages, "a.pdf")
    assert reading.complete in (True, False, None)


_ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Anatomiya", "Tibbi kimya", "Fizika", "Farmakologiya"]),
        st.integers(1, 9),
        st.integers(51, 100),
        st.integers(30, 96),
    ),
    min_size=2,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(_ROWS, st.booleans())
def test_a_doubtful_word_is_never_read_without_a_sum(
    rows: list[tuple[str, int, int, int]], words: bool
) -> None:
    """A cell with a word below the limit stays doubtful where nothing confirms it."""
    drawn = ["  №   Fənnin adı                      Kredit     Bal", ""]
    for number, (title, points, score, sure) in enumerate(rows, start=1):
        marked = f"{points}?{sure}" if words else str(points)
        drawn.append(f"  {number:<3} {title:<32}  {marked:<9}  {score}?{sure}")
    reading = read_transcript([page("\n".join(drawn))], "a.pdf")
    assert len(reading.courses) == len(rows)
    for course in reading.courses:
        for fact in (course.score, course.credits if words else None):
            assert fact is None or not fact.trusted or _sure(fact)


def _sure(fact: Fact[float]) -> bool:
    return (
        fact.confidence >= READ_FROM and not any("?" in e.text for e in fact.evidence) and fact.value is None
    )
