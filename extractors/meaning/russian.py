"""Endings of Russian and Ukrainian names."""

_PATRONYMIC = (
    "ович", "евич", "ьич", "овна", "евна", "ична",
    "овичу", "евичу", "ьичу", "овича", "евича", "ьича", "овичем", "евичем",
    "овне", "евне", "ичне", "овны", "евны", "ичны", "овну", "евну", "ичну", "овной", "евной",
    "івна", "ївна", "йович", "івні", "ївні", "йовичу", "івни", "ївни", "йовича",
    "івну", "ївну", "івною", "ївною",
    "ovich", "evich", "ovna", "evna", "ichna",
)  # fmt: skip
"""Of fathers' names, in any case: diplomas are made out to someone, in the dative. Last in Latin letters."""

_NOMINATIVE = ("ович", "евич", "ьич", "овна", "евна", "ична", "івна", "ївна", "йович")


def is_russian_patronymic(word: str) -> bool:
    """True for `Велиевна` and its like, in any case."""
    plain = word.lower().strip('.,;:()«»"')
    return plain.endswith(_PATRONYMIC) and any(
        plain.endswith(end) and len(plain) > len(end) + 1 for end in _PATRONYMIC
    )


def is_nominative_patronymic(word: str) -> bool:
    """True for `Ивановна`, `Иванович`, as a name stands by itself."""
    return word.lower().strip('.,;:()«»"').endswith(_NOMINATIVE)
