"""Sums told in sentences count where every word of their label is understood, and nothing else does."""

import pytest

from extractors.transcript.model import Text
from extractors.transcript.told_sums import told_sums
from tests.extractors.transcript.layout import page


def told(line: str) -> list[tuple[str, float, bool]]:
    """What the sentences of a line tell: of what, how much, whether of everything."""
    read = page(line)
    return [(one.kind, one.value, one.whole) for one in told_sums(Text(read, "f", read.lines[0].words))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Total: 47 subjects, 318 credits. General average score: 76.5.",
            [("courses", 47, True), ("credits", 318, True), ("average", 76.5, True)],
        ),
        (
            "Fənlərin sayı: 57. Cəmi mənimsənilmiş kreditlər: 300 (saat hesabı ilə 9000).",
            [("courses", 57, True), ("credits", 300, True), ("hours", 9000, True)],
        ),
        (
            "Toplam AKTS: 360 Genel Not Ortalaması (4,00 üzerinden): 3,28",
            [("credits", 360, True), ("average", 3.28, True)],
        ),
        ("Overall workload of the above subjects is 9116 hours.", [("hours", 9116, True)]),
        ("Всего по дисциплинам: 333 кредита. Средний балл: 7,1.",
         [("credits", 333, True), ("average", 7.1, False)]),
        ("Grand Point Average: 16.18 out of 20", [("average", 16.18, True)]),
        ("2718 saat (yekun)", [("hours", 2718, True)]),
    ],
)  # fmt: skip
def test_sums_in_words_are_read(line: str, expected: list[tuple[str, float, bool]]) -> None:
    """A label before a number, or a unit behind it, tells of what the sum is; scales are no sums."""
    assert told(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Nəzəri saatların cəmi: 1246.",  # a part of the hours
        "Clinical clerkship (summer practice): 73 credits, passed.",
        "Semester average: 15.74",
        "TOTAL 4190 3850 261",  # columns, not a sentence
        "CLASS RANK: 41 / 318",
        "Minimum pass grade: 10 (clinical 12)",
    ],
)
def test_what_is_not_understood_in_full_is_no_sum(line: str) -> None:
    """A word nobody knows in a label may make it the sum of a part."""
    assert told(line) == []


def test_a_sum_of_a_semester_is_not_of_everything() -> None:
    """`earned` says that credits were gained; `in the semester`, when."""
    assert [one[2] for one in told("30 credits earned in the semester")] == [False]


def test_of_two_kinds_of_credits_none_is_surely_the_whole() -> None:
    """Credits of the country's own beside those of ECTS: which of them a rule means nobody said."""
    assert told("Общее число кредитов РК: 169 ECTS: 264") == [("credits", 264, False)]
