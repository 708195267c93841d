"""What a correction changes: the rows, field by field, before anything is done."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from typing import Any

from claims.matching.forms import standing
from claims.models import Appearance, Correction, Finding, Speaker, SpeakerName, Statistic, Suggestion
from claims.queries.change_sets import WHOLE, Planned, as_kept, rows_now
from claims.queries.corrections import Key, Place
from claims.queries.doubts import SPELT_TWO_WAYS
from claims.queries.named import folded
from sources.models import Capture, DocumentLink

What = Correction.What
_FIGURES = ("low", "central", "high")
_READ = (*_FIGURES, "hedge", "unit")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be put right: `forms` at the ticked places mean `right`; of a figure, `reading` says how to read it."""

    what: str
    forms: tuple[str, ...]
    right: str
    speaker: Speaker | None = None
    reading: Mapping[str, Any] = field(default_factory=dict)


def plan(wanted: Wanted, ticked: Collection[Place]) -> list[Planned]:
    """The rows that change, in the order in which they are done."""
    if not ticked:
        return []
    printed = list(_appearances(wanted.forms, ticked))
    if wanted.what == What.FIGURE:
        return [*_figures(wanted, ticked), *_findings(wanted, ticked)]
    rows = _speakers(wanted, printed)
    if wanted.what == What.NAME and wanted.speaker is not None:
        rows = [*_names(wanted, wanted.speaker, {place.form for place in ticked}), *rows, *_findings(wanted, ticked)]
    return rows


def _names(wanted: Wanted, speaker: Speaker, forms: Collection[str]) -> Iterator[Planned]:
    """Each form is a misspelling of the speaker's name; the right one is there to be called by."""
    kind = SpeakerName.Kind
    names = list(SpeakerName.objects.filter(speaker=speaker).order_by("pk"))
    now = rows_now("claims_speakername", [name.pk for name in names])
    keys = count(-1, -1)
    wrong = {folded(form): form for form in sorted(forms) if folded(form) != folded(wanted.right)}
    there: set[str] = set()
    for name in names:
        if folded(name.text) in wrong:
            there.add(folded(name.text))
            if name.kind != kind.MISSPELLING:
                yield Planned(
                    "claims_speakername", name.pk, "kind", name.kind, kind.MISSPELLING.value, now[name.pk].revision
                )
    for spelt, form in wrong.items():
        if spelt not in there:
            yield _name(next(keys), speaker, form, kind.MISSPELLING.value)
    right = [name for name in names if folded(name.text) not in wrong and name.kind != kind.MISSPELLING]
    preferred = any(name.kind == kind.PREFERRED and name.language == "" for name in right)
    same = next((name for name in names if folded(name.text) == folded(wanted.right)), None)
    if same is not None and same.kind == kind.MISSPELLING:
        new = (kind.ALIAS if preferred else kind.PREFERRED).value
        yield Planned("claims_speakername", same.pk, "kind", same.kind, new, now[same.pk].revision)
    elif same is None and not right:
        yield _name(next(keys), speaker, wanted.right, kind.PREFERRED.value)


def _name(key: int, speaker: Speaker, text: str, kind: str) -> Planned:
    row = {"speaker_id": speaker.pk, "text": text, "kind": kind, "language": ""}
    return Planned("claims_speakername", key, WHOLE, None, row, 0)


def _appearances(forms: Collection[str], ticked: Collection[Place]) -> Iterator[Appearance]:
    """The printings whose speaker is named at a ticked place, or nearest to it where no reading says where."""
    ticks: dict[int, set[Key]] = defaultdict(set)
    captures: dict[int, Capture] = {}
    for place in ticked:
        ticks[place.capture.pk].add(place.key)
        captures[place.capture.pk] = place.capture
    everywhere = {
        pk: [(found.start, found.end) for found in standing(capture.text, forms)] for pk, capture in captures.items()
    }
    read = _named_at(captures)
    rows = Appearance.objects.filter(passage__capture__in=captures).select_related("passage", "claim").order_by("pk")
    for row in rows:
        capture = row.passage.capture_id
        name, at = read.get(row.passage_id, ("", None))
        if not standing(row.printed_speaker, forms) and not standing(name, forms):
            continue
        nearest = _nearest(everywhere[capture], at if at is not None else row.passage.start)
        if nearest is not None and (capture, *nearest) in ticks[capture]:
            yield row


def _named_at(captures: Collection[int]) -> dict[int, tuple[str, int | None]]:
    """By passage: whom a reading names as the speaker of its quotation, and where."""
    found: dict[int, tuple[str, int | None]] = {}
    read = Suggestion.objects.filter(capture__in=captures, kind=Suggestion.Kind.QUOTATION).order_by("pk")
    for passage, reading in read.values_list("passage", "reading"):
        speaker = reading.get("speaker") or {}
        found[passage] = (speaker.get("name") or "", speaker.get("start"))
    return found


def _nearest(places: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The place that holds an offset, else the one nearest to it."""
    if not places:
        return None
    index = bisect_right(places, (at, 10**12))
    return min(places[max(0, index - 1) : index + 1], key=lambda place: max(place[0] - at, at - place[1], 0))


def _speakers(wanted: Wanted, printed: Collection[Appearance]) -> list[Planned]:
    """Who is meant at these printings, and who said the claims that went by them."""
    if wanted.speaker is None:
        return []
    meant = wanted.speaker.pk
    wrong = [row for row in printed if row.speaker_id != meant]
    now = rows_now("claims_appearance", [row.pk for row in wrong])
    rows = []
    for row in wrong:
        seen = now[row.pk].revision
        rows.append(Planned("claims_appearance", row.pk, "speaker_id", row.speaker_id, meant, seen))
        if row.resolved_how is None:
            rows.append(Planned("claims_appearance", row.pk, "resolved_how", None, Appearance.How.NAME.value, seen))
    said = {row.claim_id: row.claim for row in wrong if row.claim.said_by_id in (None, row.speaker_id)}
    of_claims = rows_now("claims_claim", said)
    rows += [
        Planned("claims_claim", pk, "said_by_id", claim.said_by_id, meant, of_claims[pk].revision)
        for pk, claim in sorted(said.items())
        if claim.said_by_id != meant
    ]
    return rows


def _figures(wanted: Wanted, ticked: Collection[Place]) -> list[Planned]:
    """How the figures of the claims printed at these places are to be read."""
    spans = {place.key for place in ticked}
    captures = {place.capture.pk for place in ticked}
    rows = Appearance.objects.filter(passage__capture__in=captures).exclude(printed_figure="").select_related("passage")
    claims = {
        row.claim_id
        for row in rows
        if any(c == row.passage.capture_id and s < row.passage.end and row.passage.start < e for c, s, e in spans)
    }
    ids = Statistic.objects.filter(claim__in=claims).order_by("pk").values_list("pk", flat=True)
    now = rows_now("claims_statistic", list(ids))
    reading = {column: _kept(column, wanted.reading[column]) for column in _READ if column in wanted.reading}
    return [
        Planned("claims_statistic", pk, column, row.columns[column], value, row.revision)
        for pk, row in sorted(now.items())
        for column, value in reading.items()
        if row.columns[column] != value
    ]


def _kept(column: str, value: Any) -> Any:
    return as_kept(Decimal(str(value))) if column in _FIGURES and value is not None else value


def _findings(wanted: Wanted, ticked: Collection[Place]) -> list[Planned]:
    """What was suspected of these printings is so; who printed it first, where a reprint's original has it right."""
    captures = {place.capture.pk: place.capture for place in ticked}
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place in ticked:
        spans[place.capture.pk].append((place.start, place.end))
    words = {word.casefold() for form in wanted.forms for word in form.split()}
    suspected = Finding.objects.filter(capture__in=captures, state=Finding.State.SUSPECTED).select_related("passage")
    so = [row for row in suspected.order_by("pk") if _is_of(row, wanted, spans[row.capture_id], words)]
    now = rows_now("claims_finding", [row.pk for row in so])
    introduced = _introduced(wanted.forms, captures.values()) if so else set()
    rows = []
    for row in so:
        seen, document = now[row.pk].revision, captures[row.capture_id].document_id
        rows.append(Planned("claims_finding", row.pk, "state", "suspected", "confirmed", seen))
        if row.introduced_by_id is None and document in introduced:
            rows.append(Planned("claims_finding", row.pk, "introduced_by_id", None, document, seen))
    return rows


def _is_of(row: Finding, wanted: Wanted, spans: list[tuple[int, int]], words: set[str]) -> bool:
    if row.kind == SPELT_TWO_WAYS and wanted.what == What.NAME:
        return bool(words & {word.casefold() for word in row.details.get("spellings", ())})
    if row.passage is None or not any(s < row.passage.end and row.passage.start < e for s, e in spans):
        return False
    return bool(row.suggested) and folded(row.suggested) in folded(wanted.right)


def _introduced(forms: Collection[str], captures: Collection[Capture]) -> set[int]:
    """The documents that are reprints of something that does not have the form: they introduced it."""
    reprints = {capture.document_id for capture in captures}
    links = DocumentLink.objects.filter(document__in=reprints).values_list("document", "original")
    of = dict(links)
    originals = Capture.objects.filter(document__in=of.values()).defer("bytes")
    has: dict[int, bool] = defaultdict(bool)
    for capture in originals:
        has[capture.document_id] |= bool(standing(capture.text, forms))
    return {document for document, original in of.items() if original in has and not has[original]}
