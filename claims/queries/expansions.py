"""What a record can be read with: `expand=speaker,appearances`. Each adds a key; none adds a query."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import Coalesce

from claims.models import Appearance, Claim, Indicator, Speaker
from claims.queries.outward.claim import CLAIM, appearances_of_claim, statistics_of_claim
from claims.queries.outward.correction import places_of_correction
from claims.queries.outward.evidence import evidence_of_claim
from claims.queries.outward.outside import outside_reviews_of_claim
from claims.queries.outward.review import verdicts_of_appearance, verdicts_of_claim
from claims.queries.outward.series import INDICATOR
from claims.queries.outward.speaker import SPEAKER
from sources.models import Source
from sources.queries.outward import SOURCE
from sources.queries.shape import Field, nested, single

Expansion = Callable[..., Field]
"""Of `whole` (whether it is for somebody who may read texts) the key's field."""


def _speaker(path: str) -> Expansion:
    who = Coalesce(OuterRef(f"{path}__merged_into"), OuterRef(path))
    return _always(single(SPEAKER, Speaker.objects.filter(pk=who), "The speaker with all of its names and roles."))


def _sources() -> Expansion:
    printed = Appearance.objects.filter(claim=OuterRef(OuterRef("pk")))
    found: QuerySet[Source] = Source.objects.filter(pk__in=printed.values("passage__capture__document__source"))
    return _always(nested(SOURCE.name, found.order_by("pk"), SOURCE.fields))


def _claim() -> Expansion:
    return _always(single(CLAIM, Claim.objects.filter(pk=OuterRef("claim")), "The claim."))


def _always(field: Field) -> Expansion:
    return lambda *, whole: field


def _verdicts(field: Callable[[], Field]) -> Expansion:
    return lambda *, whole: field()


EXPANSIONS: Mapping[str, Mapping[str, Expansion]] = {
    "claims": {
        "speaker": _speaker("said_by"),
        "statistics": lambda *, whole: statistics_of_claim(),
        "appearances": appearances_of_claim,
        "sources": _sources(),
        "verdicts": _verdicts(verdicts_of_claim),
        "evidence": evidence_of_claim,
        "outside_reviews": outside_reviews_of_claim,
    },
    "appearances": {
        "claim": _claim(),
        "speaker": _speaker("speaker"),
        "verdicts": _verdicts(verdicts_of_appearance),
    },
    "statistics": {
        "claim": _claim(),
        "indicator": _always(
            single(INDICATOR, Indicator.objects.filter(pk=OuterRef("indicator")), "What it measures, defined.")
        ),
    },
    "reviews": {"claim": _claim()},
    "evidence": {"claim": _claim()},
    "names": {"speaker": _speaker("speaker")},
    "roles": {"speaker": _speaker("speaker")},
    "documents": {
        "source": _always(single(SOURCE, Source.objects.filter(pk=OuterRef("source")), "The source, whole.")),
    },
    "corrections": {"places": places_of_correction},
}


def expanded(plural: str, *, whole: bool, asked: tuple[str, ...]) -> Mapping[str, Field]:
    """The further keys of a record, in the order they are offered, whatever order they were asked in."""
    offered = EXPANSIONS.get(plural, {})
    return {name: replace(make(whole=whole), asked=True) for name, make in offered.items() if name in asked}
