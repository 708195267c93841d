"""Protected speakers: in nothing that goes out in public, whatever moment it is of."""

from collections.abc import Mapping

from django.db import connection
from django.db.models import BooleanField, Case, F, Func, Q, TextField, Value, When
from django.db.models.expressions import Combinable, RawSQL
from django.db.models.functions import Concat
from django.db.models.lookups import Exact, IContains, Lookup


class Withhold(Func):
    """A public text with the label of each protected speaker in the place of its names."""

    function = "ledger.withhold"
    output_field = TextField()


ANY_PROTECTED = "EXISTS (SELECT FROM public.claims_speaker WHERE protected)"


class _AnyProtected(Func):
    """Whether there is a protected speaker at all, today; asked once a query."""

    template = f"({ANY_PROTECTED})"
    output_field = BooleanField()


class _NamesProtected(Func):
    function = "ledger.names_protected"
    output_field = BooleanField()


def none_protected() -> Q:
    """That there is no protected speaker at all: then nothing further need be asked of a row."""
    return ~Q(_AnyProtected())


def protected(path: str) -> Q:
    """That the speaker at `path` ("pk" for the row itself) is protected, or is one with a protected speaker by merging."""
    return Q(**{f"{path}__in": RawSQL("SELECT ledger.protected_ids()", [])})


def unnamed(*columns: str) -> Q:
    """That the texts in these columns name no protected speaker in full."""
    texts: list[Combinable] = []
    for column in columns:
        texts += [F(column), Value(" ")]
    whole = Concat(*texts, output_field=TextField()) if len(texts) > 1 else texts[0]
    return none_protected() | ~Q(_NamesProtected(whole))


def withheld(column: str) -> Case:
    """A public text as it may go out; where nobody is protected, as it is."""
    return Case(When(none_protected(), then=F(column)), default=Withhold(column), output_field=TextField())


def withhold(text: str) -> str:
    """A public text as it may go out. One query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT ledger.withhold(%s)", [text])
        [shown] = cursor.fetchone() or [text]
        return str(shown)


_COMPARED: Mapping[str, "type[Lookup[str]]"] = {"exact": Exact, "icontains": IContains}


def matching(column: str, lookup: str, value: str) -> Q:
    """That a text column, as the public reads it, has what is asked for: a name it does not show finds nothing."""
    compared = _COMPARED[lookup]
    as_written, as_shown = Q(compared(F(column), value)), Q(compared(Withhold(column), value))
    return (none_protected() & as_written) | (Q(_AnyProtected()) & as_shown)


def as_it_stands(column: str) -> Q:
    """That the public reads a text column as it is, with no name withheld from it."""
    return none_protected() | Q(**{column: Withhold(column)})
