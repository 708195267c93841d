"""Changes to a claim's fields, from whatever Python values they come in, and written into its rows."""

import json
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, models, transaction

from claims.actions.held import held
from claims.models import Claim, Statistic
from claims.queries.fields import CLAIM, FIGURE, Fields
from sources.errors import BadValue


def as_json(claim: Claim, changes: Mapping[str, Any]) -> Fields:
    """`changes` as a draft holds them: dates and decimals as text, figures' ids as text.

    Raises BadValue for a field that is none of a claim's or a figure's, a figure of another claim, and a value that is
    none of the field's.
    """
    figures: Mapping[Any, Mapping[str, Any]] = changes.get("figures") or {}
    own = {str(key) for key in Statistic.objects.filter(claim=claim).values_list("pk", flat=True)}
    kept: Fields = {name: _checked(Claim, CLAIM, name, value) for name, value in changes.items() if name != "figures"}
    if strange := {str(key) for key in figures} - own:
        raise BadValue(f"{claim.public_id} has no figure {', '.join(sorted(strange))}.")
    if figures:
        kept["figures"] = {
            str(key): {name: _checked(Statistic, FIGURE, name, value) for name, value in of.items()}
            for key, of in figures.items()
        }
    return kept


def write(claim: Claim, changes: Fields, **workflow: Any) -> None:
    """Write changes, as `as_json` gives them, and columns of workflow into the rows: one new version of the claim.

    To be called while writing. Raises BadValue where PostgreSQL refuses a value.
    """
    figures: dict[str, Fields] = changes.get("figures") or {}
    columns = {name: value for name, value in changes.items() if name != "figures"} | workflow
    if figures:
        columns["figures_edited"] = claim.figures_edited + 1
    try:
        with transaction.atomic():
            for key, of in figures.items():
                Statistic.objects.filter(pk=int(key), claim=claim).update(**of)
            if columns:
                Claim.objects.filter(pk=claim.pk).update(**columns)
    except IntegrityError as error:
        raise BadValue(f"The record does not hold that: {str(error).splitlines()[0]}.") from error
    claim.refresh_from_db()


def add_figure(claim: Claim, columns: Mapping[str, Any]) -> Statistic:
    """One more figure with these columns: one new version of the claim. To be called while writing. Raises BadValue."""
    checked = {name: _checked(Statistic, FIGURE, name, value) for name, value in columns.items()}
    try:
        with transaction.atomic():
            figure = Statistic.objects.create(claim=claim, **checked)
            Claim.objects.filter(pk=claim.pk).update(figures_edited=claim.figures_edited + 1)
    except IntegrityError as error:
        raise BadValue(f"The record does not hold that figure: {str(error).splitlines()[0]}.") from error
    return figure


def remove_figure(claim: Claim, figure: Statistic) -> None:
    """Without that figure: one new version of the claim. To be called while writing."""
    figure.delete()
    Claim.objects.filter(pk=claim.pk).update(figures_edited=claim.figures_edited + 1)


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
