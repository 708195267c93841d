"""Printed -> right: what somebody got wrong, and every place that it stands."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from claims.models.rules import one_of, written
from sources.ledger.actor import Actor
from sources.ledger.change import ChangeSet
from sources.ledger.recorded import Recorded
from sources.models import Capture, Passage
from sources.models.public_id import public_id


class Correction(Recorded):
    """What was printed, what is right, why, and on what evidence: theirs (a document's) or ours (our own record's).

    It stands between what was printed and what we judge, and changes no printed column. PostgreSQL keeps its life:
    proposed -> approved | rejected, approved -> applied -> undone (or back to proposed, where the rows changed in
    between), and refuses an approver who wrote any part of it. Its changes are those of `change_set`.
    """

    class Whose(models.TextChoices):
        THEIRS = "theirs"
        OURS = "ours"

    class What(models.TextChoices):
        NAME = "name"
        SPEAKER = "speaker"
        FIGURE = "figure"
        RECORD = "record"

    class Kind(models.TextChoices):
        CORRECTION = "correction"
        CLARIFICATION = "clarification"
        UPDATE = "update"
        RETRACTION = "retraction"

    class State(models.TextChoices):
        PROPOSED = "proposed"
        APPROVED = "approved"
        REJECTED = "rejected"
        APPLIED = "applied"
        UNDONE = "undone"

    class Publisher(models.TextChoices):
        OPEN = "open"
        REPORTED = "reported"
        ACKNOWLEDGED = "acknowledged"
        FIXED = "fixed"
        REFUSED = "refused"

    public_id = public_id("COR")
    whose = models.CharField(choices=Whose)
    what = models.CharField(choices=What)
    kind = models.CharField(choices=Kind, default=Kind.CORRECTION)
    forms = ArrayField(models.CharField(), default=list, blank=True, help_text="As printed: Bigger, Graeme Bigger.")
    right = models.TextField(help_text="As it should read.")
    reading = models.JSONField(default=dict, blank=True, help_text="Of a figure: low, central, high, hedge, unit.")
    why = models.TextField()
    evidence_passage = models.ForeignKey(Passage, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    evidence = models.ForeignKey("Evidence", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    speaker = models.ForeignKey(
        "Speaker",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="corrections",
        help_text="Who is meant.",
    )
    claim = models.ForeignKey(
        "Claim", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections", help_text="Ours: of what."
    )
    documents = ArrayField(
        models.BigIntegerField(), default=list, blank=True, help_text="Where it was looked for; everywhere if empty."
    )
    change_set = models.OneToOneField(ChangeSet, on_delete=models.PROTECT, related_name="+")
    undo_set = models.OneToOneField(ChangeSet, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(choices=State, default=State.PROPOSED, editable=False)
    proposed_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    approved_by = models.ForeignKey(Actor, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    rejected_because = models.TextField(blank=True)
    applied_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    publisher_state = models.CharField(choices=Publisher, default=Publisher.OPEN)
    publisher_note = models.TextField(blank=True, help_text="What was written to the publisher, and what came back.")
    gone_from = models.ForeignKey(
        Capture,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="A later capture in which what was printed is gone: fixed by the publisher?",
    )

    class Meta:
        constraints = (
            one_of("correction_whose", "whose", "theirs", "ours"),
            one_of("correction_what", "what", "name", "speaker", "figure", "record"),
            one_of("correction_kind", "kind", "correction", "clarification", "update", "retraction"),
            one_of("correction_state", "state", "proposed", "approved", "rejected", "applied", "undone"),
            one_of(
                "correction_publisher_state", "publisher_state", "open", "reported", "acknowledged", "fixed", "refused"
            ),
            written("correction_why_written", "why"),
            written("correction_right_written", "right"),
            CheckConstraint(
                name="correction_of_something_printed",
                condition=Q(whose="ours", what="record") | (Q(whose="theirs", forms__len__gt=0) & ~Q(what="record")),
            ),
            CheckConstraint(
                name="correction_approved_by_another",
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("proposed_by")),
            ),
            CheckConstraint(
                name="correction_approved_before_it_is_applied",
                condition=Q(state__in=["proposed", "rejected"], approved_by__isnull=True)
                | Q(state__in=["approved", "applied", "undone"], approved_by__isnull=False),
            ),
            CheckConstraint(
                name="correction_rejected_with_a_reason",
                condition=(Q(state="rejected") & ~Q(rejected_because=""))
                | (~Q(state="rejected") & Q(rejected_because="")),
            ),
            CheckConstraint(
                name="correction_applied_and_undone_when",
                condition=Q(state="undone", applied_at__isnull=False, undone_at__isnull=False, undo_set__isnull=False)
                | Q(state="applied", applied_at__isnull=False, undone_at__isnull=True)
                | Q(state__in=["proposed", "approved", "rejected"], applied_at__isnull=True, undone_at__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.public_id}: {', '.join(self.forms) or 'our record'} -> {self.right[:60]}"


class CorrectionPlace(Recorded):
    """One printing of what a correction corrects, as its preview showed it: ticked, or left out.

    While the correction is applied, a ticked place is to be read as the correction says; a `verbatim` one stands in
    somebody's quoted words, where it is kept and marked [sic].
    """

    correction = models.ForeignKey(Correction, on_delete=models.CASCADE, related_name="places")
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, related_name="+")
    form = models.CharField()
    ticked = models.BooleanField()
    verbatim = models.BooleanField(default=False)
    doubt = models.CharField(blank=True, help_text="Why it was not sure that this is meant.")

    class Meta:
        constraints = (UniqueConstraint(name="correction_place_once", fields=["correction", "passage"]),)

    def __str__(self) -> str:
        return f"{self.form} at {self.passage_id}"
