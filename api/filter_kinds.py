"""The kinds of filters that lists are narrowed by."""

from typing import Any

from django.db.models import QuerySet
from django_filters import CharFilter, ChoiceFilter, TypedChoiceFilter

from claims.queries import narrowed as known
from sources.ledger.roles import may_read_texts


class AsShown(CharFilter):
    """By a text; the public asks for it as it is shown to the public, without the names that are withheld."""

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        if not value or may_read_texts(self.parent.request.user):  # type: ignore[attr-defined]  # the set that it stands in
            found: QuerySet[Any] = super().filter(qs, value)
            return found
        return known.as_shown(qs, str(self.field_name), self.lookup_expr, value)


class Flag(TypedChoiceFilter):
    """true or false. Anything else is refused: Django's own field takes it for not having been asked."""

    def __init__(self, **kwargs: Any) -> None:
        choices = [(word, word) for word in ("true", "false")]
        super().__init__(choices=choices, coerce=lambda word: word == "true", **kwargs)


def one_of(values: list[str], field: str | None = None) -> ChoiceFilter:
    return ChoiceFilter(field_name=field, choices=[(value, value) for value in values])
