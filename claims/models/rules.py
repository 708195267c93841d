"""Rules that many tables share, each kept by PostgreSQL as a check constraint."""

from django.db.models import CheckConstraint, DecimalField, F, Q, Value
from django.db.models.functions import Cast

# PostgreSQL's numeric knows NaN too and sorts it above infinity, so that "below infinity" shuts out both.
INFINITY = Cast(Value("Infinity"), DecimalField())
MINUS_INFINITY = Cast(Value("-Infinity"), DecimalField())


def one_of(name: str, field: str, *values: str, optional: bool = False) -> CheckConstraint:
    """`field` holds one of `values`, or nothing where `optional`."""
    condition = Q(**{f"{field}__in": sorted(values)})
    if optional:
        condition |= Q(**{f"{field}__isnull": True})
    return CheckConstraint(name=name, condition=condition)


def written(name: str, field: str) -> CheckConstraint:
    """`field` is not the empty text."""
    return CheckConstraint(name=name, condition=~Q(**{field: ""}))


def right_way_round(name: str, prefix: str) -> CheckConstraint:
    """`prefix`_earliest is not after `prefix`_latest; both are known or neither (a single day is both)."""
    earliest, latest = f"{prefix}_earliest", f"{prefix}_latest"
    unknown = Q(**{f"{earliest}__isnull": True, f"{latest}__isnull": True})
    known = Q(**{f"{earliest}__isnull": False, f"{latest}__isnull": False})
    return CheckConstraint(name=name, condition=unknown | (known & Q(**{f"{earliest}__lte": F(latest)})))


def in_order(name: str, *fields: str) -> CheckConstraint:
    """The figures of `fields` grow from left to right, those that are there; none is infinite or not a number."""
    condition = Q()
    for at, lower in enumerate(fields):
        condition &= _absent(lower) | Q(**{f"{lower}__gt": MINUS_INFINITY, f"{lower}__lt": INFINITY})
        for higher in fields[at + 1 :]:
            condition &= _absent(lower) | _absent(higher) | Q(**{f"{lower}__lte": F(higher)})
    return CheckConstraint(name=name, condition=condition)


def _absent(field: str) -> Q:
    return Q(**{f"{field}__isnull": True})
