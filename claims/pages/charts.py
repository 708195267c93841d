"""Charts of what the pages show, from rows to marks."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from claims.models import Appearance, Statistic
from claims.pages.claims_printings import Publisher
from claims.publishing.charts import (
    Chart,
    Dot,
    Line,
    Range,
    Reprint,
    Vintage,
    figure_over_time,
    where_appeared,
    words_of,
)
from claims.queries.series_vintages import Published, published_on

BETWEEN = Statistic.Hedge.BETWEEN


def figure_chart(series: Sequence[Published], *, title: str, unit: str, key: str) -> Chart | None:
    """The figure over time with its ranges; None where there is nothing to draw."""
    vintages = [
        Vintage(
            words_of(one.when),
            one.who,
            figure_of(one.statistic),
            f"/c/{one.claim.public_id}",
            tuple(_reprint(printing) for printing in one.reprints),
        )
        for one in series
    ]
    return figure_over_time(vintages, title=title, unit=unit, key=key) if vintages else None


def printings_chart(publishers: Sequence[Publisher], *, key: str) -> Chart | None:
    """Where a claim appeared; None for fewer than two publishers, which a sentence says better."""
    if len(publishers) < 2:
        return None
    lines = [
        Line(
            publisher.name,
            tuple(
                Dot(published_on(p), hollow=bool(_differs(p)), word=_differs(p) or "as made")
                for p in publisher.printings
            ),
            original=publisher.original,
        )
        for publisher in publishers
    ]
    return where_appeared(lines, title="Where it appeared", key=key)


def figure_of(statistic: Statistic) -> Range:
    low, central, high = _known(statistic)
    return Range(low, central, high, _words(statistic.hedge, low, central, high))


def figure_words(statistic: Statistic) -> str:
    """As a person writes it: "680,000 to 830,000 adults", "at least 300,000 adults"."""
    return f"{figure_of(statistic).words} {statistic.unit}".strip()


def recorded_words(record: Mapping[str, Any]) -> str:
    """As `figure_words`, of a figure in its outward shape."""
    ends = {name: None if record[name] is None else Decimal(str(record[name])) for name in ("low", "central", "high")}
    return figure_words(Statistic(**ends, hedge=record["hedge"], unit=record["unit"]))


def _known(statistic: Statistic) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """A figure's ends without the rounding that its hedge does not speak of."""
    if statistic.central is not None and statistic.hedge != BETWEEN:
        return None, statistic.central, None
    return statistic.low, statistic.central, statistic.high


def _reprint(printing: Appearance) -> Reprint:
    source = printing.passage.capture.document.source
    low, central, high = printing.printed_low, printing.printed_central, printing.printed_high
    ends = (None, central, None) if central is not None else (low, None, high)
    return Reprint(
        source.name if source else "Publisher unknown",
        words_of(published_on(printing)),
        Range(ends[0], ends[1], ends[2], printing.printed_figure),
    )


def _words(hedge: str, low: Decimal | None, central: Decimal | None, high: Decimal | None) -> str:
    if central is not None:
        said = plain(central)
        return said if hedge in (Statistic.Hedge.EXACT, BETWEEN) else f"{hedge} {said}"
    if low is not None and high is not None:
        return f"{plain(low)} to {plain(high)}"
    one = low if low is not None else high
    word = hedge if hedge not in (Statistic.Hedge.EXACT, BETWEEN) else "at least" if low is not None else "at most"
    return f"{word} {plain(one)}" if one is not None else ""


def plain(number: Decimal) -> str:
    """With separators of thousands and without trailing zeros."""
    words = f"{number:,f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def _differs(printing: Appearance) -> str:
    words: Iterable[str] = getattr(printing, "altered", ())
    return ", ".join(words)
