"""The list of claims as it is usually written: model serializers, select_related and prefetch_related. To compare with."""

from typing import Any

from django.db.models import Prefetch
from rest_framework import serializers
from rest_framework.renderers import JSONRenderer

from claims.models import Appearance, Claim, Rating, Review, Speaker, SpeakerName, SpeakerRole
from sources.models import Source


def _of(model: type[Any], *names: str, **nested: Any) -> Any:
    meta = type("Meta", (), {"model": model, "fields": [*names, *nested]})
    return type(f"{model.__name__}Plain", (serializers.ModelSerializer,), {"Meta": meta, **nested})


_FIGURE: dict[str, Any] = {"max_digits": None, "decimal_places": None}
RATING = _of(
    Rating,
    *("label", "definition", "bucket"),
    value=serializers.DecimalField(**_FIGURE),
    worst=serializers.DecimalField(**_FIGURE),
    best=serializers.DecimalField(**_FIGURE),
    scale=serializers.CharField(source="scale.name"),
)
VERDICT = _of(
    Review,
    "aspect",
    "result",
    "rationale",
    "would_change",
    "version",
    "published_at",
    "second_reading_due",
    rating=RATING(),
)
SPEAKER = _of(
    Speaker,
    *("public_id", "kind", "description", "pronouns", "external_ids", "protected"),
    names=_of(SpeakerName, "text", "kind", "language")(many=True),
    roles=_of(SpeakerRole, "title", "organisation", "from_earliest", "to_latest")(many=True),
)
SOURCE = _of(Source, "public_id", "name", "kind", "homepage", "country", "external_ids")


class Sources(serializers.Field):  # type: ignore[type-arg] # a list of sources
    def to_representation(self, value: Any) -> Any:
        found = {a.passage.capture.document.source for a in value.all()}
        return SOURCE(sorted(found, key=lambda source: source.pk), many=True).data


CLAIM = _of(
    Claim,
    *("public_id", "kind", "text", "language", "state", "version", "said_on_earliest", "said_on_latest", "occasion"),
    *("context", "topics", "reference", "published_at", "second_reading_due"),
    speaker=SPEAKER(source="said_by"),
    sources=Sources(source="appearances"),
    verdicts=VERDICT(source="reviews", many=True),
)


def page(after: int) -> bytes:
    """The 50 claims before this key, as JSON."""
    printed = Appearance.objects.select_related("passage__capture__document__source").defer(
        "passage__capture__text", "passage__capture__bytes"
    )
    judged = Review.objects.filter(state="published").select_related("rating__scale")
    found = (
        Claim.objects.filter(state="published", pk__lt=after)
        .select_related("said_by")
        .prefetch_related(
            "said_by__names", "said_by__roles", Prefetch("appearances", printed), Prefetch("reviews", judged)
        )
        .order_by("-pk")[:50]
    )
    rendered: bytes = JSONRenderer().render({"results": CLAIM(found, many=True).data})
    return rendered
