"""The kinds of filters that lists are narrowed by."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import CharField
from django_filters import CharFilter, ChoiceFilter, TypedChoiceFilter

from claims.queries import narrowed as known
from claims.queries.nouns import NOUNS
from sources.dates import Interval
from sources.errors import BadPublicId
from sources.ledger.roles import may_read_texts
from sources.models.public_id import read


class AsShown(CharFilter):
    """By a text; the public asks for it as it is shown to the public, without the names that are withheld."""

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        if not value or may_read_texts(self.parent.request.user):  # type: ignore[attr-defined]  # the set that it stands in
            found: QuerySet[Any] = super().filter(qs, value)
            return found
        return known.as_shown(qs, str(self.field_name), self.lookup_expr, value)


class _Day(CharField):
    """A day, or a month or year of which the first or the last day is meant."""

    def __init__(self, *, end: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.end = end

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        try:
            return getattr(Interval.parse(text if "/" not in text else ""), self.end) if text else None
        except ValueError as error:
            raise ValidationError("Write a day, a month or a year: 2023-06-05, 2023-06, 2023.") from error


class Day(CharFilter):
    """From the first, or up to the last, day of a day, month or year."""

    field_class = _Day


class _Id(CharField):
    """An id in any case, as it is kept."""

    def __init__(self, *, prefix: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.prefix = prefix

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        try:
            return read(text, self.prefix) if text else text
        except BadPublicId as error:
            told = (
                f"Write an id: {self.prefix}- and six characters or more, of which the last tells when one is mistyped."
            )
            raise ValidationError(told) from error


class Id(CharFilter):
    """By the id of a record: one that is mistyped is refused, not taken for one of which there is nothing."""

    field_class = _Id


def id_of(plural: str, **kwargs: Any) -> Id:
    """By the id of one of a noun."""
    return Id(prefix=NOUNS[plural].prefix, **kwargs)


def since(column: str) -> Day:
    return Day(field_name=column, lookup_expr="gte", end="earliest", help_text="This day, month or year, or later.")


def until(column: str) -> Day:
    return Day(field_name=column, lookup_expr="lte", end="latest", help_text="This day, month or year, or earlier.")


class Flag(TypedChoiceFilter):
    """true or false. Anything else is refused: Django's own field takes it for not having been asked."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**among(["true", "false"]), coerce=lambda word: word == "true", **kwargs)


def one_of(values: list[str], field: str | None = None) -> ChoiceFilter:
    return ChoiceFilter(field_name=field, **among(values))


def among(values: list[str]) -> dict[str, Any]:
    """What a field needs to take one of these words alone."""
    said = f"Write one of {', '.join(values)}."
    return {"choices": [(value, value) for value in values], "error_messages": {"invalid_choice": said}}
