"""The tables of this room, those of the ledger included."""

from sources.ledger.actor import Actor
from sources.ledger.change import Change, ChangeSet, ChangeSetRow
from sources.ledger.user import User
from sources.models.capture import Capture
from sources.models.document import Byline, Document, DocumentLink
from sources.models.invitation import Invitation, ResetRequest
from sources.models.passage import Passage
from sources.models.source import Source
from sources.models.token import Answer, TokenGrant

__all__ = [
    "Actor",
    "Answer",
    "Byline",
    "Capture",
    "Change",
    "ChangeSet",
    "ChangeSetRow",
    "Document",
    "DocumentLink",
    "Invitation",
    "Passage",
    "ResetRequest",
    "Source",
    "TokenGrant",
    "User",
]
