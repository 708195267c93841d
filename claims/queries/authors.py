"""Who wrote what a second person is to approve: read from the history, as PostgreSQL itself does when it refuses."""

from django.db import connection

from claims.models import Claim, ClaimDraft, Installation, Review


def authors(record: Claim | ClaimDraft | Review) -> set[int]:
    """The actors (their ids) who wrote any part of a review, a draft, or a claim and its figures.

    With each of them the evidence of its claim that nobody has read becomes public: whoever wrote that is among them.
    """
    function = {Claim: "claim_authors", ClaimDraft: "draft_authors", Review: "review_authors"}[type(record)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT * FROM ledger.{function}(%s)", [record.pk])  # noqa: S608 - one of three
        return {actor for (actor,) in cursor.fetchall()}


def reply_missing(review: Review) -> bool:
    """Whether this verdict hurts a named outlet or person who was not asked, without a word why."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT ledger.reply_missing(r) FROM claims_review r WHERE id = %s", [review.pk])
        [missing] = cursor.fetchone() or [False]
        return bool(missing)


def editor_alone() -> bool:
    """Whether this installation lets an editor publish without a second person."""
    return Installation.objects.filter(editor_alone=True).exists()
