"""Which rows of the smaller nouns somebody may see: all to whoever is signed in, else what belongs to something public."""

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from claims.models import (
    Annotation,
    ClaimDraft,
    Collection,
    Correction,
    Correspondence,
    Indicator,
    Match,
    Rating,
    Release,
    SpeakerName,
    SpeakerRole,
    Webhook,
)
from claims.queries import annotations as notes, corrections_listed, visible
from claims.queries.past import StillSo
from claims.queries.reader import READER, Reader
from sources.models import DocumentLink, Passage


def passages(*, signed_in: bool) -> QuerySet[Passage]:
    """For the public: those in which a public claim is printed."""
    if signed_in:
        return Passage.objects.all()
    return Passage.objects.filter(Exists(visible.appearances(signed_in=False).filter(passage=OuterRef("pk"))))


def links(*, signed_in: bool) -> QuerySet[DocumentLink]:
    """For the public: those between public documents."""
    if signed_in:
        return DocumentLink.objects.all()
    public = visible.documents(signed_in=False)
    return DocumentLink.objects.filter(document__in=public, original__in=public)


def names(*, signed_in: bool) -> QuerySet[SpeakerName]:
    """For the public: no misspelling, which is never anybody's name."""
    if signed_in:
        return SpeakerName.objects.all()
    found = SpeakerName.objects.filter(speaker__in=visible.speakers(signed_in=False))
    return found.exclude(kind=SpeakerName.Kind.MISSPELLING)


def roles(*, signed_in: bool) -> QuerySet[SpeakerRole]:
    if signed_in:
        return SpeakerRole.objects.all()
    return SpeakerRole.objects.filter(speaker__in=visible.speakers(signed_in=False))


def indicators(*, signed_in: bool) -> QuerySet[Indicator]:
    """For the public: those that a public figure belongs to."""
    if signed_in:
        return Indicator.objects.all()
    return Indicator.objects.filter(Exists(visible.statistics(signed_in=False).filter(indicator=OuterRef("pk"))))


def drafts(*, signed_in: bool) -> QuerySet[ClaimDraft]:
    return ClaimDraft.objects.all() if signed_in else ClaimDraft.objects.none()


def ratings(*, signed_in: bool) -> QuerySet[Rating]:
    """Everybody may know what verdicts are made of."""
    return Rating.objects.all()


def corrections(*, signed_in: bool) -> QuerySet[Correction]:
    """For the public: those in effect; of the past, those in effect still."""
    found = corrections_listed.corrections(signed_in=signed_in)
    return found if signed_in else found.filter(StillSo("pk", "claims_correction", "now.state = 'applied'"))


def annotations(*, signed_in: bool) -> QuerySet[Annotation]:
    """No private notes but the reader's own (`claims.queries.reader`). What was taken back or made private since is not
    told to anybody else.
    """
    if not signed_in:
        public = "now.withdrawn_at IS NULL AND now.visibility = 'public'"
        return notes.annotations(reader=None).filter(StillSo("pk", "claims_annotation", public))
    own = f"now.by_id IN (SELECT a.id FROM public.sources_actor a WHERE a.user_id = {READER})"  # noqa: S608 - a constant
    there = StillSo("pk", "claims_annotation", f"now.withdrawn_at IS NULL AND (now.visibility <> 'private' OR {own})")
    mine_or_shared = ~Q(visibility=Annotation.Visibility.PRIVATE) | Q(by__user=Reader())
    return Annotation.objects.filter(mine_or_shared, there, withdrawn_at__isnull=True)


def matches(*, signed_in: bool) -> QuerySet[Match]:
    return Match.objects.all() if signed_in else Match.objects.none()


def correspondence(*, signed_in: bool) -> QuerySet[Correspondence]:
    """What was said off the record is told nobody, then or now."""
    if not signed_in:
        return Correspondence.objects.none()
    found = Correspondence.objects.exclude(terms=Correspondence.Terms.OFF_RECORD)
    return found.filter(StillSo("pk", "claims_correspondence", "now.terms <> 'off record'"))


def collections(*, signed_in: bool) -> QuerySet[Collection]:
    """A collection is for everybody; of its claims what is public is told."""
    return Collection.objects.all()


def releases(*, signed_in: bool) -> QuerySet[Release]:
    """The latest issue of each."""
    latest = Release.objects.filter(number=OuterRef("number")).order_by("-issue").values("pk")[:1]
    return Release.objects.filter(pk=Subquery(latest))


def webhooks(*, signed_in: bool) -> QuerySet[Webhook]:
    """The reader's own alone."""
    return Webhook.objects.filter(owner=Reader()) if signed_in else Webhook.objects.none()
