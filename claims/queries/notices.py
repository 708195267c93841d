"""Notices: who wants which, and what is still to be mailed."""

from collections.abc import Iterable

from claims.models import Claim, Finding, Notice, NoticePreference, Review
from claims.models.notice import How
from claims.queries.second_reading import claim_of
from claims.queries.work import assignments_of
from sources.models import Actor, User

_COLUMN = {kind: kind.replace(" ", "_") for kind in Notice.Kind.values}


def wanted_by(actors: Iterable[int], kind: str) -> list[tuple[int, str]]:
    """Of these actors, the people who want a mail of this kind of thing, as (user, how); engines and imports want none."""
    people = User.objects.filter(pk__in=Actor.objects.filter(pk__in=list(actors), user__isnull=False).values("user"))
    return _wanted(people.values_list("pk", flat=True), kind)


def wanted_by_users(users: Iterable[int], kind: str) -> list[tuple[int, str]]:
    """The same of users."""
    return _wanted(users, kind)


def _wanted(users: Iterable[int], kind: str) -> list[tuple[int, str]]:
    with_address = User.objects.filter(pk__in=list(users), is_active=True).exclude(email="").order_by("pk")
    people = list(with_address.values_list("pk", flat=True))
    chosen = dict(NoticePreference.objects.filter(user__in=people).values_list("user", _COLUMN[kind])) if people else {}
    found = [(user, chosen.get(user, How.AT_ONCE.value)) for user in people]
    return [(user, how) for user, how in found if how != How.NEVER]


def assignees(on: Claim | Review | Finding) -> list[int]:
    """The users who are to work on a claim (for a verdict, the one it judges) or a finding."""
    what = on if isinstance(on, Finding) else claim_of(on)
    return list(assignments_of(what).values_list("assignee", flat=True))


def preference(user: User) -> NoticePreference:
    """How somebody likes to be told; not in the record where they never said."""
    return NoticePreference.objects.filter(user=user).first() or NoticePreference(user=user)


def to_send(pk: int) -> Notice | None:
    """A notice that is still to be mailed, with its people; None where it was, or is gone."""
    return Notice.objects.select_related("to", "by__user").filter(pk=pk, sent_at=None).first()


def people_with_digests() -> list[int]:
    """Users for whom notices of the day wait."""
    waiting = Notice.objects.filter(sent_at=None, how=How.DAILY)
    return list(waiting.order_by("to").values_list("to", flat=True).distinct())


def digest(user: int) -> list[Notice]:
    """The notices of the day of one person, the oldest first."""
    found = Notice.objects.select_related("to", "by__user").filter(to=user, sent_at=None, how=How.DAILY)
    return list(found.order_by("pk")[:500])
