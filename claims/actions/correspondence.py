"""Correspondence: every write."""

import datetime as dt

from claims.models import Claim, Correspondence, Speaker
from sources.actions.permitted import permit
from sources.actions.texts import storable
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_judge
from sources.ledger.writing import writing
from sources.models import Source


def add(
    *,
    claim: Claim,
    direction: str,
    at: dt.datetime,
    channel: str,
    by: Actor,
    speaker: Speaker | None = None,
    source: Source | None = None,
    with_whom: str = "",
    terms: str = Correspondence.Terms.ON_RECORD,
    text: str = "",
    right_of_reply_asked: dt.date | None = None,
    reply: str | None = None,
) -> Correspondence:
    """A message or call about a claim, with a speaker, an outlet, or somebody in words.

    `right_of_reply_asked` makes it an entry of the right of reply, which stands for good; `reply` says what came of it:
    "answered", "no answer" or "declined", None while it is awaited. Raises BadValue for what no entry can hold.
    """
    permit(by, may_judge)
    if speaker is None and source is None and not with_whom.strip():
        raise BadValue("Correspondence is with somebody.")
    _one_of(direction, Correspondence.Direction.values)
    _one_of(channel, Correspondence.Channel.values)
    _one_of(terms, Correspondence.Terms.values)
    if reply is not None:
        _one_of(reply, Correspondence.Reply.values)
        if right_of_reply_asked is None:
            raise BadValue("What came of a right of reply stands with when it was offered.")
    with writing(by=by, reason="correspondence"):
        return Correspondence.objects.create(
            claim=claim,
            direction=direction,
            speaker=speaker,
            source=source,
            with_whom=storable(with_whom).strip(),
            at=at,
            channel=channel,
            terms=terms,
            text=storable(text),
            right_of_reply=right_of_reply_asked is not None,
            asked_on=right_of_reply_asked,
            reply=reply,
        )


def note_reply(*, correspondence: Correspondence, reply: str, by: Actor) -> None:
    """Say what came of a right of reply. Raises BadValue where none was offered."""
    permit(by, may_judge)
    _one_of(reply, Correspondence.Reply.values)
    if not correspondence.right_of_reply:
        raise BadValue("No right of reply was offered there.")
    with writing(by=by, reason="what came of a right of reply"):
        correspondence.reply = reply
        correspondence.save(update_fields=["reply"])


def set_terms(*, correspondence: Correspondence, terms: str, by: Actor, reason: str) -> None:
    """Change under which terms it was said. Off the record, nothing of it is exported from now on."""
    permit(by, may_judge)
    _one_of(terms, Correspondence.Terms.values)
    with writing(by=by, reason=reason):
        correspondence.terms = terms
        correspondence.save(update_fields=["terms"])


def _one_of(value: str, values: list[str]) -> None:
    if value not in values:
        raise BadValue(f"{value!r} is none of {', '.join(values)}.")
