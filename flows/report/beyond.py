"""The words of the time after the papers in a language."""

from checks.data import table


def residency_words(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """The titles of the list by item and what to enter by site; English where there are no others."""
    known = table("residency")
    titles = {item["id"]: item.get(language, item["en"]) for item in known["items"]}
    return titles, {one["name"]: one.get(language, one["en"]) for one in known["links"]}
