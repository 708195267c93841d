"""Corrections as everybody may read them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear

from claims.models import Correction, CorrectionPlace
from claims.queries.change_sets import WHOLE
from claims.queries.corrections_evidence import RestsOn, rests_on
from claims.queries.corrections_listed import corrections, sentences_of
from sources.errors import NotFound
from sources.ledger.change import ChangeSetRow
from sources.models import Source
from sources.models.public_id import read

SHOWN = 50
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Printed:
    """A document in which it stands, and how often."""

    title: str
    publisher: str
    url: str
    places: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A correction in effect: the generated sentence; `was` and `now` as short as they can be."""

    public_id: str
    whose: str
    kind: str
    sentence: str
    was: str
    now: str
    why: str
    applied_at: dt.datetime
    publisher_state: str
    printed: tuple[Printed, ...]
    rests: RestsOn | None


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody narrows the list to; empty for everything."""

    whose: str = ""
    kind: str = ""
    publisher: str = ""
    year: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to narrow by, with how many corrections each has."""

    kinds: tuple[tuple[str, int], ...]
    publishers: tuple[tuple[str, str], ...]
    years: tuple[tuple[int, int], ...]


def listed(wish: Wish, *, most: int = SHOWN) -> tuple[list[Shown], str]:
    """Newest first, and the id of the last one where there are more; a handful of queries."""
    found = _narrowed(corrections(signed_in=False), wish).order_by("-applied_at", "-pk")
    rows = list(found[: most + 1])
    more = len(rows) > most
    rows = rows[:most]
    return shown(rows), str(rows[-1].public_id) if more else ""


def one(public_id: str) -> Shown:
    """A correction in effect. Raises BadPublicId, and NotFound for any other."""
    rows = list(corrections(signed_in=False).filter(public_id=read(public_id, "COR")))
    if not rows:
        raise NotFound(f"There is no correction {public_id}.")
    return shown(rows)[0]


def taken_back(public_id: str) -> Correction | None:
    """A correction that was in effect and is undone: its address stays, and says only that."""
    return Correction.objects.filter(public_id=read(public_id, "COR"), state=Correction.State.UNDONE).first()


def choices() -> Choices:
    """By what the public list can be narrowed."""
    public = corrections(signed_in=False).order_by()
    places = CorrectionPlace.objects.filter(correction__in=public, ticked=True)
    sources = Source.objects.filter(pk__in=places.values("passage__capture__document__source")).order_by("name")
    by_year = public.annotate(year=ExtractYear("applied_at")).values_list("year").annotate(Count("pk"))
    return Choices(
        kinds=tuple(public.values_list("kind").annotate(Count("pk")).order_by("kind")),
        publishers=tuple((str(source.public_id), source.name) for source in sources[:200]),
        years=tuple(by_year.order_by("-year")),
    )


def shown(rows: Collection[Correction]) -> list[Shown]:
    """These corrections as they are shown, in their order."""
    told, printed, ours = sentences_of(rows), _printed(rows), _ours(rows)
    rests = rests_on(rows)
    return [
        Shown(
            public_id=str(row.public_id),
            whose=row.whose,
            kind=row.kind,
            sentence=told[row.pk],
            was=ours.get(row.change_set_id, ("", ""))[0] if row.whose == "ours" else ", ".join(row.forms),
            now=(ours.get(row.change_set_id, ("", ""))[1] if row.whose == "ours" else "") or row.right,
            why=row.why,
            applied_at=row.applied_at or row.proposed_at,
            publisher_state=row.publisher_state if row.whose == "theirs" else "",
            printed=tuple(printed.get(row.pk, ())),
            rests=rests.get(row.pk),
        )
        for row in rows
    ]


def _narrowed(found: QuerySet[Correction], wish: Wish) -> QuerySet[Correction]:
    if wish.whose in Correction.Whose.values:
        found = found.filter(whose=wish.whose)
    if wish.kind in Correction.Kind.values:
        found = found.filter(kind=wish.kind)
    if wish.publisher:
        places = CorrectionPlace.objects.filter(
            ticked=True, passage__capture__document__source__public_id=wish.publisher
        )
        found = found.filter(pk__in=places.values("correction"))
    if wish.year.isascii() and wish.year.isdigit() and len(wish.year) == 4 and wish.year > "0000":
        found = found.filter(applied_at__year=int(wish.year))
    if wish.before:
        last = found.filter(public_id=read(wish.before, "COR")).values_list("applied_at", "pk").first()
        if last:
            found = found.filter(applied_at__lte=last[0]).exclude(applied_at=last[0], pk__gte=last[1])
    return found


def _printed(rows: Collection[Correction]) -> Mapping[int, list[Printed]]:
    places = (
        CorrectionPlace.objects.filter(correction__in=[row.pk for row in rows], ticked=True)
        .values_list(
            "correction",
            "passage__capture__document__title",
            "passage__capture__document__source__name",
            "passage__capture__document__url",
        )
        .annotate(Count("pk"))
        .order_by("correction", "passage__capture__document")
    )
    found: dict[int, list[Printed]] = defaultdict(list)
    for correction, title, source, url, count in places:
        found[correction].append(Printed(title or "", source or "", url or "", count))
    return found


def _ours(rows: Collection[Correction]) -> Mapping[int, tuple[str, str]]:
    """Of our own record: the first field in words, as it was and as it is."""
    sets = [row.change_set_id for row in rows if row.whose == "ours"]
    if not sets:
        return {}
    fields = ChangeSetRow.objects.filter(change_set__in=sets).exclude(field=WHOLE).order_by("-pk")
    return {
        row.change_set_id: (str(row.before or "")[:_LONGEST], str(row.after or "")[:_LONGEST])
        for row in fields
        if not row.field.endswith("_id")
    }
