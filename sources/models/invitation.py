"""How people come in: invited by an administrator, or back in with a new password."""

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from sources.ledger import roles
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded


class Invitation(Recorded):
    """That an address was invited to sign in with a role, until when, and whom it became.

    The mailed link is made of `nonce` and the installation's key, and found again by its digest: whoever reads this
    table alone cannot use it. It lets in once.
    """

    email = models.EmailField()
    role = models.CharField(max_length=13, choices=roles.Role)
    nonce = models.CharField(max_length=32)
    digest = models.CharField(max_length=64, unique=True, db_collation="C")
    invited_by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            CheckConstraint(name="invitation_role", condition=Q(role__in=roles.Role.values)),
            CheckConstraint(name="invitation_expires", condition=Q(expires_at__gt=F("invited_at"))),
            CheckConstraint(
                name="invitation_accepted_by_whom",
                condition=Q(user__isnull=True, accepted_at__isnull=True)
                | Q(user__isnull=False, accepted_at__isnull=False, withdrawn_at__isnull=True),
            ),
            CheckConstraint(
                name="invitation_accepted_in_time",
                condition=Q(accepted_at__isnull=True) | Q(accepted_at__lte=F("expires_at")),
            ),
            UniqueConstraint(
                name="invitation_open_once",
                fields=["email"],
                condition=Q(accepted_at__isnull=True, withdrawn_at__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.email} as {self.role}"


class ResetRequest(models.Model):
    """That somebody asked for a new password at an address, whether anybody has it or not; forgotten after a day."""

    email = models.EmailField(db_index=True)
    network = models.CharField(max_length=32, db_index=True, help_text="A digest that says nothing after that day.")
    asked_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"asked {self.asked_at:%Y-%m-%d %H:%M}"
