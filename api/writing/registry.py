"""Everything that can be written."""

from api.writing import claims, corrections, decisions, judging, sources, speakers
from api.writing.operations import Operation

OPERATIONS: tuple[Operation, ...] = (
    *sources.OPERATIONS,
    *speakers.OPERATIONS,
    *claims.OPERATIONS,
    *judging.OPERATIONS,
    *corrections.OPERATIONS,
    *decisions.OPERATIONS,
)
