"""What a value in a request may be. Strict: a number is no text, a text no number, and nothing is guessed or trimmed."""

import datetime as dt
from decimal import Decimal
from typing import Any, ClassVar

from django.db import models
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.queries.nouns import NOUNS
from claims.queries.written import row_of
from sources.dates import Interval

LONGEST = 100_000
_DIGITS = 1000
_LARGEST = 10**18 - 1


class Text(serializers.CharField):
    """Text as it is sent, white space and all."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"trim_whitespace": False, "max_length": LONGEST} | kwargs)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return str(super().to_internal_value(data))


class Words(Text):
    """Text that says something."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"min_length": 1, "max_length": 2000} | kwargs)

    def to_internal_value(self, data: Any) -> str:
        said = super().to_internal_value(data)
        if not said.strip():
            self.fail("blank")
        return said


class Coded(serializers.RegexField):
    """Text that is written in one way, from its first character to its last."""

    def __init__(self, pattern: str, **kwargs: Any) -> None:
        super().__init__(rf"\A{pattern}\Z", **{"trim_whitespace": False} | kwargs)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return str(super().to_internal_value(data))


class OneOf(serializers.ChoiceField):
    """One of some words."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.error_messages["invalid_choice"] = f"It is one of {', '.join(map(str, self.choices))}."

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid_choice", input=data)
        return str(super().to_internal_value(data))


class Flag(serializers.BooleanField):
    """true or false, and nothing like them."""

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class Whole(serializers.IntegerField):
    """A whole number that a key of PostgreSQL can be."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_value": _LARGEST} | kwargs)

    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        return int(super().to_internal_value(data))


@extend_schema_field(
    {
        "type": ["number", "string"],
        "format": "decimal",
        "pattern": r"^-?[0-9]{1,500}(\.[0-9]{1,400})?$",
        "description": "As text where its last digits matter.",
    }
)
class Figure(serializers.DecimalField):
    """A decimal figure of any size anybody measures."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_digits": None, "decimal_places": None} | kwargs)

    def to_internal_value(self, data: Any) -> Decimal:
        if isinstance(data, bool) or not isinstance(data, int | float | str):
            self.fail("invalid")
        figure = Decimal(super().to_internal_value(data))
        if abs(figure.adjusted()) > _DIGITS:
            self.fail("invalid")
        return figure


@extend_schema_field(
    {"type": "string", "description": "A day, month or year, or two with “/” between: 2023-06/2023-07."}
)
class Days(serializers.Field[Interval, Any, str, Any]):
    """From the first to the last day it can be."""

    default_error_messages: ClassVar = {
        "invalid": "Write a day, a month or a year (2023-06-05, 2023-06, 2023), or two with “/” between."
    }

    def to_internal_value(self, data: Any) -> Interval:
        try:
            return Interval.parse(data if isinstance(data, str) and len(data) < 60 else "")
        except ValueError:
            self.fail("invalid")

    def to_representation(self, value: Interval) -> str:
        return str(value)


class Day(serializers.DateField):
    """One day."""

    def to_internal_value(self, data: Any) -> dt.date:
        if not isinstance(data, str):
            self.fail("invalid", format="YYYY-MM-DD")
        return super().to_internal_value(data)


class Moment(serializers.DateTimeField):
    """A moment with its time zone (RFC 3339)."""

    default_error_messages: ClassVar = {"no_zone": "Write the time zone too: 2026-11-22T12:00:00Z."}

    def to_internal_value(self, data: Any) -> dt.datetime:
        if not isinstance(data, str):
            self.fail("invalid", format="YYYY-MM-DDThh:mm:ssZ")
        if not data.upper().endswith("Z") and not ("+" in data[10:] or "-" in data[10:]):
            self.fail("no_zone")
        return super().to_internal_value(data)


class Record(serializers.Field[models.Model, Any, Any, Any]):
    """A record by its id: of one of `nouns`, as an address has it."""

    default_error_messages: ClassVar = {"invalid": "Write an id.", "missing": "There is no such record among {nouns}."}

    def __init__(self, *nouns: str, **kwargs: Any) -> None:
        self.nouns = nouns
        super().__init__(**kwargs)

    def to_internal_value(self, data: Any) -> models.Model:
        numbered = NOUNS[self.nouns[0]].numbered
        if isinstance(data, bool) or not isinstance(data, int if numbered else str):
            self.fail("invalid")
        found: models.Model | None = next(filter(None, (row_of(noun, str(data)) for noun in self.nouns)), None)
        if found is None:
            self.fail("missing", nouns=", ".join(self.nouns))
        return found

    def to_representation(self, value: models.Model) -> Any:
        return value.pk


class Topics(serializers.ListField):
    """Some words, each once."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(child=Words(max_length=200), max_length=100, **kwargs)


class Ids(serializers.DictField):
    """Ids elsewhere: {"wikidata": "Q42"}."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(child=Text(max_length=500), **kwargs)

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().to_internal_value(data)
        if any("\0" in name or not name.isprintable() or len(name) > 100 for name in found):
            raise serializers.ValidationError("The names of ids are short and printable.")
        return found
