"""Names in other spellings are proposed as the same; only a letter-for-letter writing confirms."""

import pytest

from extractors.grouping.names import all_alike, names_alike
from extractors.grouping.writings import writes

SAME = [
    ("Əliyeva", "Алиева"), ("Əliyev", "Aliev"), ("Məmmədova", "Мамедова"), ("Hüseynov", "Гусейнов"),
    ("Həsənov", "Gasanov"), ("Quliyev", "Кулиев"), ("Qasımov", "Kasimov"), ("İsmayılov", "Исмаилов"),
    ("Cəfərov", "Dzhafarov"), ("Hacıyev", "Гаджиев"), ("Xəlilov", "Khalilov"), ("Ələkbərov", "Алекперов"),
    ("Şıxəliyev", "SHIKHALIYEV"), ("Gülnarə", "Гюльнара"), ("Yusifov", "Юсифов"), ("RZAYEVA", "Рзаева"),
]  # fmt: skip
DIFFERENT = [("Əliyev", "Həsənov"), ("Könül", "Cavid"), ("Məmmədov", "Quliyev"), ("Rzayeva", "Babayeva")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    """A name may be written in any of the scripts and fashions in use."""
    assert names_alike(one, other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_names_are_not_alike(one: str, other: str) -> None:
    """Clearly different names stay different."""
    assert not names_alike(one, other)


def test_father_words_and_order_do_not_matter() -> None:
    """Son and daughter words are no part of the name; parts may stand in any order."""
    assert all_alike("RZAYEVA Könül İlqar qızı", "Konul Ilgar gizi Rzayeva")


@pytest.mark.parametrize(
    ("original", "latin", "holds"),
    [("Əliyeva", "Aliyeva", True), ("Şıxəliyev", "Shikhaliyev", True), ("Әлијева", "Aliyeva", True),
     ("Könül", "Konul", True), ("Könül", "Kanul", False), ("Əliyeva", "Aliyev", False)],
)  # fmt: skip
def test_a_writing_is_letter_for_letter(original: str, latin: str, holds: bool) -> None:
    """Every letter has its usual writings and nothing is left over."""
    assert writes(original, latin) is holds
