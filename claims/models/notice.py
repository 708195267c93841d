"""What people are told by mail, and how they like to be told."""

from django.conf import settings
from django.db import models
from django.db.models import Index, Q

from claims.models.rules import one_of, written
from sources.ledger.actor import Actor


class How(models.TextChoices):
    """When a notice is mailed."""

    AT_ONCE = "at once", "A mail at once"
    DAILY = "daily", "In one mail a day"
    NEVER = "never", "Not by mail"


class Notice(models.Model):
    """That a colleague did something that somebody waits for: what kind of thing, to what, and where to look.

    It has no history: what it tells of has one. `sent_at` is when it was mailed, or found to be for nobody any more.
    """

    class Kind(models.TextChoices):
        ASSIGNED = "assigned"
        SENT_BACK = "sent back"
        APPROVED = "approved"
        COMMENTED = "commented"

    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    about = models.CharField(max_length=100, help_text='In words without content: "a verdict on CLM-7K2Q9M".')
    path = models.CharField(max_length=200, help_text="Where to look, from the site's root.")
    by = models.ForeignKey(Actor, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    how = models.CharField(max_length=10, choices=How.choices[:2], help_text="Who wants none gets no notice.")
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            one_of("notice_kind", "kind", "assigned", "sent back", "approved", "commented"),
            one_of("notice_how", "how", "at once", "daily"),
            written("notice_about", "about"),
        )
        indexes = (Index(fields=["to", "id"], name="notice_to_be_sent", condition=Q(sent_at__isnull=True)),)

    def __str__(self) -> str:
        return f"{self.kind}: {self.about}"


class NoticePreference(models.Model):
    """How one person likes to be told of each kind of thing; who has none is told at once."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+")
    assigned = models.CharField(max_length=10, choices=How, default=How.AT_ONCE)
    sent_back = models.CharField(max_length=10, choices=How, default=How.AT_ONCE)
    approved = models.CharField(max_length=10, choices=How, default=How.AT_ONCE)
    commented = models.CharField(max_length=10, choices=How, default=How.AT_ONCE)

    class Meta:
        constraints = tuple(
            one_of(f"notice_preference_{kind}", kind, "at once", "daily", "never")
            for kind in ("assigned", "sent_back", "approved", "commented")
        )

    def __str__(self) -> str:
        return f"{self.user_id}"
