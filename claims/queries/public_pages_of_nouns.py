"""What the public pages of speakers and documents show; each in a number of queries that does not grow with its rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import Left

from claims.models import Appearance, Claim, Finding, Review, Speaker, SpeakerName, SpeakerRole
from claims.queries import visible
from claims.queries.merged import one_with
from claims.queries.outward.appearance import PUBLIC_LENGTH
from claims.queries.public_pages import called
from sources.errors import NotFound
from sources.models import Byline, Capture, Document, DocumentLink
from sources.models.public_id import read

SHOWN = 50


def speaker_page(public_id: str, *, signed_in: bool) -> Speaker:
    """With `shown`, what to call it. One that was merged has `merged_into`, for a redirect, where that may be seen.

    A protected speaker has no page, for colleagues neither: they find it among the names. Raises BadPublicId, NotFound.
    """
    key = read(public_id, "SPK")
    seen = visible.speakers(signed_in=signed_in).filter(protected=False)
    speaker = (
        Speaker.objects.filter(public_id=key, protected=False)
        .select_related("merged_into")
        .annotate(shown=called(""))
        .first()
    )
    if speaker is None or not seen.filter(pk=speaker.merged_into_id or speaker.pk).exists():
        raise NotFound(f"There is no speaker {public_id}.")
    return speaker


def names_of(speaker: Speaker) -> list[SpeakerName]:
    """Every right form of its name, the preferred first; no misspelling."""
    right = SpeakerName.objects.filter(speaker=speaker).exclude(kind=SpeakerName.Kind.MISSPELLING)
    names = list(right.order_by("language", "pk")[:SHOWN])
    return sorted(names, key=lambda name: name.kind != SpeakerName.Kind.PREFERRED)


def roles_of(speaker: Speaker) -> list[SpeakerRole]:
    """Its titles, the latest first."""
    return list(SpeakerRole.objects.filter(speaker=speaker).order_by("-from_earliest", "pk")[:SHOWN])


def said_by(speaker: Speaker, *, before: int | None) -> list[Claim]:
    """Its published claims, the latest published first, with their figures and verdicts; one more than a page shows."""
    found = visible.claims(signed_in=False).filter(said_by__in=one_with(str(speaker.public_id)))
    return with_verdicts(found.filter(pk__lt=before) if before else found)


def with_verdicts(found: QuerySet[Claim]) -> list[Claim]:
    """A page of claims and one more, newest first; `speaker_name`, and their published verdicts as `judged`."""
    return list(
        found.annotate(speaker_name=called("said_by"))
        .select_related("said_by")
        .prefetch_related("statistics", Prefetch("reviews", _stands(), to_attr="judged"))
        .order_by("-pk")[: SHOWN + 1]
    )


@dataclass(frozen=True, slots=True)
class Published:
    """What is published of a document: never its text."""

    document: Document
    bylines: Sequence[str]
    captures: Sequence[Capture]
    links: Sequence[DocumentLink]
    printings: Sequence[Appearance]
    findings: Sequence[Finding]


def document_page(public_id: str, *, signed_in: bool) -> Published:
    """What is published of it: passages of 300 characters at most, confirmed findings. Raises BadPublicId, NotFound."""
    document = (
        visible.documents(signed_in=signed_in).filter(public_id=read(public_id, "DOC")).select_related("source").first()
    )
    if document is None:
        raise NotFound(f"There is no document {public_id}.")
    shown = visible.documents(signed_in=False).values("pk")
    links = DocumentLink.objects.filter(document=document, original__in=shown) | DocumentLink.objects.filter(
        original=document, document__in=shown
    )
    printings = (
        visible.appearances(signed_in=False)
        .filter(passage__capture__document=document)
        .select_related("passage", "claim")
        .defer("passage__exact")
        .annotate(excerpt=Left("passage__exact", PUBLIC_LENGTH + 1))
        .prefetch_related(Prefetch("reviews", _stands(), to_attr="judged"))
        .order_by("passage__start", "pk")[:SHOWN]
    )
    findings = (
        visible.findings(signed_in=False)
        .filter(capture__document=document)
        .defer("details", "related")
        .order_by("-severity", "pk")[:SHOWN]
    )
    captures = Capture.objects.filter(document=document).defer("bytes", "text", "zones").order_by("-captured_at", "-pk")
    return Published(
        document,
        list(Byline.objects.filter(document=document).order_by("position").values_list("text", flat=True)),
        list(captures[:SHOWN]),
        list(links.select_related("document__source", "original__source")[:SHOWN]),
        list(printings),
        list(findings),
    )


def document_address(key: str) -> str:
    """Where everybody reads what is published of a document, from the site's root; "" for one of which nothing is."""
    public_id = read(key, "DOC")
    published = visible.documents(signed_in=False).filter(public_id=public_id).exists()
    return f"/documents/{public_id}" if published else ""


def _stands() -> QuerySet[Review]:
    return Review.objects.filter(state=Review.State.PUBLISHED).select_related("rating").order_by("aspect")
