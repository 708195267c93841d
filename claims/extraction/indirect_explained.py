"""Where the reporter explains a name or a matter at the end of what somebody said: "…, which opens on Monday"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, DETERMINERS, POSSESSIVES, PREPOSITIONS, in_ly
from claims.extraction.indirect_joined import EXEMPLIFYING
from claims.extraction.indirect_opens import finite

_LEADING = DETERMINERS | POSSESSIVES | PREPOSITIONS | {"former"}
"""After these no verb stands, whatever the word may be elsewhere: "a former secretary of state"."""
_RELATIVES = frozenset("where which who whom whose".split())
_WITHIN = _RELATIVES | frozenset("as than that when".split())
_ARTICLES = frozenset("a an one the".split())
_EXAMPLES = EXEMPLIFYING - {"of", "from"}
_GOES_ON = frozenset("as because but or to".split())


def before_explanation(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of a reported clause, without what is explained after it: "she is off to the Quay Fair(, which opens on Monday)"."""
    commas = [k for k in range(start + 1, end - 2) if tokens[k].text == ","]
    for k in commas:
        if not any(finite(tokens[j]) for j in range(start, k)):
            continue
        if _of_name(tokens, start, k) and not _resumes(tokens, k, end):
            return k
        if k == commas[-1] and tokens[k + 1].lower in _ARTICLES and _names(tokens, k + 1, end):
            return k
    return end


def _of_name(tokens: Sequence[Token], start: int, comma: int) -> bool:
    """Whether a relative after a comma tells of a name, which is no mere example of whom or what is spoken of."""
    if tokens[comma + 1].lower not in _RELATIVES or not tokens[comma - 1].capital or tokens[comma + 2].lower == "would":
        return False
    k = comma - 1
    while k > start and tokens[k].capital:
        k -= 1
    return tokens[k].lower not in _EXAMPLES and tokens[k].lower != "as" and tokens[k].text != ":"


def _resumes(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Whether the clause goes on after another comma: "Lee, who left, was ill"."""
    for k in range(comma + 2, end - 1):
        if tokens[k].text == "," or tokens[k].text == "“,":
            at = k + 1
            if tokens[at].kind == "quote" or tokens[at].lower in _GOES_ON or finite(tokens[at]):
                return True
            if tokens[at].lower in ADVERBS and at + 1 < end and finite(tokens[at + 1]):
                return True
    return False


def _names(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether these words are a noun with what describes it, no clause nor anything quoted."""
    for k in range(start, end):
        if tokens[k].kind == "quote" or tokens[k].lower == "or":
            return False
        if tokens[k].lower in _WITHIN:
            return not any(tokens[j].kind == "quote" for j in range(k, end))
        noun = tokens[k - 1].lower in _LEADING or in_ly(tokens[k - 1].lower)
        if finite(tokens[k]) and not tokens[k].capital and not noun:
            return False
    return True
