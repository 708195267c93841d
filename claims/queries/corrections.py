"""Where a form of a name, or a figure, is printed: every place in the captured texts, doubtful ones first."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from django.db.models import Max, Q, QuerySet

from claims.extraction.words.titles import HONORIFICS, OFFICES, SHORT_OFFICES
from claims.matching.forms import ANOTHER_NAME, PART_OF_A_WORD, Standing, standing
from claims.models import Appearance, Finding, Speaker, SpeakerName, Suggestion
from sources.ledger.change import Change
from sources.models import Capture, Document

CONTEXT = 60
_QUOTED = ("direct", "partial")
_QUOTED_FORMS = (Appearance.Form.DIRECT, Appearance.Form.PARTIAL)
_TITLES = frozenset(HONORIFICS) | frozenset(OFFICES) | frozenset(SHORT_OFFICES) | frozenset(SHORT_OFFICES.values())

Key = tuple[int, int, int]
"""A place: the capture's key, start, end."""


Spans = list[tuple[int, int]]


class Covered:
    """Spans of a text, asked many times what of it they cover."""

    def __init__(self, spans: Spans) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def cover(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start)
        return at > 0 and self._ends[at - 1] >= end

    def meet(self, start: int, end: int) -> bool:
        at = bisect_left(self._starts, end)
        return at > 0 and self._ends[at - 1] > start


@dataclass(frozen=True, slots=True)
class Place:
    """One printing of a form, with what stands around it. `ticked` is what the preview proposes.

    `verbatim`: within somebody's quoted words, where it is kept and marked [sic]. `holds`: what there is already,
    of appearance, suggestion and finding.
    """

    capture: Capture
    start: int
    end: int
    form: str
    printed: str
    before: str
    after: str
    doubt: str
    verbatim: bool
    holds: tuple[str, ...]

    @property
    def key(self) -> Key:
        return self.capture.pk, self.start, self.end

    @property
    def document(self) -> Document:
        return self.capture.document

    @property
    def doubtful(self) -> bool:
        return bool(self.doubt) or self.verbatim

    @property
    def ticked(self) -> bool:
        return not self.doubt


@dataclass(frozen=True, slots=True)
class Places:
    """What a preview shows; `seen` is the revision it was read at, by which it is told whether anything changed."""

    forms: tuple[str, ...]
    speaker: Speaker | None
    documents: tuple[int, ...]
    seen: int
    places: tuple[Place, ...]

    @property
    def ticked(self) -> frozenset[Key]:
        return frozenset(place.key for place in self.places if place.ticked)

    def by_document(self) -> dict[Document, list[Place]]:
        """Grouped by document, those with doubtful places first; within one, doubtful places first."""
        grouped: dict[Document, list[Place]] = defaultdict(list)
        for place in self.places:
            grouped[place.document].append(place)
        return dict(grouped)


def preview(*, forms: Iterable[str], speaker: Speaker | None = None, documents: Collection[Document] = ()) -> Places:
    """Every place where one of `forms` stands as a word, in the captured texts of some documents, or in all of them.

    Texts are searched, not only what was read in them. A handful of queries, however many places there are.
    """
    kept = tuple(dict.fromkeys(" ".join(form.split()) for form in forms if form.strip()))
    seen = Change.objects.aggregate(last=Max("revision"))["last"] or 0
    captures = _printing(kept, documents)
    own = [*_names_of(speaker), *_TITLES]
    found = {capture: standing(capture.text, kept, own=own) for capture in captures}
    found = {capture: places for capture, places in found.items() if places}
    quoted, held = _around(found)
    places = []
    for capture, standings in found.items():
        in_quotes = Covered(quoted.get(capture.pk, []))
        there = {kind: Covered(spans) for kind, spans in held.get(capture.pk, {}).items()}
        places += [_place(capture, place, in_quotes, there) for place in standings]
    places.sort(key=lambda place: (not place.doubtful, place.capture.document_id, place.capture.pk, place.start))
    return Places(kept, speaker, tuple(sorted(document.pk for document in documents)), seen, tuple(places))


def _printing(forms: Iterable[str], documents: Collection[Document]) -> list[Capture]:
    """The captures whose text has the longest word of one of the forms somewhere, with their documents."""
    has = Q(pk__in=[])
    for form in forms:
        has |= Q(text__icontains=max(form.replace("’", "'").replace("'", " ").split(), key=len, default=form))
    found: QuerySet[Capture] = Capture.objects.filter(has)
    if documents:
        found = found.filter(document__in=documents)
    return list(found.select_related("document__source").defer("bytes").order_by("document", "pk"))


def _names_of(speaker: Speaker | None) -> list[str]:
    return list(SpeakerName.objects.filter(speaker=speaker).values_list("text", flat=True)) if speaker else []


def _around(captures: Collection[Capture]) -> tuple[Mapping[int, Spans], Mapping[int, Mapping[str, Spans]]]:
    """By capture: the spans of quoted words, and those of what is held there."""
    quoted: dict[int, Spans] = defaultdict(list)
    held: dict[int, dict[str, Spans]] = defaultdict(lambda: defaultdict(list))
    printed = Appearance.objects.filter(passage__capture__in=captures)
    for capture, start, end, form in printed.values_list(
        "passage__capture", "passage__start", "passage__end", "form"
    ).iterator():
        held[capture]["appearance"].append((start, end))
        if form in _QUOTED_FORMS:
            quoted[capture].append((start, end))
    read = Suggestion.objects.filter(capture__in=captures).exclude(kind=Suggestion.Kind.NUMBER)
    for capture, start, end, kind, reading in read.values_list(
        "capture", "passage__start", "passage__end", "kind", "reading"
    ).iterator():
        if kind == Suggestion.Kind.PERSON:
            spans = [(mention["start"], mention["end"]) for mention in reading.get("mentions", [])]
        else:
            speaker = reading.get("speaker") or {}
            spans = [(start, end)] + ([(speaker["start"], speaker["end"])] if speaker.get("end") else [])
        held[capture]["suggestion"] += spans
        if kind == Suggestion.Kind.QUOTATION and reading.get("form", "direct") in _QUOTED:
            quoted[capture].append((start, end))
    seen = Finding.objects.filter(capture__in=captures, passage__isnull=False).exclude(state=Finding.State.DISMISSED)
    for capture, start, end, related in seen.values_list("capture", "passage__start", "passage__end", "related"):
        held[capture]["finding"] += [(start, end), *((place[0], place[1]) for place in related)]
    return quoted, held


def _place(capture: Capture, place: Standing, quoted: Covered, held: Mapping[str, Covered]) -> Place:
    text = capture.text
    return Place(
        capture=capture,
        start=place.start,
        end=place.end,
        form=place.form,
        printed=text[place.start : place.end],
        before=text[max(0, place.start - CONTEXT) : place.start],
        after=text[place.end : place.end + CONTEXT],
        doubt=place.doubt,
        verbatim=quoted.cover(place.start, place.end),
        holds=tuple(kind for kind, spans in held.items() if spans.meet(place.start, place.end)),
    )


__all__ = ["ANOTHER_NAME", "CONTEXT", "PART_OF_A_WORD", "Key", "Place", "Places", "preview"]
