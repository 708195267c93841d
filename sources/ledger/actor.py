"""Actor: whoever writes."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from sources.ledger.recorded import Recorded


class Actor(Recorded):
    """A person, an engine at a version, an import, the system itself, or someone anonymous. Each exists once."""

    class Kind(models.TextChoices):
        PERSON = "person"
        ENGINE = "engine"
        IMPORT = "import"
        SYSTEM = "system"
        ANONYMOUS = "anonymous"

    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(
        max_length=100, blank=True, help_text="Of an engine or an import; a person's is the user's."
    )
    version = models.CharField(max_length=50, blank=True, help_text="Of an engine.")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["kind", "name", "version", "user"], nulls_distinct=False, name="actor_once"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["person", "engine", "import", "system", "anonymous"]), name="actor_kind"
            ),
            models.CheckConstraint(
                condition=Q(kind="person", user__isnull=False, name="", version="")
                | (~Q(kind="person") & Q(user__isnull=True)),
                name="actor_person_is_user",
            ),
            models.CheckConstraint(
                condition=Q(kind="engine") & ~Q(name="") & ~Q(version="") | ~Q(kind="engine") & Q(version=""),
                name="actor_engine_has_version",
            ),
        )

    def __str__(self) -> str:
        if self.user is not None:
            return str(self.user)
        return " ".join(filter(None, (self.name or self.kind, self.version)))
