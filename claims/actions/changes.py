"""Changes to a claim's fields, from whatever Python values they come in, and written into its rows."""

import json
from collections.abc import Mapping
from copy import copy
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, models, transaction

from claims.actions.held import held
from claims.models import Claim, Statistic
from claims.queries.fields import CLAIM, FIGURE, Fields, figure_gone, figures_ever, figures_of, is_new
from sources.errors import BadValue


def as_json(claim: Claim, changes: Mapping[str, Any]) -> Fields:
    """`changes` as a draft holds them: dates and decimals as text, figures' ids as text.

    A figure that is None is taken off, one under "new-1" is added. Raises BadValue for a field that is none of a claim's
    or a figure's, a figure that the claim never had, and a value that is none of the field's.
    """
    kept: Fields = {name: _checked(Claim, CLAIM, name, value) for name, value in changes.items() if name != "figures"}
    figures = {str(key): of for key, of in figures_of(changes).items()}
    known = {key for key in figures if not is_new(key)}
    if strange := known and known - figures_ever(claim):
        raise BadValue(f"{claim.public_id} has no figure {', '.join(sorted(strange))}.")
    if figures:
        kept["figures"] = {
            key: None if of is None else {name: _checked(Statistic, FIGURE, name, value) for name, value in of.items()}
            for key, of in figures.items()
        }
    return kept


def as_it_stands(claim: Claim, changes: Fields) -> Fields:
    """The same changes beside the figures that the claim has now.

    What is not there needs no taking off; changes to a figure that somebody took off meanwhile add it anew.
    """
    wanted = figures_of(changes)
    if not wanted:
        return {name: value for name, value in changes.items() if name != "figures"}
    own = {str(key) for key in Statistic.objects.filter(claim=claim).values_list("pk", flat=True)}
    figures: dict[str, Fields | None] = {}
    for key, of in wanted.items():
        if key in own:
            figures |= {key: of} if of != {} else {}
        elif is_new(key):
            figures |= {key: of} if of is not None else {}
        elif of:
            figures[f"new-{key}"] = {**(figure_gone(claim, int(key)) or {}), **of}
    rest = {name: value for name, value in changes.items() if name != "figures"}
    return rest | ({"figures": figures} if figures else {})


def check(claim: Claim, changes: Fields) -> None:
    """Raises BadValue where the rows could not be what `changes`, as `as_it_stands` gives them, make of them."""
    columns = {name: value for name, value in changes.items() if name != "figures"}
    figures = {key: of for key, of in figures_of(changes).items() if of is not None}
    known = Statistic.objects.in_bulk([int(key) for key in figures if not is_new(key)])
    rows: list[tuple[models.Model, Fields]] = [(copy(claim), columns)] if columns else []
    rows += [(Statistic(claim=claim) if is_new(key) else known[int(key)], of) for key, of in figures.items()]
    for row, of in rows:
        for name, value in of.items():
            setattr(row, name, value)
        try:
            row.full_clean(exclude={"claim"}, validate_unique=False)
        except ValidationError as error:
            raise BadValue(f"The record does not hold that: {' '.join(error.messages)}") from error


def write(claim: Claim, changes: Fields, **workflow: Any) -> None:
    """Write changes, as `as_it_stands` gives them, and columns of workflow into the rows: one new version of the claim.

    To be called while writing. Raises BadValue where PostgreSQL refuses a value.
    """
    figures = figures_of(changes)
    columns = {name: value for name, value in changes.items() if name != "figures"} | workflow
    if figures:
        columns["figures_edited"] = claim.figures_edited + 1
    try:
        with transaction.atomic():
            for key, of in figures.items():
                if of is None:
                    Statistic.objects.filter(pk=int(key), claim=claim).delete()
                elif is_new(key):
                    Statistic.objects.create(claim=claim, **of)
                else:
                    Statistic.objects.filter(pk=int(key), claim=claim).update(**of)
            if columns:
                Claim.objects.filter(pk=claim.pk).update(**columns)
    except IntegrityError as error:
        raise BadValue(f"The record does not hold that: {str(error).splitlines()[0]}.") from error
    claim.refresh_from_db()


def add_figure(claim: Claim, columns: Mapping[str, Any]) -> Statistic:
    """One more figure with these columns: one new version of the claim. To be called while writing. Raises BadValue."""
    before = set(Statistic.objects.filter(claim=claim).values_list("pk", flat=True))
    write(claim, as_json(claim, {"figures": {"new-1": columns}}))
    return Statistic.objects.filter(claim=claim).exclude(pk__in=before).get()


def remove_figure(claim: Claim, figure: Statistic) -> None:
    """Without that figure: one new version of the claim. To be called while writing."""
    write(claim, {"figures": {str(figure.pk): None}})


def _checked(model: type[models.Model], columns: tuple[str, ...], name: str, value: Any) -> Any:
    if name not in columns:
        raise BadValue(f"{name!r} is no field of a {model._meta.verbose_name} that is edited.")
    field: Any = model._meta.get_field(name)
    given = held(json.loads(json.dumps(value, cls=DjangoJSONEncoder)))
    try:
        # A key is PostgreSQL's to check; of everything else the field knows what it can be.
        return given if field.is_relation or given == "" else _plain(field, field.clean(given, None))
    except ValidationError as error:
        raise BadValue(f"{name}: {' '.join(error.messages)}") from error
    except TypeError as error:
        raise BadValue(f"{name}: {given!r} is no value of it.") from error


def _plain(field: Any, value: Any) -> Any:
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder)) if not isinstance(value, list) else list(value)
