"""What a program may do with a token, and what a retried request was answered."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from knox.models import AuthToken

from sources.ledger.actor import Actor
from sources.ledger.scopes import Scope


class TokenGrant(models.Model):
    """What a token is called, what it may be used for, and when it last was. It goes with its token."""

    token = models.OneToOneField(AuthToken, models.CASCADE, related_name="grant")
    name = models.CharField(max_length=100, help_text="What it is for, in its owner's words.")
    scopes = ArrayField(models.CharField(max_length=10, choices=Scope))
    last_used_at = models.DateTimeField(null=True, blank=True, help_text="To the minute.")

    class Meta:
        constraints = (
            CheckConstraint(name="tokengrant_scopes", condition=Q(scopes__contained_by=Scope.values)),
            CheckConstraint(name="tokengrant_for_something", condition=~Q(scopes=[])),
            CheckConstraint(name="tokengrant_named", condition=Q(name__regex=r"\S")),
        )

    def __str__(self) -> str:
        return f"{self.name}: {', '.join(self.scopes)}"


class Answer(models.Model):
    """What a request that can be retried was answered, under the key its sender chose; forgotten after a day.

    It is written in the transaction that did what was asked, so that a key that is here was done, once.
    """

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="+")
    route = models.CharField(max_length=300, help_text="The method and the address.")
    key = models.CharField(max_length=200, help_text="Idempotency-Key, as it was sent.")
    asked = models.CharField(max_length=64, help_text="SHA-256 of what was asked for.")
    status = models.PositiveSmallIntegerField()
    body = models.TextField(blank=True)
    headers = models.JSONField(default=dict)
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (UniqueConstraint(name="answer_once", fields=["actor", "route", "key"]),)

    def __str__(self) -> str:
        return f"{self.route} {self.key}"
