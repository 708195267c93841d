"""Which record somebody means by a name or a sentence in a table of theirs: the likely ones, best first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from rapidfuzz import fuzz

from claims.matching.names import same
from claims.models import Claim, SpeakerName
from claims.queries import visible
from claims.queries.likely_claims import likely_claims
from claims.queries.outward.speaker import name_of
from claims.queries.withheld import Withhold, matching

MOST = 25
_LOOKED_AT = 300
_WORDS = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be meant; `score` from 0 to 100. `certain`: it says exactly this, and no other does."""

    key: str
    name: str
    kind: str
    score: float
    certain: bool = False


def speakers(words: str, *, kind: str, signed_in: bool, most: int) -> list[Candidate]:
    """By any of their names, misspellings too; each called by its right one. One that was merged is the one it is."""
    found = visible.speakers(signed_in=signed_in).filter(merged_into__isnull=True)
    if kind:
        found = found.filter(kind=kind)
    named = SpeakerName.objects.filter(Q(speaker=OuterRef("pk")) | Q(speaker__merged_into=OuterRef("pk")))
    found = found.filter(Exists(named.filter(_any_word("text", words))))
    rows = found.annotate(called=name_of("pk")).order_by("pk")[:_LOOKED_AT]
    shown = {row.pk: row for row in rows}
    best = dict.fromkeys(shown, 0.0)
    spellings = SpeakerName.objects.filter(Q(speaker__in=shown) | Q(speaker__merged_into__in=shown))
    for one, into, text in spellings.values_list("speaker", "speaker__merged_into", "text"):
        best[into or one] = max(best[into or one], same(words, text).score)
    return _ranked(
        [
            Candidate(row.public_id, row.called or row.public_id, row.kind, best[key] * 100)
            for key, row in shown.items()
        ],
        most,
    )


def sources(words: str, *, kind: str, signed_in: bool, most: int) -> list[Candidate]:
    """By their names."""
    found = visible.sources(signed_in=signed_in).filter(_any_word("name", words))
    if kind:
        found = found.filter(kind=kind)
    return _compared(found, "name", words, signed_in, most)


def claims(words: str, *, kind: str, signed_in: bool, most: int) -> list[Candidate]:
    """By their words: those that share rare words with what is asked."""
    likely = likely_claims(words, published_only=not signed_in, most=_LOOKED_AT).claims
    found = visible.claims(signed_in=signed_in).filter(pk__in=likely).exclude(state=Claim.State.WITHDRAWN)
    if kind:
        found = found.filter(kind=kind)
    return _compared(found, "text", words, signed_in, most)


def suggested(noun: str, prefix: str, *, kind: str, signed_in: bool) -> list[Candidate]:
    """What somebody may be typing, or has the id of: what begins so first, then by the alphabet; 300 at most."""
    column = {"sources": "name", "claims": "text"}.get(noun)
    if column is None:
        found: QuerySet[Any] = visible.speakers(signed_in=signed_in).filter(merged_into__isnull=True)
        called: Any = name_of("pk")
        typed = Q(Exists(SpeakerName.objects.filter(speaker=OuterRef("pk"), text__icontains=prefix)))
    else:
        found = visible.sources(signed_in=signed_in) if noun == "sources" else visible.claims(signed_in=signed_in)
        called = F(column) if signed_in else Withhold(column)
        typed = Q(**{f"{column}__icontains": prefix}) if signed_in else matching(column, "icontains", prefix)
    found = found.filter(typed | Q(public_id__iexact=prefix))
    if kind:
        found = found.filter(kind=kind)
    rows = found.order_by("-pk").annotate(called=called).values_list("public_id", "called", "kind")[:_LOOKED_AT]
    made = [Candidate(key, name or key, of, 0) for key, name, of in rows]
    begun = prefix.casefold()
    return sorted(made, key=lambda one: (not one.name.casefold().startswith(begun), one.name.casefold(), one.key))


BY_NOUN: Mapping[str, Callable[..., list[Candidate]]] = {"speakers": speakers, "sources": sources, "claims": claims}


def _compared(found: QuerySet[Any], column: str, words: str, signed_in: bool, most: int) -> list[Candidate]:
    rows = found.order_by("-pk").values_list("public_id", column if signed_in else Withhold(column), "kind")
    asked = " ".join(words.casefold().split())
    return _ranked(
        [
            Candidate(key, text, kind, fuzz.token_sort_ratio(asked, " ".join(text.casefold().split())))
            for key, text, kind in rows[:_LOOKED_AT]
        ],
        most,
    )


def _ranked(found: list[Candidate], most: int) -> list[Candidate]:
    best = sorted(found, key=lambda one: -one.score)
    whole = [one for one in best if one.score == 100]
    return [
        Candidate(one.key, one.name, one.kind, round(one.score, 1), certain=len(whole) == 1 and one.score == 100)
        for one in best[:most]
        if one.score > 0
    ]


def _any_word(column: str, words: str) -> Q:
    """That any of the longer words stands in it."""
    meant = Q(pk__in=[])
    for word in sorted(words.split(), key=len, reverse=True)[:_WORDS]:
        meant |= Q(**{f"{column}__icontains": word})
    return meant
