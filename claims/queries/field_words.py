"""The values of a claim's fields as people read them: keys of other records by what these are called."""

from collections.abc import Callable, Iterable
from typing import Any

from claims.models import Appearance, Indicator, Rating, Speaker
from claims.publishing.figure_words import in_words
from claims.queries.public_pages import called
from sources.models import Source

Words = Callable[[str, Any], str]


def words(fields: Iterable[tuple[str, Any]]) -> Words:
    """Says a value of one of these `fields` (name as `flat` has it, value); a query for each noun they refer to."""
    of: dict[str, set[int]] = {name: set() for name in _CALLED}
    for name, value in fields:
        column = name.rpartition(".")[2]
        for key, referred in (
            (column, value),
            ("indicator_id", value.get("indicator_id") if isinstance(value, dict) else None),
        ):
            if key in of and referred is not None:
                of[key].add(referred)
    called_so = {name: _CALLED[name](keys) if keys else {} for name, keys in of.items()}

    def say(name: str, value: Any) -> str:
        if value in (None, [], ""):
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, dict) and name.startswith("figures."):
            return in_words(value, called_so["indicator_id"].get(value.get("indicator_id") or 0, ""))
        if (names := called_so.get(name.rpartition(".")[2])) is not None:
            return names.get(value, "one that is no longer here")
        if isinstance(value, dict):
            return ", ".join(f"{key}: {each}" for key, each in value.items())
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

    return say


def _speakers(keys: set[int]) -> dict[int, str]:
    return {s.pk: s.shown or "unnamed" for s in Speaker.objects.filter(pk__in=keys).annotate(shown=called(""))}


def _indicators(keys: set[int]) -> dict[int, str]:
    return dict(Indicator.objects.filter(pk__in=keys).values_list("pk", "label"))


def _printings(keys: set[int]) -> dict[int, str]:
    found = Appearance.objects.filter(pk__in=keys).values_list(
        "pk", "passage__exact", "passage__capture__document__source__name"
    )
    return {pk: f"{source or 'unnamed'}: “{exact[:120]}”" for pk, exact, source in found}


def _sources(keys: set[int]) -> dict[int, str]:
    return dict(Source.objects.filter(pk__in=keys).values_list("pk", "name"))


def _ratings(keys: set[int]) -> dict[int, str]:
    return dict(Rating.objects.filter(pk__in=keys).values_list("pk", "label"))


_CALLED: dict[str, Callable[[set[int]], dict[int, str]]] = {
    "said_by_id": _speakers,
    "speaker_id": _speakers,
    "merged_into_id": _speakers,
    "source_id": _sources,
    "rating_id": _ratings,
    "indicator_id": _indicators,
    "reference_appearance_id": _printings,
}
