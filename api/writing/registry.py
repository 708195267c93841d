"""Everything that can be written."""

from api.writing import claims, collections, corrections, decisions, judging, printings, sources, speakers, webhooks
from api.writing.operations import Operation

OPERATIONS: tuple[Operation, ...] = (
    *sources.OPERATIONS,
    *speakers.OPERATIONS,
    *claims.OPERATIONS,
    *printings.OPERATIONS,
    *judging.OPERATIONS,
    *corrections.OPERATIONS,
    *decisions.OPERATIONS,
    *collections.OPERATIONS,
    *webhooks.OPERATIONS,
)
