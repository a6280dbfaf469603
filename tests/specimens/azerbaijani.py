"""Dates, grades and case of Azerbaijani papers, as a printer would set them."""

from datetime import date

MONTHS = [
    "yanvar",
    "fevral",
    "mart",
    "aprel",
    "may",
    "iyun",
    "iyul",
    "avqust",
    "sentyabr",
    "oktyabr",
    "noyabr",
    "dekabr",
]
MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""Semesters as papers number them."""

# (lowest score, letter, Azerbaijani word, English word) of the 100-point scale
GRADES = (
    (91, "A", "əla", "excellent"),
    (81, "B", "çox yaxşı", "very good"),
    (71, "C", "yaxşı", "good"),
    (61, "D", "kafi", "satisfactory"),
    (51, "E", "qənaətbəxş", "sufficient"),
    (0, "F", "qeyri-kafi", "unsatisfactory"),
)

_BY_LAST_DIGIT = {1: "ci", 2: "ci", 5: "ci", 7: "ci", 8: "ci", 3: "cü", 4: "cü", 6: "cı", 9: "cu"}
_BY_TENS = {10: "cu", 30: "cu", 20: "ci", 50: "ci", 70: "ci", 80: "ci", 40: "cı", 60: "cı", 90: "cı"}


def year_suffix(year: int) -> str:
    """The ordinal ending of a year by vowel harmony: 2014 -> `cü`, 2020 -> `ci`."""
    if year % 10:
        return _BY_LAST_DIGIT[year % 10]
    if year % 100:
        return _BY_TENS[year % 100]
    return "cü" if year % 1000 else "ci"


def year(number: int) -> str:
    """A year with its ending: `2014-cü`."""
    return f"{number}-{year_suffix(number)}"


def long_date(day: date, quotes: str = "“”") -> str:
    """`“27” iyun 2014-cü il`, or without quotation marks when `quotes` is empty."""
    number = f"{quotes[0]}{day.day:02d}{quotes[1]}" if quotes else str(day.day)
    return f"{number} {MONTHS[day.month - 1]} {year(day.year)} il"


def english_date(day: date, style: str = "month_first") -> str:
    """`June 27, 2014` (month_first) or `27 June 2014` (day_first)."""
    month = MONTHS_EN[day.month - 1]
    if style == "month_first":
        return f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year}"


def dotted(day: date) -> str:
    """`27.06.2014`."""
    return f"{day:%d.%m.%Y}"


def grade(score: int) -> tuple[str, str, str]:
    """The letter, the Azerbaijani word and the English word of a score 0..100."""
    return next((letter, az, en) for least, letter, az, en in GRADES if score >= least)


def upper(text: str) -> str:
    """Capital letters by Azerbaijani rules: i -> İ, ı -> I."""
    return text.replace("i", "İ").upper()


def comma(number: float, places: int = 2) -> str:
    """A decimal number with a comma, as Azerbaijani papers print it: `84,37`."""
    return f"{number:.{places}f}".replace(".", ",")
