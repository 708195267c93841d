"""The filters of the page of search, for programs."""

from typing import Any

from django.core.validators import EMPTY_VALUES, RegexValidator
from django.db.models import QuerySet
from django.forms import CharField, ChoiceField, DecimalField, Field
from django_filters.filters import Filter

from api.filter_kinds import Id, among
from claims.queries.nouns import NOUNS
from claims.queries.search import narrow
from sources.ledger.roles import may_read_texts


class Searched(Filter):
    """Claims by one of the filters of the page of search, of the same name."""

    field_class: type[Field] = CharField

    def __init__(self, about: str, **kwargs: Any) -> None:
        super().__init__(help_text=about, **kwargs)

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        if value in EMPTY_VALUES:
            return qs
        request = self.parent.request  # type: ignore[attr-defined]  # the set that it stands in
        return narrow(qs, str(self.field_name), value, signed_in=bool(request) and may_read_texts(request.user))


class SearchedFigure(Searched):
    """Those that take a figure."""

    field_class = DecimalField


class SearchedAmong(Searched):
    """One that takes one of some words."""

    field_class = ChoiceField

    def __init__(self, about: str, values: list[str]) -> None:
        super().__init__(about, **among(values))


class SearchedId(Searched):
    """One that takes the id of one of a noun."""

    field_class = Id.field_class

    def __init__(self, about: str, plural: str) -> None:
        super().__init__(about, prefix=NOUNS[plural].prefix)


class _Year(CharField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validators=[RegexValidator(r"\A[0-9]{4}\Z", "Write a year: 2023.")], **kwargs)


class SearchedYear(Searched):
    """One that takes a year."""

    field_class = _Year
