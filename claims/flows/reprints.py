"""What was taken from what: said by somebody, and what follows from it for what was found."""

from claims.actions import tracing
from claims.flows.compare import trace_reprints
from claims.queries.releases import actor
from claims.queries.reprints import captures_taken_along
from sources.actions import links
from sources.ledger.actor import Actor
from sources.models import Document, DocumentLink


def link(*, document: Document, original: Document, kind: str, by: Actor, note: str = "") -> DocumentLink:
    """`document` is a reprint (...) of `original`; a worker then looks who introduced what was found in it.

    Raises what `links.add` raises.
    """
    said = links.add(document=document, original=original, kind=kind, by=by, note=note)
    tracing.queue(document=document, by=by)
    return said


def trace_from(document: int, by: int) -> int:
    """Of the findings in a document, and in what was taken from it: how many are known now to be somebody's."""
    writer = actor(by)
    return sum(trace_reprints(capture, by=writer) for capture in captures_taken_along(document))
