"""What somebody or something appears to be, told without a verb: "appeared ready to sail", not "appeared onstage"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.indirect_words import ADJECTIVES, ATTITUDES, WILLING

_ADJECTIVES = ("able", "ant", "ed", "ent", "ful", "ible", "ish", "ive", "less", "ous")
_DEGREES = frozenset("less likely more poised ready somewhat strong weak".split())
_SCENE = frozenset("after before when while".split())


def seeming(token: Token) -> bool:
    """Whether an adjective stands after "appears", or what tells of how much."""
    lower = token.lower
    attitude = lower in ADJECTIVES or lower in ATTITUDES or lower in WILLING
    return attitude or lower in _DEGREES or lower.endswith(_ADJECTIVES)


def before_scene(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where it begins to be told when it appeared so: "appeared uneasy when asked"."""
    return next((k for k in range(start, end) if tokens[k].lower in _SCENE), end)
