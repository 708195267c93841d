"""Which rows of each noun somebody may see: everything for whoever is signed in, else what is published.

Public is a claim that is published, out of embargo, and names no protected speaker; and of everything else what such
a claim needs to be understood.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.models import Appearance, Claim, Correspondence, Evidence, Finding, Review, Speaker, Statistic, Suggestion
from claims.queries.outward.evidence import exportable
from claims.queries.past import Moment, StillSo
from claims.queries.unread import Read
from claims.queries.withheld import none_protected, protected, unnamed
from sources.models import Capture, Document, Source

_NOT_TAKEN_BACK = "now.state <> 'withdrawn' AND (now.not_before IS NULL OR now.not_before <= statement_timestamp())"


def claims(*, signed_in: bool) -> QuerySet[Claim]:
    if signed_in:
        return Claim.objects.all()
    printed = Appearance.objects.filter(protected("speaker"), claim=OuterRef("pk"))
    return Claim.objects.filter(
        Q(not_before__isnull=True) | Q(not_before__lte=Moment()),
        StillSo("pk", "claims_claim", _NOT_TAKEN_BACK),
        none_protected() | Q(said_by__isnull=True) | ~protected("said_by"),
        none_protected() | ~Exists(printed),
        unnamed("text", "context", "occasion"),
        state=Claim.State.PUBLISHED,
    )


def claims_published() -> QuerySet[Claim]:
    """What the public could read at the moment that is read, whoever is protected since."""
    found = Claim.objects.filter(Q(not_before__isnull=True) | Q(not_before__lte=Moment()), state=Claim.State.PUBLISHED)
    return found.exclude(said_by__protected=True).exclude(appearances__speaker__protected=True)


def appearances(*, signed_in: bool) -> QuerySet[Appearance]:
    found = Appearance.objects.all()
    return found if signed_in else found.filter(claim__in=claims(signed_in=False))


def statistics(*, signed_in: bool) -> QuerySet[Statistic]:
    found = Statistic.objects.all()
    return found if signed_in else found.filter(claim__in=claims(signed_in=False))


def speakers(*, signed_in: bool) -> QuerySet[Speaker]:
    """For the public: whom a published claim is said by or was printed with."""
    if signed_in:
        return Speaker.objects.all()
    said, printed = claims(signed_in=False), appearances(signed_in=False)
    speaks = Exists(said.filter(said_by=OuterRef("pk"))) | Exists(printed.filter(speaker=OuterRef("pk")))
    # Whoever was merged into another speaks as that one.
    merged = said.filter(said_by__merged_into=OuterRef("pk")), printed.filter(speaker__merged_into=OuterRef("pk"))
    return Speaker.objects.filter(speaks | Exists(merged[0]) | Exists(merged[1])).exclude(protected("pk"))


def documents(*, signed_in: bool) -> QuerySet[Document]:
    """For the public: those that print a published claim."""
    if signed_in:
        return Document.objects.all()
    printed = appearances(signed_in=False).filter(passage__capture__document=OuterRef("pk"))
    return Document.objects.filter(Exists(printed))


def sources(*, signed_in: bool) -> QuerySet[Source]:
    """For the public: those of public documents."""
    if signed_in:
        return Source.objects.all()
    return Source.objects.filter(Exists(documents(signed_in=False).filter(source=OuterRef("pk"))))


def captures(*, signed_in: bool) -> QuerySet[Capture]:
    """Captured texts are other people's property: signed in only."""
    return Capture.objects.all() if signed_in else Capture.objects.none()


def suggestions(*, signed_in: bool) -> QuerySet[Suggestion]:
    return Suggestion.objects.all() if signed_in else Suggestion.objects.none()


def findings(*, signed_in: bool) -> QuerySet[Finding]:
    """For the public: what a person confirmed, in a document that prints a published claim."""
    found = Finding.objects.all()
    if signed_in:
        return found
    return found.filter(state=Finding.State.CONFIRMED, capture__document__in=documents(signed_in=False))


def reviews(*, signed_in: bool) -> QuerySet[Review]:
    """For the public: published and superseded verdicts on a public claim, or on a printing of one."""
    if signed_in:
        return Review.objects.all()
    public = claims(signed_in=False)
    return Review.objects.filter(Q(claim__in=public) | Q(appearance__claim__in=public), published_at__isnull=False)


def evidence(*, signed_in: bool) -> QuerySet[Evidence]:
    """Nothing that was said off the record; for the public, what bears on a public claim, is no background, and was
    read by two people.
    """
    found = exportable()
    if signed_in:
        return found
    background = Correspondence.Terms.BACKGROUND
    public = found.filter(Read("pk"), claim__in=claims(signed_in=False))
    return public.exclude(correspondence__terms=background)
