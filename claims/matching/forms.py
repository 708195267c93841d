"""Where a form of a name, or a figure, stands in a text: as a word, in any setting of it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

PART_OF_A_WORD = "part of another word"
ANOTHER_NAME = "may be another person's name"
ORDINARY_WORD = "may be an ordinary word"

_APOSTROPHES = "['’ʼ‘]"
_BEFORE = re.compile(r"([^\W\d_][\w.’'-]{0,40}+)[ \t\n\u00a0]{1,4}$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w.’'-]{0,40})")
_ENDS_SENTENCE = frozenset('.!?:;\n“”"•|')


@dataclass(frozen=True, slots=True)
class Standing:
    """Code points, end exclusive; `form` is the one asked for, `doubt` is empty where it is that form without doubt."""

    start: int
    end: int
    form: str
    doubt: str


def standing(text: str, forms: Collection[str], *, own: Collection[str] = ()) -> list[Standing]:
    """Every place of `text` where one of `forms` stands, in order; the longer form where two begin at one place.

    As given or in capitals, whatever the white space and the shape of an apostrophe; the possessive's ending is no
    part of it. `own` are words that may stand beside it without making it another's name: the other words of the
    person's names, titles. Linear in the length of the text.
    """
    pattern, forms_by_words = _pattern(forms)
    if pattern is None:
        return []
    own_words = {word.casefold().strip(".") for form in (*own, *forms) for word in form.split()}
    initials = {word[0] for word in own_words if word}
    ordinary = _ordinary(text)
    found = []
    for match in pattern.finditer(text):
        start, end = match.span()
        form = forms_by_words[_words(match.group())]
        doubt = ""
        if _goes_on(text, start, end):
            doubt = PART_OF_A_WORD
        elif form[:1].isalpha():
            doubt = _doubt(text, start, end, own_words, initials, ordinary)
        found.append(Standing(start, end, form, doubt))
    return found


def stands(text: str, forms: Collection[str]) -> bool:
    """Whether one of the forms stands in the text as a word of its own."""
    return any(place.doubt != PART_OF_A_WORD for place in standing(text, forms))


def _pattern(forms: Collection[str]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    by_words: dict[str, str] = {}
    spellings: set[str] = set()
    for form in forms:
        if form.strip():
            by_words.setdefault(_words(form), form)
            spellings |= {form, form.upper()}
    if not by_words:
        return None, {}
    pieces = [
        r"\s{1,4}".join(_literal(word) for word in spelling.split()) for spelling in sorted(spellings, key=_longest)
    ]
    return re.compile("|".join(pieces)), by_words


def _longest(spelling: str) -> tuple[int, str]:
    return -len(spelling), spelling


def _literal(word: str) -> str:
    return re.sub(r"['’ʼ‘]", _APOSTROPHES, re.escape(word))


def _words(text: str) -> str:
    return " ".join(re.sub(_APOSTROPHES, "'", text).casefold().split())


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a word, or a figure, goes on beyond its place."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if text[start].isdigit() and before[-1:] in set(".,-") and before[:1].isdigit():
        return True
    if text[end - 1].isdigit() and after[:1] in set(".,") and after[1:].isdigit():
        return True
    if _joins(before[-1:]) or _joins(after[:1]):
        return True
    # A hyphen joins names; a dash with a space at its other side does not.
    return (before[-1:] in set("-‐‑") and before[:1].isalnum()) or (after[:1] in set("-‐‑") and after[1:].isalnum())


def _joins(character: str) -> bool:
    return character.isalnum() or character == "_"


def _doubt(text: str, start: int, end: int, own: set[str], initials: set[str], ordinary: frozenset[str]) -> str:
    previous = _BEFORE.search(text[max(0, start - 48) : start])
    if previous and _a_name(previous[1], own, initials, ordinary):
        return ANOTHER_NAME
    following = _AFTER.match(text, end)
    if following and not text[start:end].isupper() and _a_name(following[1], own, set(), ordinary):
        return ANOTHER_NAME
    word = text[start:end]
    if " " not in word and word.casefold() in ordinary and (not previous or _begins(text, start)):
        return ORDINARY_WORD
    return ""


def _a_name(word: str, own: set[str], initials: set[str], ordinary: frozenset[str]) -> bool:
    """Whether a word beside it looks like another part of a name that is not this person's."""
    plain = word.casefold().strip(".’'")
    for ending in ("’s", "'s"):
        plain = plain.removesuffix(ending)
    if not word[0].isupper() or plain in own or plain in ordinary:
        return False
    if len(plain) == 1:
        return bool(initials) and plain not in initials
    # A word of two capitals or more is a party, a country, a body: "the BBC Moor spoke to".
    return not (word.isupper() and len(word) < 6)


def _begins(text: str, start: int) -> bool:
    at = start - 1
    while at >= max(0, start - 8) and text[at] in " \t\u00a0'‘(":
        at -= 1
    return at < 0 or text[at] in _ENDS_SENTENCE


def _ordinary(text: str) -> frozenset[str]:
    """The words of the text that it writes small somewhere."""
    return frozenset(_small(text))


def _small(text: str) -> Iterator[str]:
    for word in text.split():
        if word[0].islower() or not word[0].isalnum():
            plain = word.strip(".,;:!?()[]'’‘“”\"")
            if plain.islower():
                yield plain
