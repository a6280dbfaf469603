"""Machine-readable zones and their check digits."""

from extractors.machine_readable import check_digit
from extractors.meaning.flow import flow_of
from extractors.meaning.mrz import read_zone
from tests.extractors.pagetext import page_of

# The specimen of ICAO Doc 9303 part 4, appendix B: invented by the standard.
FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
CARD = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")


def zone(*lines):
    return read_zone(flow_of([page_of("\n".join(lines))], "p.jpg"))


def test_the_standards_own_passport_is_valid():
    """All five check digits of the standard's specimen passport hold, and its fields are read."""
    found = zone(FIRST, SECOND)
    assert found.valid
    assert (found.surname, found.given_name) == ("ERIKSSON", "ANNA MARIA")
    assert (found.birth, found.expires) == ("1974-08-12", "2012-04-15")


def test_the_standards_own_card_is_valid():
    """The three-line zone of the standard's identity card holds too."""
    found = zone(*CARD)
    assert found.valid
    assert (found.surname, found.birth) == ("ERIKSSON", "1974-08-12")


def test_one_wrong_figure_is_noticed():
    """A figure changed anywhere under a check digit makes the zone invalid."""
    assert not zone(FIRST, SECOND.replace("740812", "740813")).valid


def test_guillemets_are_fillers():
    """Recognition reads `<<` as a guillemet; the zone is the same."""
    assert zone(FIRST.replace("<<", "«"), SECOND).surname == "ERIKSSON"


def test_misread_and_lost_fillers_are_put_right():
    """Fillers read as a row of letters or lost in part change neither name nor check digits."""
    found = zone(FIRST.replace("MARIA<<<<<<<<<<<", "MARIA<<CCCCCCC<<"), SECOND.replace("<<<<<10", "<<<10"))
    assert found.valid
    assert found.given_name == "ANNA MARIA"


def test_check_digit_of_the_standard():
    """The worked example of Doc 9303-3: 520727 has check digit 3."""
    assert check_digit("520727") == 3


def test_text_is_no_zone():
    """Ordinary words never make a zone."""
    assert zone("Surname: ERIKSSON", "Given names: ANNA MARIA") is None
