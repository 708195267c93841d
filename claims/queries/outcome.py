"""What accepting a suggestion would make, told before anybody does."""

from collections.abc import Collection
from dataclasses import dataclass

from claims.models import Speaker, Suggestion
from claims.queries.doubts import doubtful_words
from claims.queries.named import folded, speakers_named


@dataclass(frozen=True, slots=True)
class Outcome:
    """Who would be recorded as speaker: `name` with `known`, one who is there, or a new one, or nobody and why."""

    name: str = ""
    known: Speaker | None = None
    doubtful: bool = False
    """The text spells the name in two ways: no speaker is made of it."""
    several: bool = False
    """Several speakers go by the name."""
    alone: bool = False
    """A single word, which any number of people go by."""


def outcomes(suggestions: Collection[Suggestion]) -> dict[int, Outcome]:
    """For each quotation (by id) what accepting it would say of its speaker; two queries however many."""
    quoted = [s for s in suggestions if s.kind == Suggestion.Kind.QUOTATION]
    names = {s.pk: _name(s) for s in quoted}
    known = speakers_named({name for name in names.values() if name}) if any(names.values()) else {}
    doubts = doubtful_words({s.capture_id for s in quoted}) if quoted else {}
    found: dict[int, Outcome] = {}
    for suggestion in quoted:
        name = names[suggestion.pk]
        kind = (suggestion.reading.get("speaker") or {}).get("kind")
        same = [speaker for speaker in known.get(folded(name), []) if speaker.kind == kind] if name else []
        words = set(name.casefold().split())
        found[suggestion.pk] = Outcome(
            name=name,
            known=same[0] if len(same) == 1 else None,
            doubtful=not same and bool(doubts.get(suggestion.capture_id, set()) & words),
            several=len(same) > 1,
            alone=kind == Speaker.Kind.PERSON and len(words) < 2,
        )
    return found


def _name(suggestion: Suggestion) -> str:
    return str((suggestion.reading.get("speaker") or {}).get("name") or "")
