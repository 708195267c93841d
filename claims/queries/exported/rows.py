"""Every row of a noun that somebody may see, in its one shape."""

from collections.abc import Callable
from typing import Any

from django.db.models import F, QuerySet

from claims.queries.nouns import Noun
from claims.queries.withheld import withheld

type Narrow = Callable[[QuerySet[Any]], QuerySet[Any]]
type Found = QuerySet[Any, tuple[Any, int, str]]


def rows_of(noun: Noun, *, signed_in: bool, narrow: Narrow, expand: tuple[str, ...] = ()) -> Found:
    """(key, primary key, JSON text) of each, in no order; in public without the names of protected speakers."""
    rows = noun.shaped(whole=signed_in, expand=expand).rows(narrow(noun.rows(signed_in=signed_in)))
    keyed = rows.annotate(row_key=F(noun.key))
    if signed_in:
        found: Found = keyed.values_list("row_key", "pk", "shape_text")
    else:
        found = keyed.annotate(public_text=withheld("shape_text")).values_list("row_key", "pk", "public_text")
    return found
