"""The role a text gives somebody beside the name: before it, after it, or after "is"."""

from claims.extraction.layout import Layout
from claims.extraction.names_tokens import bare
from claims.extraction.words.capitals import CALENDAR, FUNCTION_WORDS
from claims.extraction.words.saying import SAYING
from claims.extraction.words.titles import COMPLEMENTS, HONORIFICS, MODIFIERS, OFFICES, SHORT_OFFICES

_DETERMINERS = frozenset("a an the his her its their our my one another".split())
_LINKS = frozenset("of for at in with to on and".split())
_VERBS = frozenset(
    "met saw sent left made gave took got hit beat like ask tell urge vote had named that who which when where while is was are"
    " were has have will would could can may should he she they it we by from as but or nor than then told".split()
)
_BEFORE, _AFTER = 10, 14
_GAPS = frozenset((" ", "\u00a0", ". ", " (", ") ", "/", ".", "& ", " & "))


def _office(word: str) -> bool:
    key = bare(word).lower()
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
    words, text, at = layout.words, layout.text, last
    while at > 0 and last - at < 8 and text[words[at - 1].end : words[at].start] in _GAPS:
        at -= 1
        if words[at].text in ("of", "for", "at") and _office(words[at - 1].text):
            return at - 1
        if words[at].text in _VERBS or words[at].text in SAYING:
            return -1
    return -1


def _left(layout: Layout, head: int) -> int:
    """The first word of the title whose noun stands at `head`."""
    words, text, at, unknown = layout.words, layout.text, head, 0
    while at > 0 and head - at < _BEFORE and text[words[at - 1].end : words[at].start] in _GAPS:
        word = words[at - 1].text
        lower = word.lower()
        if word in _DETERMINERS or lower in _VERBS or lower in SAYING or lower in CALENDAR:
            break
        if (
            word in ("of", "for", "and", "de")
            and at > 1
            and (words[at - 2].text[0].isupper() or _office(words[at - 2].text))
        ):
            at -= 1
            continue
        if word[0].isupper() or word[0].isdigit():
            if lower in FUNCTION_WORDS and lower != "former" and lower != "own":
                break
        elif lower not in MODIFIERS and not _office(word):
            unknown += 1
            if lower in FUNCTION_WORDS or unknown > 2 or lower.endswith(("ed", "ing", "ly")):
                break
        at -= 1
    while at < head and (words[at].text in ("of", "for", "and") or words[at].text in _DETERMINERS):
        at += 1
    return at


def role_after(layout: Layout, last: int) -> str | None:
    """The apposition after the word `last`: "director of studies at Acme" of "Ann Lee, director of studies at Acme, said"."""
    words, text = layout.words, layout.text
    if last + 1 >= len(words):
        return None
    gap, at = text[words[last].end : words[last + 1].start], last + 1
    if gap in (" ", "\u00a0"):
        while at < min(len(words), last + 4) and words[at].text in (
            "who",
            "is",
            "was",
            "became",
            "as",
            "serves",
            "served",
        ):
            at += 1
        if at == last + 1 or at >= len(words) or words[at].text not in ("a", "an", "the"):
            return None
    elif gap in (", ", " (", " – ", " — "):
        while at < min(len(words), last + 4) and words[at].text in ("who", "is", "was", "now"):
            at += 1
    else:
        return None
    if at < len(words) and words[at].text in _DETERMINERS:
        at += 1
    head = _first_office(layout, at)
    if head < 0:
        return None
    end = _right(layout, head)
    return text[words[at].start : words[end].end]


def _first_office(layout: Layout, at: int) -> int:
    words, text = layout.words, layout.text
    for k in range(at, min(len(words), at + 8)):
        if k > at and text[words[k - 1].end : words[k].start] not in _GAPS | {"-"}:
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
    while at + 1 < len(words) and at - head < _AFTER and text[words[at].end : words[at + 1].start] in _GAPS:
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
