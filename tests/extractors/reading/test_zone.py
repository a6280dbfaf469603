"""A passport's zone is read again in its own alphabet, and replaced only by what its digits prove."""

from collections.abc import Sequence

import numpy as np
import pytest

from extractors.machine_readable import CARD, PASSPORT, check_digit, fitted, proven
from extractors.ocr.engine import EngineWord
from extractors.ocr.zone import zone_again, zone_rows
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word

# The example of Doc 9303 part 4, appendix B, and that of part 5: the country is Utopia.
UPPER = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
LOWER = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
IDENTITY = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)
GREY = as_pixels(np.full((400, 600), 255))


class Restricted:
    """An engine that gives these lines in a picture, one under the other, in these letters alone."""

    def __init__(self, *lines: str) -> None:
        self.lines = lines
        self.letters = ""

    def read_only(
        self, picture: Pixels, languages: Sequence[str], dpi: int, letters: str, layout: int = 6
    ) -> list[EngineWord]:
        self.letters = letters
        tall = picture.shape[0] // max(1, len(self.lines))
        return [EngineWord(line, 20, i * tall, 400, tall // 2, 30.0) for i, line in enumerate(self.lines)]


def page_with(*lines: str) -> list[Word]:
    """A heading, then the lines at the foot of the page."""
    heading = Word("AZERBAIJAN/AZERBAYCAN/PASPORT/PASSPORT", (0.1, 0.1, 0.9, 0.14), 0.9)
    return [
        heading,
        *(Word(t, (0.1, 0.8 + 0.06 * i, 0.9, 0.84 + 0.06 * i), 0.2) for i, t in enumerate(lines)),
    ]


def test_the_examples_of_the_standard_are_proven() -> None:
    """Both worked examples of Doc 9303 hold as they stand."""
    for lines in ((UPPER, LOWER), IDENTITY):
        found = proven(lines)
        assert found is not None
        assert (found.lines, found.repaired) == (lines, False)
    assert check_digit("L898902C3") == 6


def test_what_the_digits_prove_takes_the_place_of_what_was_misread() -> None:
    """Fillers read as letters are put right; the heading stays; each line is one word, and sure."""
    words = page_with(UPPER[:30] + "c" * 14, LOWER.replace("6B<", "68C"))
    engine = Restricted(UPPER, LOWER)
    heading, names, numbers = zone_again(GREY, words, engine)
    assert heading == words[0]
    assert [names.text, numbers.text] == [UPPER, LOWER]
    assert numbers.confidence >= 0.97
    assert set(engine.letters) == set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<")


def test_a_name_that_two_readings_give_differently_is_not_sure() -> None:
    """No check digit covers the name."""
    words = page_with(UPPER.replace("ERIKSSON", "ERIKSS0N"), LOWER)
    names = zone_again(GREY, words, Restricted(UPPER.replace("ANNA", "ANMA"), LOWER))[1]
    assert names.confidence < 0.5


def test_lines_whose_digits_do_not_hold_stay_as_they_were_read() -> None:
    """A second reading that proves nothing changes nothing."""
    words = page_with(UPPER, LOWER.replace("898", "399"))
    assert zone_again(GREY, words, Restricted(UPPER, LOWER.replace("740812", "750812"))) == words


def test_a_page_without_a_zone_is_not_read_again() -> None:
    """Headings in capitals and a stray filler are no zone."""
    words = page_with("BAKI/BAKU<AZE", "VƏTƏNDAŞLIĞI/NATIONALITY/QRAJDANSTVO")
    engine = Restricted(UPPER, LOWER)
    assert zone_rows(words) == []
    assert zone_again(GREY, words, engine) == words
    assert engine.letters == ""


def test_one_twin_is_put_right_by_the_digits_and_said() -> None:
    """Exactly one exchange makes all digits hold: the line is put right and counts as repaired."""
    found = proven((UPPER, LOWER.replace("L898902C36", "L8989O2C36")))
    assert found is not None
    assert found.lines == (UPPER, LOWER)
    assert found.repaired


@pytest.mark.parametrize("lost", [5, 10, 16])
def test_fillers_lost_at_the_end_of_the_names_prove_nothing_wrong(lost: int) -> None:
    """The line of names has no check digit and ends with fillers: how many were read tells nothing."""
    found = proven([UPPER[:-lost], LOWER])
    assert found is not None
    assert found.lines == (UPPER, LOWER)
    assert not found.repaired


@pytest.mark.parametrize("kept", [4, 9])
def test_fillers_lost_from_empty_optional_data_are_made_up(kept: int) -> None:
    """With empty optional data only fillers stand before the last digit, and that proves the line."""
    lower = LOWER[:28] + "<" * 14 + "<"
    proof = check_digit(lower[:10] + lower[13:20] + lower[21:43])
    found = proven([UPPER, f"{LOWER[:28]}{'<' * kept}{proof}"])
    assert found is not None
    assert found.lines[1] == f"{lower}{proof}"
    assert proven([UPPER, f"{LOWER[:28]}{'<' * kept}{(proof + 1) % 10}"]) is None


def test_a_line_of_names_that_was_cut_off_is_not_made_up() -> None:
    """Without fillers at its end nobody knows how the name goes on."""
    assert proven([UPPER[:20], LOWER]) is None


def test_two_possible_exchanges_prove_nothing() -> None:
    """When more than one exchange makes the digits hold, none is made."""
    assert proven((UPPER, LOWER.replace("ZE184226B", "ZE1842268"))) is None


def test_a_line_that_lost_a_character_is_not_repaired() -> None:
    """With a character gone every place is wrong, and an exchange would hold by luck."""
    assert proven((UPPER, LOWER.replace("ZE184226B", "ZE18426B"))) is None


def test_a_field_of_digits_has_no_letters() -> None:
    """A letter among a date's digits is taken for the digit, and the check digit judges."""
    found = proven((UPPER, LOWER.replace("7408122F", "74O8I22F")))
    assert found is not None
    assert found.lines[1] == LOWER


@pytest.mark.parametrize("size", [0, 10, 29, 30, 31, 44, 60])
def test_lines_of_any_length_are_fitted(size: int) -> None:
    """Whatever was read, the line has its length, and nothing fails."""
    for layout in (PASSPORT, CARD):
        assert len(fitted("P<" + "A" * size, layout.length)) == layout.length
    assert proven(("P" * size, "1" * size)) is None
