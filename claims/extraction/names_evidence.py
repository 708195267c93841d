"""What the words around a name say about it: a person's, an organisation's, or no name at all."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claims.extraction.first_names import GIVEN
from claims.extraction.layout import Layout
from claims.extraction.lexicon import lexicon
from claims.extraction.names_bodies import (
    employs,
    has_officer,
    is_held,
    is_no_person,
    of_its_kind,
    speaks,
    speaks_of_itself,
    word_before,
)
from claims.extraction.names_mentions import QUALITIES, Mention
from claims.extraction.names_roles import role_after, role_before
from claims.extraction.readings import Kind
from claims.extraction.words.capitals import COMMON, SURNAMES_TOO
from claims.extraction.words.organisations import ENDINGS, HEADS
from claims.extraction.words.places import ADJECTIVES, PLACES
from claims.extraction.words.titles import RELATIVES, SUFFIXES

_SITES = lexicon("en", "rules_names").words("evidence_sites")
_RELATIVE_REACH = 40
_RELATIVE = re.compile(
    rf"\b(?i:{'|'.join(sorted(RELATIVES))}),?\s(?:[A-Z][\w’'-]{{1,20}}(?:,\s|\sand\s|,\sand\s)){{0,2}}$"
)


def related(layout: Layout, mention: Mention) -> bool:
    """Whether a given name alone follows a word for a relative: "his wife, Grace", "their daughters, Ada and Celia"."""
    before = layout.text[max(0, mention.start - _RELATIVE_REACH) : mention.start]
    return mention.keys[0] in GIVEN and bool(_RELATIVE.search(before))


def kinds(
    layout: Layout, fulls: Sequence[Mention], alone: set[str], ordinary: frozenset[str]
) -> dict[tuple[str, ...], Kind]:
    """The kind of each name of several words; a name about which nothing speaks is left out.

    `alone` are the keys that stand by themselves elsewhere in the text and are no ordinary words.
    """
    person: dict[tuple[str, ...], float] = defaultdict(float)
    organisation: dict[tuple[str, ...], float] = defaultdict(float)
    for mention in fulls:
        keys = mention.keys
        if keys not in person:
            person[keys] = _shape(mention, ordinary)
        person[keys] += _around(layout, mention)
        if keys[-1] in alone and not (mention.weak and keys[0] not in GIVEN):
            person[keys] += 1
        if word_before(layout, mention).lower() == "the":
            person[keys] -= 3
            organisation[keys] += 2 * speaks(layout, mention)
        if acronym_after(layout, mention):
            organisation[keys] += 6
        against, for_a_body = _as_body(layout, mention)
        person[keys] -= against
        organisation[keys] += for_a_body
    found: dict[tuple[str, ...], Kind] = {}
    for keys, score in person.items():
        if organisation[keys] > max(1.0, score):
            found[keys] = "organisation"
        elif score >= 1:
            found[keys] = "person"
    for keys in list(_kin(layout, fulls, found)):
        if person[keys] >= 0:
            found[keys] = "person"
    return found


def _as_body(layout: Layout, mention: Mention) -> tuple[float, float]:
    """What is beside a name against a person, and for a body."""
    against = for_a_body = 0.0
    if of_its_kind(layout, mention):  # "rival charity Happy Hounds", "the Best Fields union"
        against, for_a_body = 3, 3
    if mention.keys[0] in GIVEN:
        return against, for_a_body
    if has_officer(layout, mention) or employs(layout, mention):
        against, for_a_body = against + 3, for_a_body + 4
    if is_held(layout, mention) or speaks_of_itself(layout, mention):
        against, for_a_body = against + 2, for_a_body + 2
    if is_no_person(layout, mention):
        against += 2
    first = mention.keys[0]
    if first in COMMON and first.endswith("s") and speaks(layout, mention):  # "Citizens Advice said"
        for_a_body += 2
    return against, for_a_body


def _kin(layout: Layout, fulls: Sequence[Mention], found: Mapping[tuple[str, ...], Kind]) -> Iterator[tuple[str, ...]]:
    """Names of which nothing is known but the surname, which a person of the text has: "his cousin Dimka Roe"."""
    surnames = {keys[-1] for keys, kind in found.items() if kind == "person"} - COMMON
    often = Counter(mention.keys for mention in fulls if not mention.weak)
    of_one = {mention.keys for mention in fulls if word_before(layout, mention) in RELATIVES}
    for keys, times in often.items():
        if keys not in found and len(keys) == 2 and keys[1] in surnames and (times > 1 or keys in of_one):
            yield keys


def _shape(mention: Mention, ordinary: frozenset[str]) -> float:
    keys, score = mention.keys, 0.0
    texts = [token.text for token in mention.tokens]
    if keys[0] in GIVEN or keys[0].split("‑")[0] in GIVEN or texts[0].split("-")[0].lower() in GIVEN:
        score += 3
    if any(len(key) == 1 or "." in text for key, text in zip(keys[:-1], texts, strict=False)):
        score += 2
    if keys[-1] in SUFFIXES:
        score += 2
    if texts[-1].startswith(("Mc", "Mac", "O'", "O’", "Fitz")) or "-" in texts[-1]:
        score += 1
    if len(keys) > 4:
        score -= 2
    for key in keys:
        if key in ENDINGS or key in HEADS or key in ADJECTIVES:
            score -= 3
        elif (key in COMMON or key in ordinary) and key not in GIVEN and len(key) > 2 and key not in SURNAMES_TOO:
            score -= 3 if key in COMMON else 1
    if keys[0] in PLACES and keys[0] not in GIVEN:
        score -= 2
    if keys[0] in QUALITIES or (keys[0] in _SITES and keys[0] not in GIVEN):
        score -= 3
    if any(text in ("of", "for", "the", "and", "on", "to") for text in texts):
        score -= 4
    return score


def _around(layout: Layout, mention: Mention) -> float:
    score = 3.0 if mention.titled else 0.0
    first, last = mention.tokens[0].first, mention.tokens[-1].last
    if not mention.titled and role_before(layout, first, True):
        score += 3
    elif role_after(layout, last):
        score += 2
    elif speaks(layout, mention):
        score += 1
    elif last + 1 < len(layout.words):
        gap = layout.text[mention.end : layout.words[last + 1].start]
        following = layout.words[last + 1].text
        if gap in (", ", " (") and ((following.isdecimal() and len(following) == 2) or following == "who"):
            score += 2
    return score


def acronym_after(layout: Layout, mention: Mention) -> str | None:
    """The acronym in brackets right after a name: "NCA" of "National Crime Agency (NCA)"."""
    at = mention.tokens[-1].last + 1
    if at >= len(layout.words):
        return None
    word = layout.words[at]
    if layout.text[mention.end : word.start] not in (" (", " (the ") or layout.text[word.end : word.end + 1] != ")":
        return None
    letters = word.text.replace(".", "")
    if not 2 <= len(letters) <= 10 or "-" in letters or sum(map(str.isupper, letters)) < 2:
        return None
    return word.text if any(key[:1] == letters[0].lower() for key in mention.keys) else None
