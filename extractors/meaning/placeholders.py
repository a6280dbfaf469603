"""What a translator writes for what is drawn on the original: `(signature)`, `[seal]`."""

from extractors.meaning.flow import Flow


def placeholders(flow: Flow) -> list[int]:
    """`(signature)`, `[seal]`, `/signed/`: words only a translator puts for what is drawn on the original."""
    wanted = {"signature", "signed", "seal", "stamp", "emblem", "imza", "mohur", "round", "signatures"}
    found = []
    for index, token in enumerate(flow.tokens):
        text = token.text.strip(".,:;_")
        if text[:1] in "([/" and text[-1:] in ")]/" and token.bare in wanted:
            found.append(index)
    return found
