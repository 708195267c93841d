"""One judgement of one aspect."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from claims.models.rules import one_of
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded

_WRITING = Q(state__in=["draft", "submitted", "returned"])


class Review(Recorded):
    """One judgement of one aspect, of either a claim as its speaker made it or one appearance of it.

    Figure and overall are rated on a scale; wording, attribution, name and date have a `result` of four. Its life,
    kept by PostgreSQL: draft -> submitted -> returned (with a reason) -> submitted ... -> published -> superseded.
    Published, it never changes: the next version supersedes it. It is approved by a person who wrote no part of it;
    where the installation lets an editor publish alone, `second_reading_due` says so until somebody approved it.
    PostgreSQL numbers the versions of each subject and aspect.
    """

    class Aspect(models.TextChoices):
        FIGURE = "figure"
        WORDING = "wording"
        ATTRIBUTION = "attribution"
        NAME = "name"
        DATE = "date"
        OVERALL = "overall"

    class Result(models.TextChoices):
        AS_RECORDED = "as recorded"
        ALTERED = "altered"
        MEANING_CHANGED = "meaning changed"
        NOT_ESTABLISHED = "not established"

    class State(models.TextChoices):
        DRAFT = "draft"
        SUBMITTED = "submitted"
        RETURNED = "returned"
        PUBLISHED = "published"
        SUPERSEDED = "superseded"

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, null=True, blank=True, related_name="reviews")
    appearance = models.ForeignKey(
        "Appearance", on_delete=models.PROTECT, null=True, blank=True, related_name="reviews"
    )
    aspect = models.CharField(choices=Aspect)
    rating = models.ForeignKey("Rating", on_delete=models.PROTECT, null=True, blank=True, related_name="reviews")
    result = models.CharField(choices=Result, null=True, blank=True)
    rationale = models.TextField(blank=True)
    would_change = models.TextField(blank=True, help_text="What would change this verdict.")
    no_reply_because = models.TextField(blank=True, help_text="Why nobody was asked for a reply.")
    version = models.IntegerField(default=1, editable=False)
    state = models.CharField(choices=State, default=State.DRAFT, editable=False)
    submitted_by = models.ForeignKey(
        Actor, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    returned_because = models.TextField(blank=True, editable=False)
    approved_by = models.ForeignKey(
        Actor, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    alone_because = models.TextField(blank=True, editable=False, help_text="Why an editor published it alone.")
    second_reading_due = models.BooleanField(default=False, editable=False)

    class Meta:
        constraints = (
            one_of("review_aspect", "aspect", "figure", "wording", "attribution", "name", "date", "overall"),
            one_of("review_state", "state", "draft", "submitted", "returned", "published", "superseded"),
            one_of(
                "review_result",
                "result",
                "as recorded",
                "altered",
                "meaning changed",
                "not established",
                optional=True,
            ),
            CheckConstraint(
                name="review_of_a_claim_or_an_appearance",
                condition=Q(claim__isnull=False, appearance__isnull=True)
                | Q(claim__isnull=True, appearance__isnull=False),
            ),
            CheckConstraint(
                name="review_in_the_words_of_its_aspect",
                condition=Q(aspect__in=["figure", "overall"], result__isnull=True)
                | (~Q(aspect__in=["figure", "overall"]) & Q(rating__isnull=True)),
            ),
            CheckConstraint(
                name="review_judges_once_submitted",
                condition=Q(state__in=["draft", "returned"])
                | (~Q(rationale="") & (Q(rating__isnull=False) | Q(result__isnull=False))),
            ),
            CheckConstraint(
                name="review_returned_with_a_reason", condition=~Q(state="returned") | ~Q(returned_because="")
            ),
            CheckConstraint(
                name="review_published_at_iff_published",
                condition=(_WRITING & Q(published_at__isnull=True))
                | Q(state__in=["published", "superseded"], published_at__isnull=False),
            ),
            CheckConstraint(
                name="review_second_reading_due_only_alone",
                condition=Q(second_reading_due=False) | ~Q(alone_because=""),
            ),
            UniqueConstraint(
                name="review_version_once",
                fields=["claim", "appearance", "aspect", "version"],
                nulls_distinct=False,
            ),
            UniqueConstraint(
                name="review_one_published",
                fields=["claim", "appearance", "aspect"],
                condition=Q(state="published"),
                nulls_distinct=False,
            ),
            UniqueConstraint(
                name="review_one_being_written",
                fields=["claim", "appearance", "aspect"],
                condition=_WRITING,
                nulls_distinct=False,
            ),
        )

    def __str__(self) -> str:
        return f"{self.aspect}, version {self.version}, {self.state}"
