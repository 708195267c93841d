"""Claims as things said, to be compared with others."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import F

from claims.matching.said import Figure, Said
from claims.models import Claim, Match, Statistic
from claims.queries import visible
from claims.queries.nouns import NOUNS
from claims.queries.outward.speaker import name_of
from claims.queries.reads import Rows, page
from sources.dates import Interval


def said(claims: Sequence[int], *, signed_in: bool, kinds: Collection[str] = ()) -> list[tuple[int, Said]]:
    """Those of the claims (their ids) that may be seen, in the order given, with all that is known of them.

    With `kinds` claims of these kinds alone. Two queries, whatever the number.
    """
    rows = visible.claims(signed_in=signed_in).filter(pk__in=claims).exclude(state=Claim.State.WITHDRAWN)
    if kinds:
        rows = rows.filter(kind__in=kinds)
    named = rows.annotate(speaker=name_of("said_by"))
    of_each = figures(claims)
    found = {
        key: Said(text, context, speaker or "", interval(earliest, latest), tuple(of_each[key]), language)
        for key, text, context, language, speaker, earliest, latest in named.values_list(
            "pk", "text", "context", "language", "speaker", "said_on_earliest", "said_on_latest"
        )
    }
    return [(key, found[key]) for key in claims if key in found]


def figures(claims: Collection[int]) -> defaultdict[int, list[Figure]]:
    """The figures of each of the claims."""
    found = defaultdict(list)
    for statistic in Statistic.objects.filter(claim__in=claims).order_by("pk"):
        found[statistic.claim_id].append(figure(statistic))
    return found


def figure(statistic: Statistic) -> Figure:
    """A claim's figure, to be compared with another."""
    # The ends of a single figure are the rounding of it, which its hedge does not speak of.
    single = statistic.central is not None and statistic.hedge != Statistic.Hedge.BETWEEN
    low, high = (statistic.central,) * 2 if single else (statistic.low, statistic.high)
    period = interval(statistic.period_earliest, statistic.period_latest)
    return _figure(low, high, statistic.unit, statistic.population, statistic.area, period)


def figure_read(
    value: Decimal | None,
    low: Decimal | None,
    high: Decimal | None,
    *,
    unit: str | None,
    population: str | None,
    place: str | None,
    period: str | None,
) -> Figure:
    """A figure as it is read in a text, to be compared with those of claims."""
    low, high = (low, high) if value is None else (value, value)
    return _figure(low, high, unit or "", population or "", place or "", interval_read(period))


def _figure(
    low: Decimal | None, high: Decimal | None, unit: str, population: str, place: str, period: Interval | None
) -> Figure:
    return Figure(low, high, printed(low, high, unit), unit=unit, population=population, place=place, period=period)


def interval_read(text: str | None) -> Interval | None:
    """What a reading says of a time; None for words that fix no days ("a year")."""
    try:
        return Interval.parse(text) if text else None
    except ValueError:
        return None


def printed(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """A range as a person reads it: "680,000–830,000", "1.6 %", "at least 300,000"."""
    ends = [f"{end.normalize():,f}" for end in dict.fromkeys((low, high)) if end is not None]
    bound = "" if len(ends) == 2 or low == high else "at least " if high is None else "at most "
    return f"{bound}{'–'.join(ends)} {unit}".strip()


def judged(claim: Claim) -> dict[int, str]:
    """What persons said of this claim and another: the other's id, and same, different or unsure."""
    rows = Match.objects.filter(judgement__isnull=False, words=None)
    of_first = rows.filter(claim_a=claim).values_list(F("claim_b"), "judgement")
    of_second = rows.filter(claim_b=claim).values_list(F("claim_a"), "judgement")
    return {int(other): str(word) for other, word in [*of_first, *of_second]}


def judged_words(asked: Collection[Said]) -> dict[str, dict[int, str]]:
    """What persons said of these words and claims: by the words' key the claims' ids, and same, different or unsure."""
    rows = Match.objects.filter(judgement__isnull=False, words__in={one.key for one in asked})
    found: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for words, claim, judgement in rows.values_list("words", "claim_a", "judgement"):
        found[str(words)][claim] = str(judgement)
    return found


def outward(claims: Collection[int], *, signed_in: bool) -> dict[int, dict[str, Any]]:
    """The claims in their outward shape, with figures and verdicts, by id; one query."""
    rows = Rows(NOUNS["claims"], signed_in, lambda found: found.filter(pk__in=claims))
    found = page(rows, count=len(claims), expand=("statistics", "verdicts")) if claims else []
    return {key: json.loads(text) for key, text, *_ in found}


def interval(earliest: dt.date | None, latest: dt.date | None) -> Interval | None:
    """What two columns of a row say together; None where they are empty."""
    return Interval(earliest, latest) if earliest and latest else None
