"""Notes on what was printed and what is claimed."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

from claims.models.rules import one_of
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded
from sources.models import Capture, Passage
from sources.models.public_id import public_id

LONGEST = 20_000


class Annotation(Recorded):
    """A note on a passage or a claim, as the W3C Web Annotation model has them.

    A private note is its author's alone, a team's is for whoever signs in. PostgreSQL refuses a reply about something
    else than what it replies to, or one that more people may read.
    """

    class Motivation(models.TextChoices):
        """Those of the Web Annotation Vocabulary."""

        ASSESSING = "assessing"
        BOOKMARKING = "bookmarking"
        CLASSIFYING = "classifying"
        COMMENTING = "commenting"
        DESCRIBING = "describing"
        EDITING = "editing"
        HIGHLIGHTING = "highlighting"
        IDENTIFYING = "identifying"
        LINKING = "linking"
        MODERATING = "moderating"
        QUESTIONING = "questioning"
        REPLYING = "replying"
        TAGGING = "tagging"

    class Visibility(models.TextChoices):
        PRIVATE = "private"
        TEAM = "team"
        PUBLIC = "public"

    public_id = public_id("NTE")
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, null=True, blank=True, related_name="annotations")
    motivation = models.CharField(choices=Motivation, default=Motivation.COMMENTING)
    body = models.TextField(blank=True)
    language = models.CharField(blank=True, help_text="BCP 47, of the body.")
    visibility = models.CharField(choices=Visibility, default=Visibility.TEAM)
    reply_to = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="replies")
    by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True, help_text="Taken back; its replies stay.")

    class Meta:
        constraints = (
            one_of(
                "annotation_motivation",
                "motivation",
                *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
                *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
            ),
            one_of("annotation_visibility", "visibility", "private", "team", "public"),
            CheckConstraint(
                name="annotation_on_a_passage_or_a_claim",
                condition=Q(passage__isnull=False, claim__isnull=True) | Q(passage__isnull=True, claim__isnull=False),
            ),
            CheckConstraint(
                name="annotation_says_something",
                condition=~Q(body="")
                | Q(motivation__in=["bookmarking", "highlighting"])
                | Q(withdrawn_at__isnull=False),
            ),
            CheckConstraint(name="annotation_not_endless", condition=LessThanOrEqual(Length("body"), LONGEST)),
        )

    def __str__(self) -> str:
        return f"{self.public_id}: {self.body[:60]}"


class AnnotationPlace(Recorded):
    """Where a note on a passage stands in a later capture of its document; no passage: it could not be found there."""

    annotation = models.ForeignKey(Annotation, on_delete=models.PROTECT, related_name="places")
    capture = models.ForeignKey(Capture, on_delete=models.PROTECT, related_name="+")
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = (UniqueConstraint(name="annotation_place_once", fields=["annotation", "capture"]),)

    def __str__(self) -> str:
        return f"{self.annotation_id} in {self.capture_id}"
