"""Whom, and which documents, somebody means by what they typed into a form."""

from collections.abc import Collection

from claims.models import Speaker
from claims.queries.named import folded, speakers_named
from claims.queries.outward.speaker import name_of
from sources.errors import BadPublicId
from sources.models import Document
from sources.models.public_id import read


def speakers_meant(words: str) -> list[Speaker]:
    """The speakers of this public id or name, each with its `name`; one that was merged gives the one it is."""
    try:
        keys = list(Speaker.objects.filter(public_id=read(words.strip(), "SPK")).values_list("pk", "merged_into"))
        found = {merged or key for key, merged in keys}
    except BadPublicId:
        found = {speaker.pk for speaker in speakers_named({words})[folded(words)]} if words.strip() else set()
    return list(Speaker.objects.filter(pk__in=found).annotate(name=name_of("pk")).order_by("pk"))


def documents_meant(public_ids: Collection[str]) -> list[Document]:
    """Those of these public ids that are there, in the order in which they came."""
    return list(Document.objects.filter(public_id__in=public_ids).select_related("source").order_by("pk"))


def documents_of(keys: Collection[int]) -> list[Document]:
    """Those of these primary keys that are there."""
    return list(Document.objects.filter(pk__in=keys).select_related("source").order_by("pk"))
