"""Given names, and the pronoun they usually go with."""

from typing import Literal

from claims.extraction.words.given_names import EITHER, HE, SHE

GIVEN = HE | SHE | EITHER


def pronoun(first: str) -> Literal["he", "she"] | None:
    """ "he", "she", or None where the name is unknown or given to either: a hint, never proof."""
    key = first.strip().casefold()
    key = key if key in GIVEN else key.replace("‑", "-").split("-")[0]
    if key in EITHER or (key in HE) == (key in SHE):
        return None
    return "he" if key in HE else "she"
