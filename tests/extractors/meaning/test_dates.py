"""Dates: every printed form of the papers' languages, and why a date cannot be read."""

import pytest

from extractors.meaning.dates import UnreadableDateError, find_dates, parse_date
from extractors.meaning.year_endings import suffix_fits


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("2018-06-27", "27 iyun 2018-ci il"),
        ("2018-06-27", '"27" iyun 2018-ci il'),
        ("2018-06-27", "“27” iyun 2018-ci il tarixli"),
        ("2018-06-27", "2018-ci il 27 iyun"),
        ("2018-06-27", "2018-ci il iyunun 27-də"),
        ("2018-06-27", "27.06.2018"),
        ("2018-06-27", "27.06.2018-ci il"),
        ("2018-06-27", "27 . 06 . 2018"),
        ("2018-06-27", "27/06/2018"),
        ("2018-06-27", "2018-06-27"),
        ("2014-07-09", '" 09 " iyul 2014 -cü il'),
        ("2014-06", "iyun 2014-cü il"),
        ("2014", "2014-cü ildə"),
        ("1985-06-27", "«27» июня 1985 г."),
        ("1985-06-27", "27 июня 1985 года"),
        ("1963-05-01", "1 мај 1963-ҹү ил"),
        ("1989-07-03", "3 ијул 1989-ҹу ил"),
        ("2014-06-27", "June 27, 2014"),
        ("2014-06-27", "27th of June, 2014"),
        ("2014-06-27", "the 27th day of June 2014"),
        ("2014-06-27", "27 Jun 2014"),
        ("2014-09-03", "3 Sept. 2014"),
        ("2012-06-30", "30 Haziran 2012"),
        ("2012-08-30", "30 Ağustos 2012"),
    ],
)
def test_every_printed_form_is_read(expected, text):
    """A date in any usual form gives its ISO 8601 value, as far as it is printed."""
    assert expected == parse_date(text).iso


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2014-06-27", "27 iyun 2O14-cü il"),
        ("2014-06-27", "27.O6.2014"),
        ("2014-06-21", "2l iyun 2014-cü il"),
        ("2014-06-27", "27 iyun 2014-ci il"),
        ("2011-06-27", "27 iyun 2011-cü il"),
        ("2014-09-27", "27 sentyahr 2014-cü il"),
    ],
)
def test_a_doubt_about_a_figure_is_kept(iso, text):
    """A repaired figure, a misread month or an ending that does not fit never makes a sure date."""
    found = parse_date(text)
    assert iso == found.iso
    assert found.sure < 0.97
    assert found.reasons


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("month", "27.13.2014"),
        ("day", "31.02.2014"),
        ("year", "27.06.1814"),
        ("no figures", "iyun ayında"),
        ("month but no year", "27 iyun 20"),
        ("neither", "№ 12"),
    ],
)
def test_an_unreadable_date_says_why(reason, text):
    """What is no date raises an error whose words name the fault."""
    with pytest.raises(UnreadableDateError) as caught:
        parse_date(text)
    assert reason in caught.value.reason
    assert "^" in caught.value.shown()


def test_american_order_is_only_read_where_no_other_fits():
    """06/27/2014 on an English paper is 27 June; 05/06/2014 stays open and is never sure."""
    assert parse_date("06/27/2014", month_first=True).iso == "2014-06-27"
    assert parse_date("06/27/2014", month_first=True).sure == 1.0
    assert parse_date("05/06/2014", month_first=True).sure < 0.97
    with pytest.raises(UnreadableDateError):
        parse_date("06/27/2014")


@pytest.mark.parametrize("name", ["iyun", "iyul", "june", "july", "июня", "июля"])
def test_months_one_letter_apart_are_never_confused(name):
    """June and July differ in a letter in every language: each is read as itself."""
    month = 6 if "n" in name or "н" in name else 7
    assert parse_date(f"27 {name} 2014").iso == f"2014-{month:02d}-27"


@pytest.mark.parametrize(
    ("year", "ending"),
    [
        (1979, "cu"),
        (1986, "cı"),
        (1991, "ci"),
        (2000, "ci"),
        (2003, "cü"),
        (2010, "cu"),
        (2014, "cü"),
        (1963, "ҹү"),
        (2020, "ci"),
        (2030, "cu"),
        (2040, "cı"),
    ],
)
def test_the_ending_is_a_check_on_the_last_figure(year, ending):
    """The ordinal ending that vowel harmony asks for fits, the other kind does not."""
    assert suffix_fits(year, ending) is True
    wrong = "ci" if ending in {"cu", "cü", "ҹү"} else "cu"
    assert suffix_fits(year, wrong) is False
    assert suffix_fits(year, "il") is None


def test_two_dates_of_a_period_do_not_swallow_each_other():
    """`15.09.2012 - 30.06.2018` is two dates at their own words."""
    first, second = find_dates(["15.09.2012", "-", "30.06.2018"])
    assert (first.iso, first.start, first.end) == ("2012-09-15", 0, 1)
    assert (second.iso, second.start, second.end) == ("2018-06-30", 2, 3)


@pytest.mark.parametrize("text", ["² May 2014", "2 May ²⁰¹⁴", "①.06.2014"])
def test_figures_that_are_no_numerals_are_no_date_and_no_error(text):
    """A raised or circled figure, as of a footnote, is not a day or a year."""
    assert all(found.iso != "2014-05-02" for found in find_dates(text.split()))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("28 YAN/JAN 2016", ["2016-01-28"]),
        ("10 HAZ/JUN 2022", ["2022-06-10"]),
        ("1983-ҹү ил ијунун 30-у", ["1983-06-30"]),
        ("1990-cı ilin sentyabrından 1996-cı ilin iyununadək", ["1990-09", "1996-06"]),
        ("27.II.1969", ["1969-02-27"]),
    ],
)
def test_no_date_is_cut_to_its_year_or_given_another_month(text, dates):
    """Months in two languages, in oblique cases and as Roman numerals keep their day and their year."""
    assert [item.iso for item in find_dates(text.split())] == dates


def test_a_year_that_ends_a_sentence_goes_with_no_number_of_a_field():
    """`Year of graduation: 2016. 4.3 Academic record` is a year; `2016. 4. 3.` is a day."""
    assert [item.iso for item in find_dates(["graduation:", "2016.", "4.3", "Record"])] == ["2016"]
    assert [item.iso for item in find_dates(["2016.", "4.", "3."])] == ["2016-04-03"]
