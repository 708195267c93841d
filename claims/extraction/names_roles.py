"""The role a text gives somebody beside the name: before it, after it, or after "is"."""

from claims.extraction.cues import in_ing, in_ly
from claims.extraction.layout import Layout
from claims.extraction.lexicon import lexicon
from claims.extraction.names_tokens import bare
from claims.extraction.words.capitals import CALENDAR, FUNCTION_WORDS
from claims.extraction.words.saying import SAYING
from claims.extraction.words.titles import COMPLEMENTS, HONORIFICS, MODIFIERS, OFFICES, PLURALS, SHORT_OFFICES

_LISTS = lexicon("en", "rules_names")

_DETERMINERS = _LISTS.words("roles_determiners")
_TOLD_BY = frozenset(("who", "is", "was", "became", "as", "serves", "served"))
_LINKING = frozenset(("is", "was", "became"))
_LINKS = _LISTS.words("roles_links")
_INNER = frozenset(("of", "for", "and", "de"))
_VERBS = _LISTS.words("roles_verbs")
_BEFORE, _AFTER = 10, 14
_GAPS = frozenset((" ", "\u00a0", " (", ") ", "/", ".", "& ", " & "))


def _together(layout: Layout, left: int) -> bool:
    """Whether the words `left` and the next belong to one phrase: only an abbreviation's full stop between them."""
    words = layout.words
    gap = layout.text[words[left].end : words[left + 1].start]
    if gap == ". ":
        word = words[left].text
        return len(word) == 1 or word.lower() in SHORT_OFFICES
    return gap in _GAPS


def _office(word: str) -> bool:
    key = bare(word).lower().removeprefix("ex-")
    return key in OFFICES or key in SHORT_OFFICES or (key in ("general", "elect", "laureate"))


def role_before(layout: Layout, first: int, full: bool) -> str | None:
    """The title that ends right before the word `first`: "NCA director general" of "NCA director general, Ann Lee".

    With a comma between only for a full name: "In court the judge, Lee said" gives Lee no title.
    """
    words, text = layout.words, layout.text
    if not first:
        return None
    last = first - 1
    gap = text[words[last].end : words[first].start]
    comma = gap == ", "
    if not (gap in (" ", "\u00a0", ". ", " – ", "/") or (comma and full)):
        return None
    head = last
    if not _office(words[last].text):
        head = _head_of(layout, last) if comma or words[last].text.lower() in COMPLEMENTS else -1
    if head < 0 or words[last].text[-2:] in ("'s", "’s"):
        return None
    if gap == ". " and words[last].text.lower() not in SHORT_OFFICES:
        return None
    begin = _left(layout, head)
    end = words[last].end + (gap == ". ")
    role = text[words[begin].start : end]
    return None if role.lower().rstrip(".") in HONORIFICS else role


def _head_of(layout: Layout, last: int) -> int:
    """The role noun of "head of the NCA" when `last` is its final word; -1 without one."""
    words, at = layout.words, last
    while at > 0 and last - at < 8 and _together(layout, at - 1):
        at -= 1
        if words[at].text in ("of", "for", "at") and _office(words[at - 1].text):
            return at - 1
        if words[at].text in _VERBS or words[at].text in SAYING:
            return -1
    return -1


def _left(layout: Layout, head: int) -> int:
    """The first word of the title whose noun stands at `head`."""
    words, at, unknown = layout.words, head, 0
    proper = words[head].text[0].isupper()
    while at > 0 and head - at < _BEFORE and _together(layout, at - 1):
        word = words[at - 1].text
        lower = word.lower()
        if word in _DETERMINERS or lower in _VERBS or lower in SAYING or lower in CALENDAR:
            break
        if word in _INNER and at > 1 and _together(layout, at - 2):
            before = words[at - 2].text
            if _office(before) or (word != "and" and before[0].isupper()):
                at -= 1
                continue
            break
        if word[0].isupper() or word[0].isdigit():
            if lower in FUNCTION_WORDS and lower != "former" and lower != "own":
                break
        elif lower not in MODIFIERS and not _office(word):
            unknown += 1
            if (
                proper
                or unknown > 2
                or lower in FUNCTION_WORDS
                or lower.endswith("ed")
                or in_ing(lower)
                or in_ly(lower)
            ):
                break
            if lower[-1] == "s" and lower[-2:] != "ss" and lower not in PLURALS:
                break
        at -= 1
    while at < head and (words[at].text in ("of", "for", "and") or words[at].text in _DETERMINERS):
        at += 1
    while at < head and unknown and _may_be_verb(layout, at):
        at, unknown = at + 1, unknown - 1
    return at


def _may_be_verb(layout: Layout, at: int) -> bool:
    """Whether a small word no title list knows may belong to what stands before: "to oust senator Lee"."""
    words = layout.words
    word = words[at].text
    if word[0].isupper() or word.lower() in MODIFIERS or _office(word) or not at:
        return False
    before = words[at - 1].text
    if not layout.text[words[at - 1].end : words[at].start].isspace():
        return False
    if before in _DETERMINERS or before.endswith(("'s", "’s")) or before in _LINKS - {"to"} or before in SAYING:
        return False
    return not (before[0].isupper() and before.lower() not in FUNCTION_WORDS)


def role_after(layout: Layout, last: int) -> str | None:
    """The apposition after the word `last`: "director of studies at Acme" of "Ann Lee, director of studies at Acme, said"."""
    words, text = layout.words, layout.text
    if last + 1 >= len(words):
        return None
    at = _apposed(layout, last)
    if at is None:
        return None
    if at < len(words) and words[at].text in _DETERMINERS:
        at += 1
    head = _first_office(layout, at)
    if head < 0 or words[at].text.endswith("ing"):
        return None
    while head + 1 < len(words) and _office(words[head + 1].text) and _together(layout, head):
        head += 1
    if head + 1 < len(words) and text[words[head].end : words[head + 1].start] in (" ", ". "):
        following = words[head + 1].text
        if following[0].isupper() and not _office(following):  # the title of the next name in a list
            return None
    end = _right(layout, head)
    return text[words[at].start : words[end].end]


def _apposed(layout: Layout, last: int) -> int | None:
    """Where what is told of a name begins: after its comma, or after "is", "who was"."""
    words, text = layout.words, layout.text
    gap, at = text[words[last].end : words[last + 1].start], last + 1
    if gap in (", ", " (", " – ", " — "):
        while at < min(len(words), last + 4) and words[at].text in ("who", "is", "was", "now"):
            at += 1
        return at
    if gap not in (" ", "\u00a0"):
        return None
    while at < min(len(words), last + 4) and words[at].text in _TOLD_BY:
        at += 1
    if at == last + 1 or at >= len(words):
        return None
    # "Jo Roe is chief engineer of the works"
    office = words[at - 1].text in _LINKING and any(_office(word.text) for word in words[at : at + 2])
    return at if office or words[at].text in ("a", "an", "the") else None


def _first_office(layout: Layout, at: int) -> int:
    words = layout.words
    for k in range(at, min(len(words), at + 8)):
        if k > at and not _together(layout, k - 1):
            return -1
        word = words[k].text
        if _office(word) and word[-2:] not in ("'s", "’s"):
            return k
        if word in _VERBS or word.lower() in SAYING or word in _LINKS or word in _DETERMINERS:
            return -1
    return -1


def _right(layout: Layout, head: int) -> int:
    """The last word of the title whose noun stands at `head`."""
    words, text, at = layout.words, layout.text, head
    while at + 1 < len(words) and at - head < _AFTER and _together(layout, at):
        if text[words[at].end : words[at + 1].start] == " (":
            break
        word = words[at + 1].text
        lower = word.lower()
        if lower in _VERBS or lower in SAYING or lower in CALENDAR:
            break
        if at == head and not (lower in _LINKS or _office(word)):
            break
        at += 1
    while at > head and (words[at].text in _LINKS or words[at].text in _DETERMINERS):
        at -= 1
    return at
