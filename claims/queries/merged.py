"""Speakers that turned out to be one."""

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from claims.models import Speaker


def one_with(public_id: str) -> QuerySet[Speaker]:
    """The speaker of this id, whom it was merged into, and all who were merged into that one; none for no speaker's id."""
    who = Speaker.objects.filter(public_id=public_id).values(who=Coalesce(F("merged_into"), F("pk")))
    return Speaker.objects.filter(Q(pk__in=who) | Q(merged_into__in=who))
