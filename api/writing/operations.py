"""What can be written over HTTP: one description of each deed, which address, permission, input and schema derive from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from rest_framework import serializers

from api.writing.fields import Coded, Words
from sources.ledger.actor import Actor
from sources.ledger.roles import Predicate

Data = Mapping[str, Any]
"""What was asked for, validated: only what was sent, and defaults."""
Act = Callable[[Any, Actor, Data], Model | None]
"""Does it to a row (None for a list), by somebody: the row as it is now, or another that came of it; None for one that is gone."""


class Input(serializers.Serializer[Any]):
    """The body of a request. What it does not name is refused: a typo must not be taken for silence."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping) and (strange := set(data) - set(self.fields)):
            there = ", ".join(self.fields) or "nothing"
            raise serializers.ValidationError(
                {name: [f"There is no such field here; there is {there}."] for name in sorted(strange)}
            )
        return super().to_internal_value(data)


class Nothing(Input):
    """Nothing is asked for beyond the deed itself."""


class Why(Input):
    """Why it is done."""

    reason = Words(help_text="In a few words; it is kept for good.")


class AsRead(Input):
    """What the approver has read, as its detail told it: where anything of it changed since, nothing is done."""

    seen = Coded(
        "[0-9a-f]{32}", help_text="`seen` of the record as you read it, before the evidence that goes with it."
    )


class AsReadAlone(AsRead, Why):
    """What was read, and why nobody else approves it."""


@dataclass(frozen=True, slots=True)
class Operation:
    """`step` is the last part of the address of what happens to a row ("submit"); "" for the row or the list itself.

    `slow`: it reads files, so that others write meanwhile, and is made so that doing it twice does it once. `instead`: the
    noun of what may come of it instead of the row as it is now.
    """

    noun: str
    method: str
    may: Predicate
    about: str
    act: Act
    input: type[serializers.Serializer[Any]] = Nothing
    step: str = ""
    slow: bool = False
    instead: str = ""

    @property
    def on_row(self) -> bool:
        """Whether it changes a row that is there, and so takes If-Match."""
        return bool(self.step) or self.method != "POST"

    @property
    def name(self) -> str:
        verb = {"POST": "create", "PATCH": "change", "PUT": "replace", "DELETE": "remove"}[self.method]
        return f"{self.noun}_{(self.step or verb).replace('-', '_')}"


def listed(
    noun: str, may: Predicate, input_: type[serializers.Serializer[Any]], act: Act, about: str, *, instead: str = ""
) -> Operation:
    """A new row."""
    return Operation(noun, "POST", may, about, act, input_, instead=instead)


def changed(
    noun: str, may: Predicate, input_: type[serializers.Serializer[Any]], act: Act, about: str, *, instead: str = ""
) -> Operation:
    """Fields of a row: those that are sent."""
    return Operation(noun, "PATCH", may, about, act, input_, instead=instead)


def removed(noun: str, may: Predicate, act: Act, about: str, *, instead: str = "") -> Operation:
    """A row taken out."""
    return Operation(noun, "DELETE", may, about, act, instead=instead)


def step(
    noun: str, name: str, may: Predicate, act: Act, about: str, input_: type[serializers.Serializer[Any]] = Nothing
) -> Operation:
    """What happens to a row by a POST to an address of its own."""
    return Operation(noun, "POST", may, about, act, input_, step=name)


def does(action: Callable[..., Any], what: str) -> Act:
    """Does an action to the row, called `what` there, with what was sent: the row as it is then."""

    def act(row: Any, by: Actor, data: Data) -> Model:
        action(**{what: row}, by=by, **data)
        became: Model = row
        return became

    return act


def undoes(action: Callable[..., Any], what: str, **more: Any) -> Act:
    """Does an action after which the row, called `what` there, is gone."""

    def act(row: Any, by: Actor, data: Data) -> None:
        action(**{what: row}, by=by, **more)

    return act
