"""What capitalised words look like by themselves: an acronym, an organisation, a place."""

from collections.abc import Sequence

from claims.extraction.first_names import GIVEN
from claims.extraction.names_tokens import Token
from claims.extraction.words.capitals import CALENDAR, COMMON, FUNCTION_WORDS
from claims.extraction.words.organisations import ENDINGS, FIRSTS, HEADS, KNOWN, NOT_ACRONYMS, TEAMS
from claims.extraction.words.places import PLACES, PLACES_OF_TWO
from claims.extraction.words.titles import PARTICLES

SMALL = PARTICLES | frozenset(("of", "for", "on", "and", "to", "the"))
"""Words inside a name that keep their small letter."""


def is_acronym(token: Token) -> bool:
    """Whether letters in capitals may name an organisation: "NCA", "F.B.I.", "DoJ"."""
    letters = token.text.replace(".", "").replace("-", "")
    if not 2 <= len(letters) <= 6 or token.key in NOT_ACRONYMS or token.key in COMMON or token.key in PLACES:
        return False
    if not letters.isalpha() or "-" in token.text[1:2]:  # "R-TX" is a party and a state
        return False
    return letters.isupper() or (sum(map(str.isupper, letters)) >= 2 and len(letters) <= 4 and letters[-1].isupper())


def is_shouted(token: Token) -> bool:
    """Letters in capitals that are no acronym of an organisation: "AI", "UK", "PG"."""
    return token.text.isupper() and (token.key in NOT_ACRONYMS or len(token.key) < 2)


def is_several(token: Token) -> bool:
    """Letters in capitals and a plural's: "MPs", "NGOs"."""
    return len(token.text) > 2 and token.text[-1] == "s" and token.text[:-1].isupper()


def is_organisation(tokens: Sequence[Token]) -> bool:
    """Whether words make an organisation's name: by its last word, its first ("Bank of"), or as a known one."""
    keys = [token.key for token in tokens]
    if "".join(keys) in KNOWN or keys[-1] in ENDINGS:
        return True
    if len(keys) > 1 and keys[-1] in TEAMS:
        return True
    if len(keys) == 2 and keys[0] in FIRSTS and keys[1] not in CALENDAR | FUNCTION_WORDS:
        return True
    if any(key in HEADS and k + 1 < len(keys) and keys[k + 1] in ("of", "for", "on") for k, key in enumerate(keys)):
        return True
    if len(keys) == 2 and is_acronym(tokens[0]) and keys[1] in PLACES:
        return True
    return len(keys) > 2 and keys[0] not in GIVEN and any(key in ENDINGS for key in keys)


def is_place(tokens: Sequence[Token]) -> bool:
    """Whether words name a place, or a street, board or county after one of two words."""
    keys = [token.key for token in tokens if token.text not in SMALL]
    if tuple(keys[:2]) in PLACES_OF_TWO or tuple(keys[-2:]) in PLACES_OF_TWO:
        return True
    return all(key in PLACES for key in keys) and not (keys[0] in GIVEN and keys[-1] not in PLACES)
