"""Units of length, area, volume, mass, speed, data and angle, with the English words for them in `words/en/measures.toml`.

What "a dimension" is: everything measured but time, money, temperature and per cent.
"""

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.tokens import Tokens

_WORDS = lexicon("en", "measures")
_PREFIXES = _WORDS.meanings("prefixes")
_PREFIXED = _WORDS.meanings("prefixed")
_OTHERWISE = _WORDS.table("spelt_otherwise")


def _words() -> dict[str, str]:
    found = _WORDS.meanings("plain")
    for unit, symbol in _PREFIXED.items():
        names = (unit, *_OTHERWISE.get(unit, ()))
        for name in names:
            found[name] = found[name + "s"] = unit + "s"
        if unit not in ("byte", "bit", "joule", "volt"):
            found[symbol.lower()] = unit + "s"
        for prefix, letter in _PREFIXES.items():
            whole = f"{prefix}{unit}s"
            for name in names:
                found[prefix + name] = found[f"{prefix}{name}s"] = whole
            found.setdefault((letter + symbol).lower(), whole)
    for short in _WORDS.listed("no_units"):
        found.pop(short, None)
    return found | _WORDS.meanings("more")


UNITS = _words()
"""Lower-case word or symbol -> unit in the plural."""

AREA = _WORDS.meanings("area")
"""Words that stand between a figure and its unit and change the unit."""

_LENGTHS = _WORDS.words("lengths")
_EXTENT = _WORDS.words("extent")


def metres(found: Tokens, at: int) -> bool:
    """Whether the "m" at a token is metres rather than millions: something long, wide or away follows, or a length."""
    if found.at(at + 1) in _EXTENT or (found.at(at + 1) == "-" and found.at(at + 2) in _EXTENT):
        return True
    near = range(max(0, at - 8), min(len(found), at + 8))
    return any(found.low[place] in _LENGTHS and found.kind(place - 1) == "digits" for place in near)
