"""The editing form of a claim: its fields as text, and what was typed as changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from claims.desk.claim_words import labelled, period
from claims.flows.figure import read_figure
from claims.models import Claim, Speaker, Statistic
from claims.queries.fields import Fields, figures_of, is_new
from claims.queries.meant import speakers_meant
from sources.dates import Interval
from sources.digits import whole
from sources.errors import BadValue

TEXT = ("kind", "text", "language", "occasion", "context")
FIGURE_TEXT = ("kind", "hedge", "unit", "measures", "denominator", "population", "area", "method", "status")
FIGURE_NUMBERS = ("low", "central", "high")
UNKNOWN = "und"
"""The tag of a language that nobody told (RFC 5646); nothing stands in the form for it."""


@dataclass(frozen=True, slots=True)
class FigureShown:
    key: str
    values: Mapping[str, str]
    """The columns as text, and "period" and "words" (what was typed to be read)."""
    kinds: Sequence[tuple[str, str]] = tuple(Statistic.Kind.choices)
    hedges: Sequence[tuple[str, str]] = tuple(Statistic.Hedge.choices)
    statuses: Sequence[tuple[str, str]] = tuple(Statistic.Status.choices)


def shown(fields: Fields, speaker: str) -> dict[str, str]:
    """What stands in the form for these fields."""
    values = {name: str(fields.get(name) or "") for name in TEXT}
    values["language"] = "" if values["language"] == UNKNOWN else values["language"]
    values["speaker"] = speaker
    values["said_on"] = period(fields.get("said_on_earliest"), fields.get("said_on_latest"))
    values["topics"] = ", ".join(fields.get("topics") or [])
    return values


def figures_shown(fields: Fields) -> list[FigureShown]:
    found = []
    for key, columns in there(fields).items():
        values = {name: "" if columns.get(name) is None else str(columns[name]) for name in columns}
        values["period"] = period(columns.get("period_earliest"), columns.get("period_latest"))
        found.append(FigureShown(str(key), values))
    return found


def there(fields: Fields) -> dict[str, Fields]:
    """The figures, without those that changes take off."""
    return {key: columns for key, columns in figures_of(fields).items() if columns is not None}


def retyped(figure: FigureShown, given: Mapping[str, str]) -> FigureShown:
    """The figure as it was typed; the one whose words are to be read (`read` is its key), as they are read."""
    values = dict(figure.values)
    names = (*values, "words", "indicator_new")
    values |= {n: given[f"f{figure.key}-{n}"] for n in names if f"f{figure.key}-{n}" in given}
    if given.get("read") == figure.key:
        read = read_figure(values.get("words", ""))
        values |= {"unread": "" if read else "No figure could be read in these words."} | dict(read)
    return FigureShown(figure.key, values)


def wanted(given: Mapping[str, str], fields: Fields, claim: Claim, *, drafted: Fields) -> dict[str, Any]:
    """What was typed and differs from `fields`, as changes; what a draft (`drafted`) changed already comes along.

    Raises BadValue for what cannot be read, naming the field.
    """
    typed: dict[str, Any] = {name: _text(given[name]) for name in TEXT if name in given}
    if "language" in given:
        typed["language"] = typed["language"] or UNKNOWN
    if "topics" in given:
        typed["topics"] = [topic for each in given["topics"].split(",") if (topic := each.strip())]
    if "said_on" in given:
        typed |= _days("said_on", given["said_on"])
    changes = {name: v for name, v in typed.items() if v != fields.get(name) or name in drafted}
    figures = {}
    mine = figures_of(drafted)
    added = {key: columns for key, columns in mine.items() if is_new(key)}
    for key, columns in {**there(fields), **added}.items():
        if f"f{key}-low" in given:
            before = mine.get(key) or {}
            read = _figure(key, given)
            different = {n: v for n, v in read.items() if not _same(v, columns.get(n)) or n in before}
            if different:
                figures[key] = different
    return changes | ({"figures": figures} if figures else {})


def speaker_of(words: str) -> Speaker | None:
    """Who is meant by a name or an id; None for no words. Raises BadValue where nobody, or several, go by it."""
    name = _text(words)
    if not name:
        return None
    found = speakers_meant(name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise BadValue(f"Nobody goes by the name “{name}” yet: say whether it is a person or an organisation to add.")
    raise BadValue(f"Several speakers go by the name “{name}”: give the id (SPK-…) of the one who is meant.")


def nested(single: Mapping[str, Any]) -> dict[str, Any]:
    """{"figures.12.low": ...} as changes have it. The inverse of `flat`."""
    changes: dict[str, Any] = {}
    for name, value in single.items():
        if name.startswith("figures."):
            _, key, *column = name.split(".", 2)
            if column:
                changes.setdefault("figures", {}).setdefault(key, {})[column[0]] = value
            else:
                changes.setdefault("figures", {})[key] = value
        else:
            changes[name] = value
    return changes


def figure_typed(values: Mapping[str, str]) -> dict[str, Any]:
    """The columns of a figure that is not there yet, from its parts as text; a count where they do not say."""
    typed = _figure("new", {f"fnew-{name}": value for name, value in values.items()})
    return {"kind": Statistic.Kind.COUNT.value, **typed}


def _figure(key: str, given: Mapping[str, str]) -> dict[str, Any]:
    read: dict[str, Any] = {n: _text(given[f"f{key}-{n}"]) for n in FIGURE_TEXT if f"f{key}-{n}" in given}
    read |= {name: _number(name, given.get(f"f{key}-{name}", "")) for name in FIGURE_NUMBERS}
    read |= _days("period", given.get(f"f{key}-period", ""))
    indicator = given.get(f"f{key}-indicator_id")
    if indicator is not None:
        read["indicator_id"] = whole(indicator, None)
    return read


def _same(typed: Any, kept: Any) -> bool:
    if typed is None or kept is None:
        return typed is kept
    try:
        return typed == kept or Decimal(str(typed)) == Decimal(str(kept))
    except InvalidOperation:
        return False


def _number(name: str, typed: str) -> str | None:
    plain = typed.strip().replace(",", "").replace("\u00a0", "").replace(" ", "")
    if not plain:
        return None
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise BadValue(f"“{typed.strip()[:60]}” is no number ({labelled(name).lower()}).") from None
    if not number.is_finite() or len(plain) > 100 or abs(number.adjusted()) > 100:
        raise BadValue(f"“{typed.strip()[:60]}” is no number that can be kept ({labelled(name).lower()}).")
    return plain


def _days(name: str, typed: str) -> dict[str, str | None]:
    earliest, latest = f"{name}_earliest", f"{name}_latest"
    if not typed.strip():
        return {earliest: None, latest: None}
    try:
        when = Interval.parse(typed)
    except ValueError:
        raise BadValue(
            f"“{typed.strip()[:60]}” is no date: write 2023, 2023-07, 2023-07-12 or two of them with / between."
        ) from None
    return {earliest: when.earliest.isoformat(), latest: when.latest.isoformat()}


def _text(typed: str) -> str:
    # A form sends line breaks as CR LF.
    return typed.replace("\r\n", "\n").strip()
