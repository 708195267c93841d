"""What is not clean about claims that are cited, a batch at a time."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, Subquery
from django.db.models.functions import Lower

from claims.models import Claim, Correction, CorrectionPlace, Review, SpeakerName
from claims.queries.outward.speaker import right_names

Judged = Mapping[tuple[int, str], str]


@dataclass(frozen=True, slots=True)
class Health:
    """Published judgements by (row, aspect), the day of the last correction of a claim, and claims to be read again."""

    of_claim: Judged
    of_printing: Judged
    corrected: Mapping[int, dt.date]
    due: Collection[int]
    right: Mapping[str, str]

    def right_name(self, printed: str) -> str:
        """A name as printed, or the right one where it is a known misspelling."""
        return self.right.get(printed.casefold(), printed)


def health(claims: Mapping[int, Claim], chosen: Sequence[Any]) -> Health:
    """For these claims and the appearances they are cited by (with their passages)."""
    printings = {row.pk: row.claim_id for row in chosen}
    of_claim: dict[tuple[int, str], str] = {}
    of_printing: dict[tuple[int, str], str] = {}
    due: set[int] = set()
    published = Review.objects.filter(
        Q(claim__in=claims) | Q(appearance__in=printings), state=Review.State.PUBLISHED
    ).values_list("claim", "appearance", "aspect", "result", "second_reading_due")
    for claim, printing, aspect, result, unread in published:
        if printing in printings:
            of_printing[printing, aspect] = result or ""
        else:
            of_claim[claim, aspect] = result or ""
        if unread:
            due.add(printings.get(printing, claim))
    return Health(
        of_claim, of_printing, _corrected(claims, chosen), due, right_names_of(r.printed_speaker for r in chosen)
    )


def _corrected(claims: Mapping[int, Claim], chosen: Sequence[Any]) -> dict[int, dt.date]:
    """The last correction in effect: of our record, or of what stands in the passage a claim is cited by."""
    applied = Correction.State.APPLIED
    found: dict[int, dt.date] = {}
    ours = Correction.objects.filter(claim__in=claims, whose=Correction.Whose.OURS, state=applied)
    days: list[tuple[Any, Any]] = list(ours.values_list("claim", "applied_at"))
    places = CorrectionPlace.objects.filter(
        ticked=True, correction__state=applied, passage__capture__in={row.passage.capture_id for row in chosen}
    ).values_list("passage__capture", "passage__start", "passage__end", "correction__applied_at")
    by_capture: dict[int, list[tuple[int, int, Any]]] = {}
    for capture, start, end, at in places:
        by_capture.setdefault(capture, []).append((start, end, at))
    for row in chosen:
        for start, end, at in by_capture.get(row.passage.capture_id, ()):
            if row.passage.start < end and start < row.passage.end:
                days.append((row.claim_id, at))
    for claim, at in days:
        found[claim] = max(found.get(claim, at.date()), at.date())
    return found


def right_names_of(printed: Any) -> dict[str, str]:
    """For each of these names that is a known misspelling and nobody's right name: the right one, by its folded form."""
    folded = {name.casefold() for name in printed if name}
    if not folded:
        return {}
    rows = (
        SpeakerName.objects.annotate(lower=Lower("text"))
        .filter(lower__in=folded)
        .annotate(right=Subquery(right_names("speaker").values("text")[:1]), hidden=F("speaker__protected"))
        .values_list("lower", "kind", "right", "hidden")
    )
    found: dict[str, str] = {}
    proper: set[str] = set()
    for lower, kind, right, hidden in rows:
        if kind != SpeakerName.Kind.MISSPELLING:
            proper.add(lower)
        elif right and not hidden:
            found[lower] = right
    return {lower: right for lower, right in found.items() if lower not in proper}
