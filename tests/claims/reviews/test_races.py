"""Two people at once, a thousand times: whoever comes first, no row is left that breaks a rule of two people."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.db import Error, connection

from claims.models import Claim, ClaimDraft, Review
from sources.actions import actors, users
from sources.errors import Refused
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from tests.claims.reviews.broken import broken

pytestmark = pytest.mark.django_db(transaction=True)

EACH = 125
APPROVE_CLAIM = """
UPDATE claims_claim SET state = 'published', published_at = clock_timestamp(), approved_by_id = %(by)s
WHERE id = %(id)s AND state = 'in review'
"""
EDIT_CLAIM = "UPDATE claims_claim SET text = text || ' More.' WHERE id = %(id)s"
WITHDRAW_CLAIM = "UPDATE claims_claim SET state = 'withdrawn' WHERE id = %(id)s AND state = 'published'"
APPROVE_REVIEW = """
UPDATE claims_review SET state = 'published', published_at = clock_timestamp(), approved_by_id = %(by)s
WHERE id = %(id)s AND state = 'submitted'
"""
RETURN_AND_EDIT = """
UPDATE claims_review SET state = 'returned', returned_because = 'Why?' WHERE id = %(id)s AND state = 'submitted';
UPDATE claims_review SET rationale = 'Else.' WHERE id = %(id)s;
UPDATE claims_review SET state = 'submitted' WHERE id = %(id)s AND state = 'returned'
"""
APPLY = """
UPDATE claims_claimdraft SET state = 'applied', approved_by_id = %(by)s, applied_in = ledger.revision()
WHERE id = %(id)s AND state = 'submitted';
UPDATE claims_claim SET context = 'Drafted.' FROM claims_claimdraft d WHERE d.id = %(id)s AND claims_claim.id = d.claim_id
"""
WITHDRAW_DRAFTED = """
UPDATE claims_claim SET state = 'withdrawn' FROM claims_claimdraft d
WHERE d.id = %(id)s AND claims_claim.id = d.claim_id AND claims_claim.state = 'published'
"""

Doing = tuple[Actor, str]


def at_once(keys: Sequence[int], first: Doing, second: Doing) -> Counter[str]:
    """Both do their own to each row, row by row, beginning together; what came of it, counted."""
    together, came = threading.Barrier(2, timeout=60), Counter[str]()

    def work(by: Actor, sql: str, name: str) -> None:
        try:
            with connection.cursor() as cursor:
                # Nothing here outlives the test: no need to wait for the disk.
                cursor.execute("SET synchronous_commit = off")
            for key in keys:
                together.wait()
                came[f"{name} {outcome(by, sql, key)}"] += 1
        finally:
            connection.close()

    threads = [
        threading.Thread(target=work, args=(*doing, name)) for doing, name in ((first, "first"), (second, "second"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert came.total() == 2 * len(keys)
    return came


def outcome(by: Actor, sql: str, key: int) -> str:
    try:
        with writing(by=by, reason="at once"), connection.cursor() as cursor:
            # One round trip, as nothing is read between.
            cursor.execute(sql, {"by": by.pk, "id": key})
            return "done" if cursor.rowcount else "came late"
    except (Error, Refused):
        return "refused"


class Newsroom:
    """Three editors, and rows of each kind that the first of them wrote and another submitted."""

    def __init__(self) -> None:
        self.author, self.one, self.two = (
            actors.person(users.add(username=name, by=actors.system(), role="editor", reason="A colleague"))
            for name in ("eve", "finn", "gus")
        )

    def claims(self, upto: str) -> list[int]:
        with writing(by=self.author, reason="claims to race for"):
            made = Claim.objects.bulk_create([Claim(kind="assertion", text="It rains.") for _ in range(EACH)])
            keys = [claim.pk for claim in made]
            rows = Claim.objects.filter(pk__in=keys)
            rows.update(state="open")
            rows.update(state="in review")
        if upto == "published":
            with writing(by=self.one, reason="approved"), connection.cursor() as cursor:
                cursor.execute(
                    "UPDATE claims_claim SET state = 'published', published_at = now(), approved_by_id = %s WHERE id = ANY(%s)",
                    [self.one.pk, keys],
                )
        return keys

    def reviews(self) -> list[int]:
        claims = self.claims("in review")
        with writing(by=self.author, reason="verdicts to race for"):
            made = Review.objects.bulk_create(
                [Review(claim_id=key, aspect="wording", result="as recorded", rationale="So.") for key in claims]
            )
            Review.objects.filter(pk__in=[review.pk for review in made]).update(state="submitted")
        return [review.pk for review in made]

    def drafts(self) -> list[int]:
        claims = Claim.objects.in_bulk(self.claims("published"))
        with writing(by=self.author, reason="drafts to race for"):
            made = ClaimDraft.objects.bulk_create(
                [
                    ClaimDraft(
                        claim=claim,
                        base_version=claim.version,
                        changes={"context": "Drafted."},
                        base={},
                        author=self.author,
                    )
                    for claim in claims.values()
                ]
            )
            ClaimDraft.objects.filter(pk__in=[draft.pk for draft in made]).update(state="submitted")
        return [draft.pk for draft in made]


def test_a_thousand_attempts_of_two_people_at_once_break_no_rule() -> None:
    room = Newsroom()
    author, one, two = room.author, room.one, room.two
    races: list[tuple[Callable[..., list[int]], tuple[Any, ...], Doing, Doing]] = [
        (room.claims, ("in review",), (author, APPROVE_CLAIM), (one, APPROVE_CLAIM)),
        (room.claims, ("in review",), (one, APPROVE_CLAIM), (two, APPROVE_CLAIM)),
        (room.claims, ("in review",), (one, EDIT_CLAIM), (one, APPROVE_CLAIM)),
        (room.claims, ("in review",), (one, APPROVE_CLAIM), (two, WITHDRAW_CLAIM)),
        (room.reviews, (), (author, APPROVE_REVIEW), (one, APPROVE_REVIEW)),
        (room.reviews, (), (one, RETURN_AND_EDIT), (one, APPROVE_REVIEW)),
        (room.drafts, (), (author, APPLY), (one, APPLY)),
        (room.drafts, (), (one, APPLY), (two, WITHDRAW_DRAFTED)),
    ]
    came = [at_once(make(*given), first, second) for make, given, first, second in races]
    assert broken() == {}
    assert sum(each.total() for each in came) == 2 * 1000
    own, both = came[0], came[1]
    # Nobody's own was approved by themselves, and every row was approved by the other.
    assert own["first done"] == 0
    assert own["second done"] == EACH
    assert both["first done"] + both["second done"] == EACH


def test_the_search_for_broken_rules_finds_them() -> None:
    room = Newsroom()
    keys = room.claims("in review")
    with writing(by=room.author, reason="past the triggers"), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(APPROVE_CLAIM, {"by": room.author.pk, "id": keys[0]})
        cursor.execute(APPROVE_CLAIM, {"by": None, "id": keys[1]})
    assert broken() == {"a claim approved by an author": 1, "published without approver": 1}
