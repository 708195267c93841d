"""Every list of the queue, in the order in which they are offered: one entry here, and a list is there."""

from collections.abc import Mapping

from claims.queries.queues.machine import FINDINGS, OLD, SUGGESTIONS
from claims.queries.queues.people import CORRECTIONS, DRAFTS, MINE, SECOND_PAIR, TO_SEND, UNASSIGNED
from claims.queries.queues.row import SavedList

LISTS: Mapping[str, SavedList] = {
    one.key: one for one in (SUGGESTIONS, FINDINGS, MINE, UNASSIGNED, SECOND_PAIR, DRAFTS, OLD, CORRECTIONS, TO_SEND)
}
