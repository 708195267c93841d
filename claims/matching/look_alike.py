"""What hides in a name: signs of other scripts that look alike, and signs that nobody sees."""

import unicodedata
from collections.abc import Iterator

# Scripts whose letters pass for one another's. Others (kana beside kanji) belong together.
_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
_JOINERS = "\u200c\u200d"
# Scripts that are written with joiners: between their letters, these change what is read.
_JOINING = ("ARABIC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM")
_JOINED = (*_JOINING, "SINHALA", "SYRIAC", "MONGOLIAN")


def warnings(name: str) -> list[str]:
    """A sentence for each thing that makes a name look like another than it is; none for an ordinary one."""
    return [*_mixed(name), *_unseen(name)]


def _mixed(name: str) -> Iterator[str]:
    for word in name.split():
        scripts = {script for sign in word if (script := _script(sign)) in _ALIKE}
        if len(scripts) > 1:
            odd = min(scripts, key=lambda script: (sum(_script(sign) == script for sign in word), script))
            signs = ", ".join(dict.fromkeys(f"{s} (U+{ord(s):04X})" for s in word if _script(s) == odd))
            called = " and ".join(script.capitalize() for script in sorted(scripts))
            yield f"“{word}” mixes {called} letters: {signs}."


def _unseen(name: str) -> Iterator[str]:
    for at, sign in enumerate(name):
        if _hidden(name, at):
            yield f"An invisible sign stands in it: U+{ord(sign):04X} {unicodedata.name(sign, 'without a name').lower()}."
        elif sign != " " and unicodedata.category(sign) == "Zs":
            yield f"A space that is not the usual one stands in it: U+{ord(sign):04X}."


def _hidden(name: str, at: int) -> bool:
    sign = name[at]
    if sign in _JOINERS:
        return _script(name[at - 1 : at]) not in _JOINED
    return unicodedata.category(sign) in ("Cf", "Cc", "Co", "Cn")


def _script(sign: str) -> str:
    """The first word of a letter's name, which is its script: LATIN, CYRILLIC; "" for what is no letter."""
    return unicodedata.name(sign, "").partition(" ")[0] if sign.isalpha() else ""
