"""Names that look like another name: scripts mixed in one word, letters that pass for others, characters nobody sees."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

MIXED = "mixed scripts"
LOOKALIKE = "letters of another script"
INVISIBLE = "invisible characters"
DIRECTION = "characters that turn the direction"
UNUSUAL = "unusual forms of letters"
SPACE = "unusual spaces"

_DIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# They are seen as nothing, or as a space, though Unicode does not call them format characters.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
# These join or part letters where the script needs it, and then they follow one of its letters.
_JOINERS = frozenset("\u200c\u200d")
_JOINING = (
    "ARABIC",
    "SYRIAC",
    "DEVANAGARI",
    "BENGALI",
    "GURMUKHI",
    "GUJARATI",
    "MALAYALAM",
    "SINHALA",
    "TAMIL",
    "TELUGU",
    "KANNADA",
    "MONGOLIAN",
)
# Written together in one word by those who use them.
_TOGETHER = (frozenset({"HIRAGANA", "KATAKANA", "CJK"}), frozenset({"HANGUL", "CJK"}), frozenset({"BOPOMOFO", "CJK"}))
# Cyrillic and Greek letters that are drawn as Latin ones are (after Unicode's confusables).
_LATIN = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХҮԁаеѕіјорсухԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαιυνρ",
        "ABESIJKMHOPCTYXYdaesijopcyxqwhABEZHIKMNOPTYXoaiuvp",
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Warned:
    """What about a name is not as it looks: the kind, the word or characters, and a sentence that says it."""

    kind: str
    where: str
    message: str


def warnings(name: str) -> tuple[Warned, ...]:
    """What of a name may deceive the eye. Nothing is changed, and nothing is taken to be the same."""
    return (*_hidden(name), *_spaces(name), *_unusual(name), *_scripts(name))


def skeleton(name: str) -> str:
    """What a name looks like: two names of one skeleton cannot be told apart by eye, which never makes them one."""
    plain = "".join(character for character in unicodedata.normalize("NFKD", name) if not _is_hidden(character))
    drawn = "".join(_LATIN.get(character, character) for character in plain)
    bare = "".join(character for character in drawn if not unicodedata.combining(character))
    return " ".join(bare.casefold().split())


def code(character: str) -> str:
    """ "U+202E RIGHT-TO-LEFT OVERRIDE" """
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"


def _hidden(name: str) -> Iterator[Warned]:
    hidden = (c for at, c in enumerate(name) if _is_hidden(c) and not (c in _JOINERS and _joins_after(name, at)))
    for character in dict.fromkeys(hidden):
        if character in _DIRECTIONAL:
            yield Warned(DIRECTION, code(character), f"It hides {code(character)}, which turns what is read after it.")
        else:
            yield Warned(INVISIBLE, code(character), f"It hides {code(character)}, which nobody sees.")


def _joins_after(name: str, at: int) -> bool:
    return at > 0 and _script(name[at - 1]) in _JOINING


def _spaces(name: str) -> Iterator[Warned]:
    for character in dict.fromkeys(name):
        if character != " " and unicodedata.category(character) == "Zs":
            yield Warned(SPACE, code(character), f"A space that is not the usual one stands in it: {code(character)}.")


def _unusual(name: str) -> Iterator[Warned]:
    odd = [c for c in dict.fromkeys(name) if c.isalpha() and unicodedata.normalize("NFKC", c) not in (c, c.lower())]
    odd = [c for c in odd if len(unicodedata.normalize("NFKC", c)) == 1 and not _is_hidden(c)]
    if odd:
        yield Warned(
            UNUSUAL, "".join(odd), f"{', '.join(map(code, odd))}: a form of a letter that names are not written in."
        )


def _scripts(name: str) -> Iterator[Warned]:
    words = name.replace("-", " ").split()
    by_word = {word: {script for character in word if (script := _script(character))} for word in words}
    for word, scripts in by_word.items():
        if len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER):
            named = " and ".join(sorted(script.capitalize() for script in scripts))
            yield Warned(MIXED, word, f"“{word}” mixes {named} letters.")
    everywhere: set[str] = set().union(*by_word.values())
    # A whole name may well be Cyrillic; one word of it beside Latin ones, or nothing but look-alikes, deceives.
    nothing_else = all(_all_alike(word) for word in words)
    for word, scripts in by_word.items():
        foreign = bool(scripts) and scripts <= {"CYRILLIC", "GREEK"} and _all_alike(word)
        if foreign and (everywhere - scripts or nothing_else):
            script = " and ".join(sorted(script.capitalize() for script in scripts))
            yield Warned(LOOKALIKE, word, f"“{word}” is {script} but looks like Latin “{skeleton(word)}”.")


def _all_alike(word: str) -> bool:
    return all(character in _LATIN for character in word if character.isalpha())


def _script(character: str) -> str:
    """The script of a letter by its name; "" for what belongs to all of them."""
    if not character.isalpha() or character in _BLANK:
        return ""
    named = unicodedata.name(character, "").split(" ")[0]
    return "" if named in ("MODIFIER", "FULLWIDTH", "HALFWIDTH", "MATHEMATICAL") else named.removesuffix("-")


def _is_hidden(character: str) -> bool:
    if character in _BLANK or character in _DIRECTIONAL:
        return True
    return (
        unicodedata.category(character) in ("Cf", "Cc", "Co", "Cn")
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
    )
