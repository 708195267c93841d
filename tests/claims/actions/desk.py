"""Suggestions as an engine would give them, for the tests."""

from typing import Any

from claims.actions import suggestions
from claims.models import Suggestion
from sources.actions import actors
from sources.ledger.actor import Actor
from sources.models import Capture
from tests.claims.printed import place

ADA = {"printed": "Ada Moor", "role": "bridge master", "name": "Ada Moor", "kind": "person", "how": "name"}


def quotation(capture: Capture, words: str, *, name: str | None = "Ada Moor", **fields: Any) -> suggestions.Read:
    """A direct quotation of these words, said by Ada Moor unless another name, or none, is given."""
    start, end = place(capture, words)
    speaker = {**ADA, "printed": name, "name": name} if name else None
    reading = {"id": f"Q{start}", "start": start, "end": end, "text": words, "form": "direct", "speaker": speaker}
    return suggestions.Read("quotation", start, end, {**reading, "continues": None, "said_on": None} | fields)


def statistic(capture: Capture, words: str, *, sentence: str, **fields: Any) -> suggestions.Read:
    """A share of these printed words in that sentence."""
    start, end = place(capture, words)
    reading: dict[str, Any] = {
        "id": f"S{start}",
        "text": words,
        "kind": "share",
        "value": "40",
        "low": "39.5",
        "high": "40.5",
    }
    reading |= {"hedge": "about", "unit": "%", "measures": "drivers", "sentence": list(place(capture, sentence))}
    return suggestions.Read("statistic", start, end, reading | fields)


def kept(capture: Capture, *read: suggestions.Read, by: Actor, version: str = "1") -> list[Suggestion]:
    engine = actors.engine("tests", version)
    return suggestions.keep_all(capture=capture, readings=read, engine=engine, by=by)
