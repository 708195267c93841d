"""Every kind of finding: its slug, how grave it is by default, and what must be at hand to see it.

What each finds and leaves alone stands in `docs/reference/checking.md`.
"""

from dataclasses import dataclass
from typing import Literal

from claims.extraction.readings import Severity

Needs = Literal["document", "another printing", "reference"]


@dataclass(frozen=True, slots=True)
class FindingKind:
    severity: Severity
    needs: Needs


KINDS = {
    "name-variant": FindingKind("material", "document"),
    "pronoun-mismatch": FindingKind("material", "document"),
    "marks-unpaired": FindingKind("material", "document"),
    "quotation-unattributed": FindingKind("material", "document"),
    "page-furniture": FindingKind("cosmetic", "document"),
    "source-line-incomplete": FindingKind("cosmetic", "document"),
    "caption-garbled": FindingKind("cosmetic", "document"),
    "percent-against-count": FindingKind("material", "document"),
    "words-against-figures": FindingKind("material", "document"),
    "percentage-change": FindingKind("material", "document"),
    "percent-or-points": FindingKind("material", "document"),
    "ratio": FindingKind("material", "document"),
    "parts-and-total": FindingKind("material", "document"),
    "order-of-magnitude": FindingKind("material", "document"),
    "unit-conversion": FindingKind("material", "document"),
    "two-values": FindingKind("material", "document"),
    "date-impossible": FindingKind("material", "document"),
    "date-unanchored": FindingKind("cosmetic", "document"),
    "place-dangling": FindingKind("material", "document"),
    "sentence-fragment": FindingKind("cosmetic", "document"),
    "spelling-mixed": FindingKind("cosmetic", "document"),
    "metadata-missing": FindingKind("cosmetic", "document"),
    "quotation-meaning": FindingKind("material", "another printing"),
    "quotation-reworded": FindingKind("material", "another printing"),
    "range-cut": FindingKind("material", "another printing"),
    "hedge-dropped": FindingKind("material", "another printing"),
    "hedge-turned": FindingKind("material", "another printing"),
    "scope-changed": FindingKind("material", "another printing"),
    "attribution-changed": FindingKind("material", "another printing"),
    "term-swapped": FindingKind("material", "another printing"),
    "name-differs": FindingKind("material", "another printing"),
    "figure-stale": FindingKind("material", "reference"),
}
"""By the slug that a finding's `kind` holds."""
