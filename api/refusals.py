"""What the rooms below refuse, as problems: mapped to HTTP once, here."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import DataError, IntegrityError
from django.db.models import ProtectedError
from rest_framework import exceptions

from claims import errors as ours
from sources import errors

# Everything else that is refused is in conflict with how things stand: 409.
_STATUS: Mapping[type[errors.Refused], int] = {
    **dict.fromkeys((errors.NotAllowed, ours.OwnWork, ours.NotYours), 403),
    errors.NotFound: 404,
    **dict.fromkeys((ours.StaleVersion, ours.ChangedSinceRead), 412),
    **dict.fromkeys(
        (
            *(errors.BadValue, errors.NoReason, errors.WrongText, errors.BadPublicId),
            *(ours.WrongSum, ours.UnkeepableFigure, ours.NothingTicked, ours.NoSuchField, ours.NeedsReply),
            *(ours.AmbiguousName, ours.SameWords),
        ),
        422,
    ),
}


class Told(exceptions.APIException):
    """A refusal with its status, its sentence, and what else a program can use of it."""

    def __init__(self, status: int, detail: str, errors: list[dict[str, str]] | None = None, **extra: Any) -> None:
        super().__init__(detail)
        self.status_code, self.errors, self.extra = status, errors, extra


@contextmanager
def refusals() -> Iterator[None]:
    """What is refused inside, raised as Told: with `refusal`, a stable name of its kind, and what it names."""
    try:
        yield
    except errors.Refused as refused:
        more = {name: list(getattr(refused, name)) for name in ("changed", "conflicts") if hasattr(refused, name)}
        raise Told(_status(refused), str(refused), refusal=_name(refused), **more) from refused
    except IntegrityError as error:
        cause = error.__cause__
        in_use = isinstance(error, ProtectedError)
        status = 409 if in_use or getattr(cause, "sqlstate", "") == "23505" else 422
        raise Told(status, f"The record does not hold that: {str(error).splitlines()[0]}.") from error
    except DataError as error:
        raise Told(422, f"A value is none that the record can hold: {str(error).splitlines()[0]}.") from error


def _status(refused: errors.Refused) -> int:
    return next((status for kind, status in _STATUS.items() if isinstance(refused, kind)), 409)


def _name(refused: errors.Refused) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in type(refused).__name__)[1:]
