"""What stands beside the form on a claim's editing page: evidence, verdicts, correspondence, colleagues."""

from typing import Any

from django.http import HttpRequest

from claims.models import Claim, Correspondence, Evidence, Review
from claims.queries import public_pages
from claims.queries.history import versions
from claims.queries.scales import scales
from claims.queries.second_reading import correspondence_of, indicators, printings_of, reviews_of
from claims.queries.unread import unread
from claims.queries.work import comments_on, open_drafts, others_on
from sources.ledger.actor import Actor
from sources.ledger.roles import may_edit
from sources.models import User

WRITING = (Review.State.DRAFT, Review.State.RETURNED)


def panel(request: HttpRequest, claim: Claim, by: Actor) -> dict[str, Any]:
    """For the templates; a number of queries that does not grow with the rows."""
    reviews = reviews_of(claim)
    in_use = [(scale, [r for r in scale.ratings.all() if not r.retired]) for scale in scales() if not scale.retired]
    user = request.user
    return {
        "evidence": _grouped(public_pages.evidence(claim, whole=True)),
        "unread": {each.evidence for each in unread(claim)} if claim.state == Claim.State.PUBLISHED else set(),
        "printings": printings_of(claim),
        "published": [r for r in reviews if r.state == Review.State.PUBLISHED],
        "submitted_verdicts": [r for r in reviews if r.state == Review.State.SUBMITTED],
        "drafts_of_verdicts": [r for r in reviews if r.state in WRITING],
        "correspondence": correspondence_of(claim),
        "comments": comments_on(claim),
        "others": others_on(f"claim {claim.public_id}", user) if isinstance(user, User) else [],
        "other_drafts": [draft for draft in open_drafts(claim) if draft.author_id != by.pk],
        "history": versions(claim)[:20],
        "indicators": indicators(),
        "scales": in_use,
        "aspects": Review.Aspect.choices,
        "results": Review.Result.choices,
        "stances": Evidence.Stance.choices,
        "channels": Correspondence.Channel.choices,
        "directions": Correspondence.Direction.choices,
        "terms": Correspondence.Terms.choices,
        "replies_choices": Correspondence.Reply.choices,
        "may_edit": may_edit(user),
        "figures_stand": claim.state in (Claim.State.IN_REVIEW, Claim.State.SUPERSEDED, Claim.State.WITHDRAWN),
        "whole": True,
    }


def _grouped(found: list[Evidence]) -> list[Evidence]:
    """Passages of one document together: they are one origin, not several. Primary records stay first."""
    order: dict[int, int] = {}
    for place, piece in enumerate(found):
        key = piece.passage.capture.document_id if piece.passage else -piece.pk
        order.setdefault(key, place)
    return sorted(found, key=lambda e: order[e.passage.capture.document_id if e.passage else -e.pk])
