"""The values of a claim's fields as people read them: keys of other records by what these are called."""

from collections.abc import Callable, Iterable
from typing import Any

from claims.models import Appearance, Indicator, Speaker
from claims.publishing.figure_words import in_words
from claims.queries.public_pages import called

Words = Callable[[str, Any], str]


def words(fields: Iterable[tuple[str, Any]]) -> Words:
    """Says a value of one of these `fields` (name as `flat` has it, value); a query for each noun they refer to."""
    of: dict[str, set[int]] = {"said_by_id": set(), "indicator_id": set(), "reference_appearance_id": set()}
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
        if isinstance(value, dict):
            return in_words(value, called_so["indicator_id"].get(value.get("indicator_id") or 0, ""))
        if (names := called_so.get(name.rpartition(".")[2])) is not None:
            return names.get(value, "one that is no longer here")
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


_CALLED: dict[str, Callable[[set[int]], dict[int, str]]] = {
    "said_by_id": _speakers,
    "indicator_id": _indicators,
    "reference_appearance_id": _printings,
}
