"""What stands on the cards beside a text."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claims.extraction.explained import explained
from claims.models import Finding, Suggestion
from claims.publishing.figure_words import in_words
from claims.queries.outcome import Outcome, outcomes
from claims.queries.wordings import beside

REFUSED_BECAUSE = (
    "misread: not what it says it is",
    "another speaker",
    "cut in the wrong place",
    "nothing that can be checked",
    "noted already",
)
DISMISSED_BECAUSE = (
    "right as printed",
    "not the same measure, person or occasion",
    "too slight to matter",
    "cannot be told",
)
# What a change in a quotation's wording is called; those that can turn its sense, first.
_WEIGHT = {
    kind: rank for rank, kind in enumerate(("negation", "polarity", "number", "agent", "subject", "name", "hedge"))
}


@dataclass(frozen=True, slots=True)
class SuggestionCard:
    row: Suggestion
    outcome: Outcome | None

    @property
    def ref(self) -> str:
        return f"s{self.row.pk}"

    @property
    def speaker(self) -> Mapping[str, Any]:
        return self.row.reading.get("speaker") or {}

    @property
    def figure(self) -> str:
        """What accepting a figure would keep of it, in words."""
        read = self.row.reading
        low, high, period = read.get("low"), read.get("high"), str(read.get("period") or "")
        ends = {"central": low} if low == high else {"low": low, "high": high}
        first, _, last = period.partition("/")
        when = {"period_earliest": first, "period_latest": last or first} if first else {}
        of = {name: read.get(name) for name in ("unit", "kind", "population")}
        return in_words({**ends, **of, **when, "area": read.get("place")})

    @property
    def rule(self) -> str:
        """Which rule read it, in a sentence; "" for what a person marked."""
        return explained(self.row.kind, str(self.row.reading.get("rule") or ""))

    @property
    def decided_by(self) -> str:
        return str(self.row.decided_by or "")

    @property
    def start(self) -> int:
        return self.row.passage.start


@dataclass(frozen=True, slots=True)
class FindingCard:
    row: Finding

    @property
    def ref(self) -> str:
        return f"f{self.row.pk}"

    @property
    def kind(self) -> str:
        """The kind in words: "Range cut"."""
        return self.row.kind.replace("-", " ").capitalize()

    @property
    def beside(self) -> str:
        """The address of its words beside those they were compared with."""
        return beside(self.row)

    @property
    def changes(self) -> list[Mapping[str, Any]]:
        """Changes of wording, those that alter the meaning first."""
        found = self.row.details.get("changes") or []
        return sorted(found, key=lambda each: (not each.get("alters_meaning"), _WEIGHT.get(str(each.get("kind")), 99)))

    @property
    def spellings(self) -> list[tuple[str, int]]:
        found: Mapping[str, int] = self.row.details.get("spellings") or {}
        return sorted(found.items(), key=lambda each: -each[1])

    @property
    def start(self) -> int:
        return self.row.passage.start if self.row.passage else 0


def suggestion_cards(rows: Collection[Suggestion]) -> list[SuggestionCard]:
    told = outcomes([row for row in rows if row.state == Suggestion.State.PENDING])
    return [SuggestionCard(row, told.get(row.pk)) for row in rows]


def finding_cards(rows: Iterable[Finding]) -> list[FindingCard]:
    return [FindingCard(row) for row in rows]
