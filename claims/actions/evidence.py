"""Evidence: every write."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from claims.checking.formula import BadFormula, agrees, worked_out
from claims.errors import WrongSum
from claims.models import Appearance, Claim, Correspondence, Evidence
from sources.actions.permitted import permit
from sources.actions.texts import storable
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_judge
from sources.ledger.writing import writing
from sources.models import Passage


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a piece of evidence bears on, and how: on a claim, or on one printing of it alone."""

    claim: Claim
    stance: str
    primary: bool = False
    note: str = ""
    appearance: Appearance | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """A figure of a calculation, and where it comes from, in words."""

    value: Decimal
    source: str = ""


def add_passage(*, on: Bearing, passage: Passage, by: Actor) -> Evidence:
    """A passage of a captured text as evidence."""
    return _add(on, by, kind=Evidence.Kind.PASSAGE, passage=passage)


def add_correspondence(*, on: Bearing, correspondence: Correspondence, by: Actor) -> Evidence:
    """A correspondence about the same claim as evidence. Raises BadValue for one about another claim."""
    if correspondence.claim_id != on.claim.pk:
        raise BadValue("That correspondence is about another claim.")
    return _add(on, by, kind=Evidence.Kind.CORRESPONDENCE, correspondence=correspondence)


def add_calculation(
    *,
    on: Bearing,
    formula: str,
    inputs: Mapping[str, Input],
    by: Actor,
    result: Decimal | None = None,
    unit: str = "",
) -> Evidence:
    """A calculation as evidence: `formula` over the names of `inputs`, such as "upper / population * 100".

    It is worked out here; a `result` that is given is as exact as it is written. Raises WrongSum where it does not
    follow, BadValue for a formula that cannot be worked out.
    """
    if not all(each.value.is_finite() for each in inputs.values()):
        raise BadValue("The inputs of a calculation are numbers.")
    try:
        value = worked_out(formula, {name: each.value for name, each in inputs.items()})
    except BadFormula as error:
        raise BadValue(str(error)) from error
    if result is not None and not (result.is_finite() and agrees(result, value)):
        raise WrongSum(result, f"{value:.6g}")
    held = {name: {"value": str(each.value), "from": storable(each.source)} for name, each in inputs.items()}
    kept = value.normalize() if result is None else result
    return _add(
        on, by, kind=Evidence.Kind.CALCULATION, formula=formula.strip(), inputs=held, result=kept, result_unit=unit
    )


def add_search(*, on: Bearing, where: str, what: str, when: dt.date, by: Actor) -> Evidence:
    """A search that found nothing as evidence: where it was made, for what, and on which day."""
    if not where.strip() or not what.strip():
        raise BadValue("A search says where and what was searched.")
    return _add(
        on,
        by,
        kind=Evidence.Kind.SEARCH,
        searched_where=storable(where).strip(),
        searched_for=storable(what).strip(),
        searched_on=when,
    )


def restate(*, evidence: Evidence, by: Actor, stance: str, primary: bool, note: str) -> None:
    """Say anew what a piece of evidence says of its claim."""
    permit(by, may_judge)
    _check(stance)
    with writing(by=by, reason="evidence restated"):
        evidence.stance, evidence.primary, evidence.note = stance, primary, storable(note)
        evidence.save(update_fields=["stance", "primary", "note"])


def remove(*, evidence: Evidence, by: Actor, reason: str) -> None:
    """Take evidence off its claim, saying why. It stays in the history."""
    permit(by, may_judge)
    with writing(by=by, reason=reason):
        evidence.delete()


def put(*, columns: Mapping[str, Any], by: Actor, reason: str) -> Evidence:
    """A piece that was taken off, with all its columns as they were. Of a public claim it is read a second time anew."""
    permit(by, may_judge)
    with writing(by=by, reason=reason):
        return Evidence.objects.create(**columns)


def _add(on: Bearing, by: Actor, **fields: Any) -> Evidence:
    permit(by, may_judge)
    _check(on.stance)
    if on.appearance is not None and on.appearance.claim_id != on.claim.pk:
        raise BadValue("That printing is one of another claim.")
    with writing(by=by, reason="evidence"):
        return Evidence.objects.create(
            claim=on.claim,
            appearance=on.appearance,
            stance=on.stance,
            primary=on.primary,
            note=storable(on.note),
            **fields,
        )


def _check(stance: str) -> None:
    if stance not in Evidence.Stance.values:
        raise BadValue(f"{stance!r} is none of {', '.join(Evidence.Stance.values)}.")
