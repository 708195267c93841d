"""Lists of what people gave one another to do."""

from django.db.models import Exists, Max, OuterRef

from claims.models import Assignment, Claim, ClaimDraft, Correction, Finding, Review, Suggestion
from claims.queries.corrections_listed import waiting
from claims.queries.pending import CLAIM_KINDS
from claims.queries.queues.row import Asked, Row, SavedList, publisher_of, title_of
from claims.queries.work import assigned_to
from sources.models import Capture, Document


def mine(asked: Asked) -> list[Row]:
    """One query: what is assigned to the viewer and not done, what is due first."""
    found = assigned_to(asked.viewer).select_related(
        "claim", "document__source", "finding__capture__document__source", "given_by__user"
    )
    heavy = ("finding__capture__bytes", "finding__capture__text", "finding__capture__zones")
    rows = found.defer(*heavy)[asked.offset : asked.offset + asked.count]
    return [_assigned(one) for one in rows]


def unassigned(asked: Asked) -> list[Row]:
    """One query: documents in which something waits and that nobody is to work on, the latest captured first."""
    waiting = Suggestion.objects.filter(
        capture__document=OuterRef("pk"), kind__in=CLAIM_KINDS, state=Suggestion.State.PENDING
    )
    doubted = Finding.objects.filter(capture__document=OuterRef("pk"), state=Finding.State.SUSPECTED)
    given = Assignment.objects.filter(document=OuterRef("pk"), done_at__isnull=True)
    captured = Capture.objects.filter(document=OuterRef("pk")).order_by().values("document")
    found = (
        Document.objects.filter(Exists(waiting) | Exists(doubted), ~Exists(given))
        .annotate(since=captured.annotate(last=Max("captured_at")).values("last"))
        .select_related("source")
        .order_by("-since", "pk")
    )
    return [
        Row(
            ref=f"d{one.pk}",
            kind="document",
            what=title_of(one),
            url=f"/d/{one.public_id}",
            document=str(one.public_id),
            publisher=publisher_of(one),
            since=one.since,
        )
        for one in found[asked.offset : asked.offset + asked.count]
    ]


def second_pair(asked: Asked) -> list[Row]:
    """Four queries: claims, changes to claims and verdicts given to review, and corrections proposed, by others."""
    last = asked.offset + asked.count
    claims = Claim.objects.filter(state=Claim.State.IN_REVIEW).exclude(submitted_by__user=asked.viewer)
    changed = ClaimDraft.objects.filter(state=ClaimDraft.State.SUBMITTED).exclude(submitted_by__user=asked.viewer)
    reviews = Review.objects.filter(state=Review.State.SUBMITTED).exclude(submitted_by__user=asked.viewer)
    corrections = Correction.objects.filter(state=Correction.State.PROPOSED).exclude(proposed_by__user=asked.viewer)
    rows = [
        *(_claim(one) for one in claims.select_related("submitted_by__user").order_by("pk")[:last]),
        *(_changes(one) for one in changed.select_related("claim", "submitted_by__user").order_by("pk")[:last]),
        *(
            _review(one)
            for one in reviews.select_related("claim", "appearance__claim", "submitted_by__user").order_by("pk")[:last]
        ),
        *(_correction(one) for one in corrections.select_related("proposed_by__user").order_by("pk")[:last]),
    ]
    return rows[asked.offset : last]


def drafts(asked: Asked) -> list[Row]:
    """One query: claims that are being written, the newest first."""
    states = (Claim.State.DRAFT, Claim.State.OPEN)
    found = Claim.objects.filter(state__in=[state for state in states if asked.chips.get("state", state) == state])
    ordered = found.select_related("submitted_by__user").order_by(*DRAFTS.order_by(asked.order), "-pk")
    return [_claim(one) for one in ordered[asked.offset : asked.offset + asked.count]]


def to_send(asked: Asked) -> list[Row]:
    """One query: corrections of what others printed, applied here, of which the publisher has not been told."""
    found = Correction.objects.filter(
        whose=Correction.Whose.THEIRS, state=Correction.State.APPLIED, publisher_state=Correction.Publisher.OPEN
    )
    rows = found.select_related("proposed_by__user").order_by("applied_at", "pk")
    return [_correction(one) for one in rows[asked.offset : asked.offset + asked.count]]


def open_corrections(asked: Asked) -> list[Row]:
    """One query: corrections that wait for a second person, or to be applied, or ask whether the publisher fixed it."""
    rows = waiting().select_related("proposed_by__user")
    return [_correction(one) for one in rows[asked.offset : asked.offset + asked.count]]


def _assigned(one: Assignment) -> Row:
    note = " ".join(filter(None, [f"due {one.due:%-d %B %Y}" if one.due else "", one.note]))
    by = str(one.given_by)
    if one.finding:
        document = one.finding.capture.document
        return Row(
            ref=f"f{one.finding.pk}",
            kind=one.finding.kind.replace("-", " "),
            what=one.finding.message,
            url=f"/d/{document.public_id}#card-f{one.finding.pk}",
            who=by,
            document=title_of(document),
            publisher=publisher_of(document),
            severity=one.finding.severity,
            note=note,
        )
    if one.claim:
        return Row(f"c{one.claim.pk}", "claim", one.claim.text, f"/c/{one.claim.public_id}/edit", who=by, note=note)
    document = one.document or Document()
    return Row(
        ref=f"d{document.pk}",
        kind="document",
        what=title_of(document),
        url=f"/d/{document.public_id}",
        who=by,
        publisher=publisher_of(document),
        note=note,
    )


def _claim(one: Claim) -> Row:
    reviewed = one.state == Claim.State.IN_REVIEW
    url = f"/review/{one.public_id}" if reviewed else f"/c/{one.public_id}/edit"
    return Row(f"c{one.pk}", one.kind, one.text, url, who=str(one.submitted_by or ""), note=one.state)


def _review(one: Review) -> Row:
    claim = one.claim or (one.appearance.claim if one.appearance else None)
    what = f"Verdict on {one.aspect}: {claim.text if claim else ''}"
    return Row(
        f"v{one.pk}", "verdict", what, f"/review/verdict-{one.pk}", who=str(one.submitted_by or ""), note=one.state
    )


def _changes(one: ClaimDraft) -> Row:
    url = f"/review/draft-{one.pk}"
    return Row(f"w{one.pk}", "changes", one.claim.text, url, who=str(one.submitted_by or ""), note=one.state)


def _correction(one: Correction) -> Row:
    return Row(
        ref=f"k{one.pk}",
        kind=f"correction, {one.whose}",
        what=f"{', '.join(one.forms) or 'our record'} → {one.right}",
        url=f"/corrections/{one.public_id}/edit",
        who=str(one.proposed_by),
        since=one.applied_at or one.proposed_at,
        note=one.state,
    )


MINE = SavedList(
    key="mine",
    label="Mine",
    about="What is assigned to you and not done.",
    empty="Nothing is assigned to you. Take something from Unassigned.",
    rows=mine,
)
UNASSIGNED = SavedList(
    key="unassigned",
    label="Unassigned",
    about="Documents in which something waits and that nobody is to work on.",
    empty="Every document with something to decide has somebody who works on it.",
    rows=unassigned,
)
SECOND_PAIR = SavedList(
    key="second-pair",
    label="Second pair of eyes",
    about="What others wrote and gave to review: you may read it, and approve or send back.",
    empty="Nothing waits for a second reader.",
    rows=second_pair,
)
DRAFTS = SavedList(
    key="drafts",
    label="Drafts",
    about="Claims that are being written.",
    empty="No claim is being written. Accept a suggestion, and it becomes one.",
    rows=drafts,
    chips={"state": ["draft", "open"]},
    columns=("kind", "what"),
    orders={"kind": "kind", "what": "text"},
)
CORRECTIONS = SavedList(
    key="corrections",
    label="Corrections",
    about="Corrections that wait for a second person, or to be applied, or ask whether the publisher has fixed it.",
    empty="No correction waits.",
    rows=open_corrections,
)
TO_SEND = SavedList(
    key="to-send",
    label="Corrections to send",
    about="Corrections of what others printed, of which the publisher has not been told.",
    empty="Every publisher has been told.",
    rows=to_send,
)
