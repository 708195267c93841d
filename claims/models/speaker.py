"""Who says things."""

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q

from claims.models.rules import one_of
from sources.ledger.recorded import Recorded
from sources.models.public_id import public_id


class Speaker(Recorded):
    """An identity that says things: a person or an organisation.

    What it is called is in its names. A speaker that turned out to be another is merged: it stays as a
    redirect, so that the merging can be undone. A protected speaker (a minor, a victim, a confidential
    source) has a label and no public name, page, search hit or export.
    """

    class Kind(models.TextChoices):
        PERSON = "person"
        ORGANISATION = "organisation"

    public_id = public_id("SPK")
    kind = models.CharField(choices=Kind)
    description = models.TextField(blank=True, help_text="Who this is, in a few words that tell it from namesakes.")
    pronouns = models.CharField(blank=True, help_text="As the speaker uses them: she/her, he/him, they/them.")
    external_ids = models.JSONField(default=dict, blank=True, help_text='Ids elsewhere: {"wikidata": "Q42"}.')
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged", help_text="The speaker it is."
    )
    protected = models.BooleanField(default=False, help_text="Never named in public: a minor, a victim, a source.")
    label = models.CharField(blank=True, help_text="What a protected speaker is called instead: a boy of fourteen.")

    class Meta:
        constraints = (
            one_of("speaker_kind", "kind", "person", "organisation"),
            CheckConstraint(name="speaker_not_merged_into_itself", condition=~Q(merged_into=F("id"))),
        )
        indexes = (Index(fields=["id"], name="speaker_protected", condition=Q(protected=True)),)

    def __str__(self) -> str:
        return str(self.public_id)
