"""What a search is narrowed by: each filter as a condition, and the facets with their counts."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import CharField, Count, Exists, F, Func, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, ExtractYear

from claims.models import Appearance, Claim, Review, Speaker, Statistic
from claims.queries.corrected import concerned, counted
from claims.queries.merged import one_with
from claims.queries.public_pages import called

MOST = 8
"""Values of one facet that are shown, the most frequent."""
Rows = QuerySet[Claim]
Facet = list[tuple[str, str, int]]
"""(value, what to call it, how many), the most first."""


def _verdict(found: Rows, value: object) -> Rows:
    judged = Review.objects.filter(Q(rating__label=value) | Q(result=value), state=Review.State.PUBLISHED)
    of = Exists(judged.filter(claim=OuterRef("pk"))) | Exists(judged.filter(appearance__claim=OuterRef("pk")))
    return found.filter(of)


def _publisher(found: Rows, value: object) -> Rows:
    printed = Appearance.objects.filter(claim=OuterRef("pk"), passage__capture__document__source__public_id=value)
    return found.filter(Exists(printed))


def _figure(**condition: object) -> Q:
    return Q(Exists(Statistic.objects.filter(claim=OuterRef("pk"), **condition)))


def _year(found: Rows, value: object) -> Rows:
    if not re.fullmatch(r"[0-9]{4}", str(value)) or int(str(value)) < 1:
        return found.none()
    return found.filter(said_on_earliest__year=int(str(value)))


NARROWED: Mapping[str, Callable[[Rows, object], Rows]] = {
    "kind": lambda found, value: found.filter(kind=value),
    "state": lambda found, value: found.filter(state=value),
    "verdict": _verdict,
    "speaker": lambda found, value: found.filter(said_by__in=one_with(str(value)).filter(protected=False)),
    "publisher": _publisher,
    "topic": lambda found, value: found.filter(topics__contains=[value]),
    "unit": lambda found, value: found.filter(_figure(unit__iexact=value)),
    "year": _year,
    "said_from": lambda found, value: found.filter(said_on_latest__gte=value),
    "said_to": lambda found, value: found.filter(said_on_earliest__lte=value),
    "corrected": lambda found, value: found.filter(concerned(str(value))),
    "at_least": lambda found, value: found.filter(_figure(high__gte=value) | _figure(central__gte=value)),
    "at_most": lambda found, value: found.filter(_figure(low__lte=value) | _figure(central__lte=value)),
}
FACETS = ("kind", "state", "verdict", "corrected", "speaker", "publisher", "topic", "year", "unit")


def facet(name: str, found: QuerySet[Claim, Any]) -> Facet:
    """The most frequent values of one facet among these claims; one query."""
    return _FACETS[name](found)


def _of_column(column: str) -> Callable[[QuerySet[Claim, Any]], Facet]:
    def values(found: QuerySet[Claim, Any]) -> Facet:
        rows = (
            Claim.objects.filter(pk__in=found).values_list(column).annotate(many=Count("pk")).order_by("-many", column)
        )
        return [(str(value), str(value), many) for value, many in rows[:MOST] if value not in ("", None)]

    return values


def _verdicts(found: QuerySet[Claim, Any]) -> Facet:
    rows = (
        Review.objects.filter(state=Review.State.PUBLISHED)
        .annotate(word=Coalesce(F("rating__label"), F("result")), of=Coalesce(F("claim"), F("appearance__claim")))
        .filter(of__in=found)
        .values_list("word")
        .annotate(many=Count("of", distinct=True))
        .order_by("-many", "word")
    )
    return [(str(word), str(word), many) for word, many in rows[:MOST]]


def _speakers(found: QuerySet[Claim, Any]) -> Facet:
    # Whoever was merged into another speaks as that one.
    rows = (
        Claim.objects.filter(pk__in=found, said_by__protected=False)
        .annotate(who=Coalesce(F("said_by__merged_into"), F("said_by")))
        .values_list("who")
        .annotate(many=Count("pk"))
        .order_by("-many", "who")
    )
    most = dict(rows[:MOST])
    named = Speaker.objects.filter(pk__in=most, protected=False).annotate(shown=called("")).in_bulk()
    return [
        (str(named[key].public_id), named[key].shown or str(named[key].public_id), many)
        for key, many in most.items()
        if key in named
    ]


def _publishers(found: QuerySet[Claim, Any]) -> Facet:
    source = "passage__capture__document__source"
    rows = (
        Appearance.objects.filter(claim__in=found, **{f"{source}__isnull": False})
        .values_list(f"{source}__public_id", f"{source}__name")
        .annotate(many=Count("claim", distinct=True))
        .order_by("-many", f"{source}__name")
    )
    return list(rows[:MOST])


def _topics(found: QuerySet[Claim, Any]) -> Facet:
    rows = (
        Claim.objects.filter(pk__in=found)
        .annotate(topic=Func(F("topics"), function="unnest", output_field=CharField()))
        .values_list("topic")
        .annotate(many=Count("pk"))
        .order_by("-many", "topic")
    )
    return [(str(topic), str(topic), many) for topic, many in rows[:MOST]]


def _years(found: QuerySet[Claim, Any]) -> Facet:
    rows = (
        Claim.objects.filter(pk__in=found, said_on_earliest__isnull=False)
        .annotate(year=ExtractYear("said_on_earliest"))
        .values_list("year")
        .annotate(many=Count("pk"))
        .order_by("-year")
    )
    return [(str(year), str(year), many) for year, many in rows[:MOST]]


def _units(found: QuerySet[Claim, Any]) -> Facet:
    rows = (
        Statistic.objects.filter(claim__in=found)
        .exclude(unit="")
        .values_list("unit")
        .annotate(many=Count("claim", distinct=True))
        .order_by("-many", "unit")
    )
    return [(unit, unit, many) for unit, many in rows[:MOST]]


_FACETS: Mapping[str, Callable[[QuerySet[Claim, Any]], Facet]] = {
    "kind": _of_column("kind"),
    "state": _of_column("state"),
    "verdict": _verdicts,
    "corrected": counted,
    "speaker": _speakers,
    "publisher": _publishers,
    "topic": _topics,
    "year": _years,
    "unit": _units,
}
