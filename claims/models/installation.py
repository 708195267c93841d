"""What this installation has decided for itself."""

from django.db import models
from django.db.models import CheckConstraint, Q

from sources.ledger.recorded import Recorded


class Installation(Recorded):
    """The one row of rules an organisation may set; without it every rule is as strict as it can be.

    `editor_alone`: an editor may publish without a second person, saying why. What is published so says
    "second reading due" until another person has approved it.
    """

    editor_alone = models.BooleanField(default=False)

    class Meta:
        constraints = (CheckConstraint(name="installation_is_one", condition=Q(id=1)),)

    def __str__(self) -> str:
        return "An editor may publish alone" if self.editor_alone else "Two people publish"
