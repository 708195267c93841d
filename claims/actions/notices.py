"""Notices: every write. Nothing here is recorded: what they tell of is."""

from collections.abc import Collection, Iterable

from django.db import transaction
from django.utils import timezone

from claims.actions.mailing import NOTICE, queue
from claims.models import Claim, ClaimDraft, Correction, Finding, Notice, NoticePreference, Review
from claims.models.notice import How
from claims.queries.authors import authors
from claims.queries.notices import assignees, wanted_by, wanted_by_users
from claims.queries.second_reading import claim_of
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.models import Document, User

Kind = Notice.Kind
KINDS = ("assigned", "sent_back", "approved", "commented")
_MOST = 20


def assigned(what: Claim | Document | Finding, to: User, *, by: Actor) -> None:
    """Tell a person that a colleague gave them something."""
    if isinstance(what, Finding):
        about, path = "a finding", f"/d/{what.capture.document.public_id}"
    elif isinstance(what, Document):
        about, path = f"the document {what.public_id}", f"/d/{what.public_id}"
    else:
        about, path = str(what.public_id), f"/c/{what.public_id}/edit"
    _tell(wanted_by_users([to.pk], Kind.ASSIGNED), Kind.ASSIGNED, about, path, by=by)


def sent_back(record: Claim | ClaimDraft | Review, *, by: Actor) -> None:
    """Tell whoever wrote a part of it that it came back."""
    about, path = _about(record)
    _tell(wanted_by(authors(record), Kind.SENT_BACK), Kind.SENT_BACK, about, path, by=by)


def approved(record: Claim | ClaimDraft | Review, *, by: Actor) -> None:
    """Tell whoever wrote a part of it that it is public."""
    about, _ = _about(record)
    path = f"/c/{claim_of(record).public_id}"
    _tell(wanted_by(authors(record), Kind.APPROVED), Kind.APPROVED, about, path, by=by)


def decided(correction: Correction, kind: Kind, *, by: Actor) -> None:
    """Tell whoever proposed a correction that it was approved or sent back."""
    about, path = f"the correction {correction.public_id}", f"/corrections/{correction.public_id}/edit"
    _tell(wanted_by([correction.proposed_by_id], kind), kind, about, path, by=by)


def commented(on: Claim | Review | Finding, *, by: Actor) -> None:
    """Tell whoever wrote a part of it, and whom it is assigned to, that a colleague remarked something."""
    if isinstance(on, Finding):
        about, path = "a finding", f"/d/{on.capture.document.public_id}"
        people: Collection[int] = []
    else:
        (about, path), people = _about(on), authors(on)
    wanted = dict([*wanted_by(people, Kind.COMMENTED), *wanted_by_users(assignees(on), Kind.COMMENTED)])
    _tell(wanted.items(), Kind.COMMENTED, about, path, by=by)


def sent(*, notices: Iterable[Notice]) -> None:
    """Say that they were mailed, or are for nobody any more."""
    Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(sent_at=timezone.now())


def prefer(*, user: User, **how: str) -> NoticePreference:
    """Keep how somebody likes to be told: any of assigned, sent_back, approved, commented. Raises BadValue."""
    if set(how) - set(KINDS) or set(how.values()) - set(How.values):
        raise BadValue("There is no such notice, or no such way to be told.")
    kept, _ = NoticePreference.objects.update_or_create(user=user, defaults=how)
    return kept


def _tell(wanted: Iterable[tuple[int, str]], kind: Kind, about: str, path: str, *, by: Actor) -> None:
    """Nobody is told of what they did themselves."""
    now = timezone.now()
    rows = [
        Notice(to_id=user, kind=kind, about=about, path=path, by=by, at=now, how=how)
        for user, how in wanted
        if user != by.user_id
    ][:_MOST]
    with transaction.atomic():
        for notice in Notice.objects.bulk_create(rows):
            if notice.how == How.AT_ONCE:
                queue(NOTICE, notice.pk)


def _about(record: Claim | ClaimDraft | Review) -> tuple[str, str]:
    claim = claim_of(record)
    if isinstance(record, Claim):
        return str(claim.public_id), f"/c/{claim.public_id}/edit"
    what = "changes to" if isinstance(record, ClaimDraft) else f"a verdict on {record.aspect} of"
    return f"{what} {claim.public_id}", f"/c/{claim.public_id}/edit"
