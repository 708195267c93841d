"""What accepted statistics become: claims with their figures, and appearances."""

from collections.abc import Collection, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from claims.models import Appearance, Claim, Statistic, Suggestion
from claims.queries.printed import claims_at, languages, sentences, zones
from sources.dates import Interval

# Nothing that is measured has more digits; PostgreSQL's numeric ends at 131,072 before the point, 16,383 after it.
_LONGEST = 1000
_FORMS = {"headline": Appearance.Form.HEADLINE, "caption": Appearance.Form.CAPTION}
Figures = tuple[Decimal | None, Decimal | None, Decimal | None]


def become(suggestions: Collection[Suggestion], *, same: Claim | None = None) -> dict[int, Claim]:
    """The claim that each suggestion (by id) became; to be called while writing.

    The claim's words are those of the sentence that holds the figure. One whose figures are none, out of order
    or beyond any measure is left out. A place that another version of the engine read already keeps its claim.
    `same` is the claim that all of them are: its own figures stay as they are.
    """
    figures = {s.pk: _figures(s.reading) for s in suggestions}
    usable = [s for s in suggestions if _in_order(figures[s.pk])]
    if not usable:
        return {}
    known = claims_at([s.passage_id for s in usable], kinds=[Claim.Kind.STATISTIC])
    new = [s for s in usable if s.passage_id not in known]
    captures = {s.capture_id for s in new}
    if same is not None:
        _print(dict.fromkeys([s.pk for s in usable], same), usable, figures)
        return {s.pk: same for s in usable}
    words, language = sentences(new), languages(captures)
    claims = {s.pk: Claim(kind=Claim.Kind.STATISTIC, text=words[s.pk], language=language[s.capture_id]) for s in new}
    Claim.objects.bulk_create(claims.values())
    Statistic.objects.bulk_create([_statistic(s, claims[s.pk], figures[s.pk]) for s in new])
    _print(claims, new, figures)
    return claims | {s.pk: known[s.passage_id] for s in usable if s.passage_id in known}


def _print(claims: Mapping[int, Claim], suggestions: Collection[Suggestion], figures: Mapping[int, Figures]) -> None:
    kinds = zones({s.capture_id for s in suggestions})
    Appearance.objects.bulk_create(
        [_appearance(s, claims[s.pk], figures[s.pk], _form(s, kinds[s.capture_id])) for s in suggestions],
        ignore_conflicts=True,
    )


def _figures(reading: dict[str, Any]) -> Figures:
    return _figure(reading.get("low")), _figure(reading.get("value")), _figure(reading.get("high"))


def _figure(value: object) -> Decimal | None:
    if value is None:
        return None
    try:
        figure = Decimal(str(value))
    except InvalidOperation:
        return None
    if not figure.is_finite() or abs(figure.adjusted()) > _LONGEST or len(figure.as_tuple().digits) > _LONGEST:
        return None
    return figure


def _in_order(figures: Figures) -> bool:
    there = [figure for figure in figures if figure is not None]
    return bool(there) and there == sorted(there)


def _statistic(suggestion: Suggestion, claim: Claim, figures: Figures) -> Statistic:
    reading = suggestion.reading
    low, central, high = figures
    period = _period(reading.get("period"))
    return Statistic(
        claim=claim,
        kind=reading["kind"],
        low=low,
        central=central,
        high=high,
        hedge=reading.get("hedge") or Statistic.Hedge.EXACT,
        unit=reading.get("unit") or "",
        measures=reading.get("measures") or "",
        denominator=reading.get("denominator") or "",
        population=reading.get("population") or "",
        area=reading.get("place") or "",
        period_earliest=period.earliest if period else None,
        period_latest=period.latest if period else None,
    )


def _form(suggestion: Suggestion, zones: Collection[tuple[int, int, str]]) -> Appearance.Form:
    here = (kind for start, end, kind in zones if start <= suggestion.passage.start < end)
    return _FORMS.get(next(here, "body"), Appearance.Form.PARAPHRASE)


def _appearance(suggestion: Suggestion, claim: Claim, figures: Figures, form: str) -> Appearance:
    reading = suggestion.reading
    low, central, high = figures
    return Appearance(
        claim=claim,
        passage=suggestion.passage,
        form=form,
        printed_figure=suggestion.passage.exact,
        printed_low=low,
        printed_central=central,
        printed_high=high,
        printed_hedge=reading.get("hedge") or Statistic.Hedge.EXACT,
        printed_unit=reading.get("unit") or "",
    )


def _period(words: str | None) -> Interval | None:
    """The period where the reading gives days; one in words ("last year") stays with the suggestion."""
    try:
        return Interval.parse(words) if words else None
    except ValueError:
        return None
