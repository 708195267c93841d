"""What each run of capitalised words may name: a person, an organisation, or neither."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from claims.extraction.first_names import GIVEN
from claims.extraction.lexicon import lexicon
from claims.extraction.names_kinds import SMALL, is_acronym, is_organisation, is_place, is_several, is_shouted
from claims.extraction.names_tokens import LONGEST, Run, Token
from claims.extraction.words.capitals import CALENDAR, COMMON, FUNCTION_WORDS, SURNAMES_TOO
from claims.extraction.words.given_names import ALSO_WORDS
from claims.extraction.words.organisations import ENDINGS, HEADS, KINDS, KNOWN, PARTIES, PARTY_NOUNS
from claims.extraction.words.places import ADJECTIVES, PLACES
from claims.extraction.words.titles import (
    ADDRESSED,
    AFTER_A_RANK,
    COMPLEMENTS,
    HONORIFICS,
    OFFICES,
    PARTICLES,
    SHORT_OFFICES,
    SUFFIXES,
)

_LISTS = lexicon("en", "rules_names")

Sort = Literal["organisation", "acronym", "full", "single", "party"]
_MAKERS = ("maker", "builder")
_TITLES = frozenset(HONORIFICS) | frozenset(SHORT_OFFICES) | OFFICES
QUALITIES = _LISTS.words("mentions_qualities")
_REGNAL = _LISTS.words("mentions_regnal")


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens that name something. `titled`: an office or Mr, Ms stands before them; `honorific`: which."""

    sort: Sort
    tokens: tuple[Token, ...]
    weak: bool
    headline: bool
    titled: bool = False
    honorific: str | None = None

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(token.key for token in self.tokens)


def mentions(run: Run, ordinary: frozenset[str]) -> Iterator[Mention]:
    """The names in a run; `ordinary` are the words the text also writes with a small letter."""
    for part, weak in _parts(run, ordinary):
        yield from _mentions(part, weak, run.headline, ordinary)


def _parts(run: Run, ordinary: frozenset[str]) -> Iterator[tuple[Sequence[Token], bool]]:
    """The run cut at days, months and small words with a capital, its first word left out when it names nothing."""
    tokens, weak, begin = run.tokens, run.weak, 0
    for at, token in enumerate(tokens):
        cut = token.key in CALENDAR and not _is_name_here(tokens, at)
        if token.key not in CALENDAR and token.text[0].isupper() and token.key in FUNCTION_WORDS:
            cut = not (_is_quality(tokens, at, begin, weak) or _initial(tokens, at)) and not (
                token.key in GIVEN and at + 1 < len(tokens) and not _given(tokens, at + 1)
            )
            cut = cut and not (run.kind and begin < at < len(tokens) - 1)
        if cut:
            if begin < at:
                yield tokens[begin:at], weak
            begin, weak = at + 1, False
    if begin < len(tokens):
        rest = tokens[begin:]
        if weak and len(rest) > 1 and _ordinary_first(rest, ordinary):
            rest, weak = rest[1:], False
        yield rest, weak


def _is_quality(tokens: Sequence[Token], at: int, begin: int, weak: bool) -> bool:
    """A quality that belongs to a name: "the retailer Best Fields", "the charity Safety First"."""
    if tokens[at].key not in QUALITIES:
        return False
    if weak:
        return at == 1 and tokens[0].key in KINDS and len(tokens) > 2  # "Retailer Best Fields"
    if at > begin and at + 1 == len(tokens):
        return tokens[at].key == "first"
    return at > begin or (at + 1 < len(tokens) and tokens[at + 1].key not in FUNCTION_WORDS | CALENDAR)


def _initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter is somebody's, with its full stop: "A. Smith", not "A Smith Foundation paper"."""
    token = tokens[at]
    return len(token.text) == 1 and at + 1 < len(tokens) and tokens[at + 1].start > token.end + 1


def _given(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].key in GIVEN and at + 1 < len(tokens)


def _is_name_here(tokens: Sequence[Token], at: int) -> bool:
    """A month that is a name: "Theresa May", "April Jones"."""
    before = tokens[at - 1].key if at else ""
    if before in GIVEN or before in HONORIFICS or before in SHORT_OFFICES or before in ("minister", "president"):
        return True
    if tokens[at].key == "may" and at > 1:  # "Li Na May", not "In May"
        return not any(token.key in FUNCTION_WORDS or token.key in COMMON for token in tokens[:at])
    return tokens[at].key in GIVEN and at + 1 < len(tokens) and tokens[at + 1].key not in CALENDAR


def _ordinary_first(tokens: Sequence[Token], ordinary: frozenset[str]) -> bool:
    first = tokens[0].key
    if first.endswith(_MAKERS) or (first in KINDS and first.endswith(("er", "or"))):
        return True  # "Chipmaker Best Fields", "Retailer Best Fields"
    if first not in GIVEN and len(tokens) > 2 and tokens[1].key in GIVEN and first not in _TITLES | PARTIES:
        return not (first in ADJECTIVES or first in PLACES or any(token.text in SMALL for token in tokens))
    if first in GIVEN:
        return first in ALSO_WORDS and tokens[1].key in GIVEN and len(tokens) > 2
    if first in _TITLES or first in PLACES or first in ADJECTIVES or first in PARTIES or first in PARTICLES:
        return False
    if any(token.key in ENDINGS or token.key in HEADS for token in tokens[1:]) or tokens[1].text in SMALL:
        return False
    if first in COMMON and first.endswith("s") and len(tokens) == 2:
        return tokens[1].key in GIVEN  # "Citizens Advice"
    if first in SURNAMES_TOO and len(tokens) == 2 and tokens[1].key not in COMMON:
        return False
    return first in COMMON or first in ordinary


def _mentions(tokens: Sequence[Token], weak: bool, headline: bool, ordinary: frozenset[str]) -> Iterator[Mention]:
    if tokens[-1].key in PARTY_NOUNS and all(token.key in PARTIES for token in tokens):
        if not headline:
            yield Mention("party", tuple(tokens), weak, headline)
        return
    title = _last_title(tokens)
    if title is None:
        yield from _named(tokens, weak, headline, ordinary)
        return
    head, rest = tokens[:title], tokens[title + 1 :]
    rest = _past_complement(rest) if rest else rest
    if len(head) > 0 and (organisation := _organisation_before(head)):
        yield Mention("acronym" if len(organisation) == 1 else "organisation", organisation, weak, headline)
    if rest and tokens[title].key in SHORT_OFFICES and rest[0].key in AFTER_A_RANK:
        rest = rest[1:]
    if not rest or (tokens[title].key == "hon" and rest[0].key in ADDRESSED):
        return
    key = tokens[title].key
    honorific = key if key in HONORIFICS else None
    if key in _REGNAL and len(rest) == 1 and rest[0].key in GIVEN:
        rest = tokens[title:]
    yield from _named(rest, False, headline, ordinary, True, honorific)


def _last_title(tokens: Sequence[Token]) -> int | None:
    """Where the title ends that stands before a name or closes the run."""
    found = None
    for at, token in enumerate(tokens):
        if token.key not in _TITLES and not (token.key in PARTIES and token.key not in ADJECTIVES):
            continue
        rest = tokens[at + 1 :]
        if any(other.key in ENDINGS and other.key not in COMPLEMENTS for other in rest) and rest[0].key not in GIVEN:
            continue
        if not rest and len(tokens) == 2 and tokens[0].key in GIVEN and tokens[0].key not in ENDINGS:
            return None
        if at == 0 and len(tokens) == 2 and token.key in GIVEN:
            return None
        if not rest and found is not None and at > found + 1:
            continue
        if token.key in SUFFIXES and not rest:
            continue
        found = at
    return found


def _past_complement(tokens: Sequence[Token]) -> Sequence[Token]:
    """What is left after "of State", "of the Exchequer", "of Kent": the tokens of the name."""
    if tokens[0].text not in SMALL or tokens[0].text in PARTICLES:
        return tokens
    at = 1
    while at < len(tokens) and (
        tokens[at].key in COMPLEMENTS
        or tokens[at].text in SMALL
        or tokens[at - 1].text in ("of", "for", "the", "and")
        or tokens[at].key in ENDINGS
    ):
        at += 1
    while at < len(tokens) and any(token.key in GIVEN for token in tokens[at:-1]) and tokens[at].key not in GIVEN:
        at += 1
    return tokens[at:]


def _organisation_before(tokens: Sequence[Token]) -> tuple[Token, ...] | None:
    """The organisation at the head of a title: "NCA" Director General, "Chicago Police" Superintendent."""
    last = len(tokens)
    while last and (tokens[last - 1].key in _TITLES or tokens[last - 1].text in SMALL):
        last -= 1
    kept = tuple(tokens[:last])
    if not kept:
        return None
    if len(kept) == 1:
        return kept if is_acronym(kept[0]) or kept[0].key in KNOWN else None
    return kept if is_organisation(kept) else None


def _named(
    tokens: Sequence[Token],
    weak: bool,
    headline: bool,
    ordinary: frozenset[str],
    titled: bool = False,
    honorific: str | None = None,
) -> Iterator[Mention]:
    tokens = tuple(tokens)
    while tokens and tokens[0].text in SMALL:
        tokens = tokens[1:]
    while tokens and tokens[-1].text.lower() in SMALL and tokens[-1].text not in ("El", "Al", "Y", "E", "AP"):
        tokens = tokens[:-1]
    if not tokens or len(tokens) > LONGEST:
        return
    if not titled and is_organisation(tokens) and (len(tokens) > 1 or tokens[0].key in KNOWN):
        yield Mention("organisation", tokens, weak, headline)
        return
    if len(tokens) == 1:
        yield from _alone(tokens, weak, headline, ordinary, titled, honorific)
        return
    if is_place(tokens):
        if len(tokens) > 3 and tokens[-2].key in GIVEN:
            yield from _named(tokens[-2:], False, headline, ordinary, titled, honorific)
        return
    if tokens[0].key in ADJECTIVES and tokens[0].key not in GIVEN:
        yield from _named(tokens[1:], len(tokens) < 3, headline, ordinary, titled, honorific)
    elif is_acronym(tokens[0]) and "." not in tokens[0].text and tokens[1].key in GIVEN:
        yield Mention("acronym", tokens[:1], weak, headline)
        yield from _named(tokens[1:], False, headline, ordinary, titled, honorific)
    elif tokens[-1].key in PARTIES and not (len(tokens) == 2 and tokens[0].key in GIVEN):
        yield from _named(tokens[:-1], weak, headline, ordinary, titled, honorific)
    else:
        yield Mention("full", tokens, weak, headline, titled, honorific)


def _alone(
    tokens: tuple[Token, ...],
    weak: bool,
    headline: bool,
    ordinary: frozenset[str],
    titled: bool,
    honorific: str | None,
) -> Iterator[Mention]:
    token = tokens[0]
    if is_acronym(token) and not headline and token.key not in ordinary:
        yield Mention("acronym", tokens, weak, headline)
    elif is_several(token) or (titled and token.key in SUFFIXES):  # "Tory MPs", "a Tory MP"
        return
    elif titled or not (token.key in ADJECTIVES or token.key in PARTIES or token.key in _TITLES or is_shouted(token)):
        yield Mention("single", tokens, weak, headline, titled, honorific)
