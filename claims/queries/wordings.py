"""The printings of one quotation, and which of them is nearest to what was said."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from django.db.models import Q
from rapidfuzz.distance import LCSseq

from claims.checking.comparing.words import fold
from claims.models import Appearance, Claim, Finding
from sources.digits import whole
from sources.errors import NotFound
from sources.models import Capture, Document, DocumentLink, Passage

KINDS = ("quotation-meaning", "quotation-reworded")
"""The kinds of finding that set two wordings beside each other."""
_ROUNDS = 2
_MOST = 60
_LEAST = 0.3

How = Literal["named", "record", "reprinted", "earliest"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A printing somebody asks about, by its passage; the claim it is of and the finding about it where there are."""

    passage: int
    claim: int | None
    finding: int | None


@dataclass(frozen=True)
class Wording:
    """One printing of a quotation: its passage with capture, text, document and source, and the claims' appearance."""

    passage: Passage
    appearance: Appearance | None

    @property
    def capture(self) -> Capture:
        return self.passage.capture

    @property
    def document(self) -> Document:
        return self.capture.document

    @property
    def span(self) -> tuple[int, int]:
        return self.passage.start, self.passage.end

    @property
    def printed_by(self) -> str:
        source = self.document.source
        return source.name if source else self.document.title or str(self.document.public_id)


@dataclass(frozen=True, slots=True)
class Original:
    """The best-known original among printings, and by what it is that: a person's word, being the speaker's own
    record, what is known of who reprinted whom, or its date.
    """

    wording: Wording
    how: How


def asked(key: str) -> Asked:
    """What "123" (an appearance of a quotation) or "f123" (a finding about a quotation's words) means. NotFound."""
    number = whole(key.removeprefix("f"), 0)
    if key.startswith("f"):
        finding = Finding.objects.filter(pk=number, kind__in=KINDS, passage__isnull=False).first()
        if finding and finding.passage_id:
            at = Appearance.objects.filter(passage=finding.passage_id, claim__kind=Claim.Kind.QUOTATION).first()
            return Asked(finding.passage_id, at.claim_id if at else None, finding.pk)
    else:
        appearance = Appearance.objects.filter(pk=number, claim__kind=Claim.Kind.QUOTATION).first()
        if appearance:
            return Asked(appearance.passage_id, appearance.claim_id, None)
    raise NotFound("There is no quotation of that number.")


def beside(finding: Finding) -> str:
    """The address of the page that sets a finding's words beside those they were compared with; "" where there is none."""
    return f"/q/f{finding.pk}/diff" if finding.kind in KINDS and finding.passage_id else ""


def wordings(of: Asked) -> list[Wording]:
    """Every printing known to be of this quotation, by date of publication, one a capture: those of its claim, and
    those that a finding sets beside one of them. Of a quotation in several pieces, those like the piece asked about.
    """
    known = {of.passage}
    claims = {of.claim} if of.claim else set()
    for _ in range(_ROUNDS):
        pairs = Finding.objects.filter(
            Q(passage__in=known) | Q(compared_passage__in=known), kind__in=KINDS, compared_passage__isnull=False
        ).values_list("passage", "compared_passage")
        known |= {passage for pair in pairs[:_MOST] for passage in pair if passage}
        rows = Appearance.objects.filter(
            Q(passage__in=known) | Q(claim__in=claims), claim__kind=Claim.Kind.QUOTATION
        ).values_list("passage", "claim")[:_MOST]
        known |= {passage for passage, _ in rows}
        claims |= {claim for _, claim in rows}
    return _counterparts(of.passage, by_passage(known, of.claim))


def by_passage(passages: Collection[int], claim: int | None = None) -> list[Wording]:
    """These passages as wordings, by date; the appearance is that of `claim` where a passage has several."""
    found: dict[int, Appearance] = {}
    rows = Appearance.objects.filter(passage__in=passages, claim__kind=Claim.Kind.QUOTATION).select_related("claim")
    for row in rows.order_by("-pk"):
        if row.passage_id not in found or row.claim_id == claim:
            found[row.passage_id] = row
    held = Passage.objects.filter(pk__in=passages).select_related("capture__document__source").defer("capture__bytes")
    return sorted((Wording(passage, found.get(passage.pk)) for passage in held), key=_by_date)


def links_between(wordings: Iterable[Wording]) -> list[DocumentLink]:
    """What is known of who took it from whom, among the documents of these printings."""
    documents = {wording.document.pk for wording in wordings}
    return list(DocumentLink.objects.filter(document__in=documents, original__in=documents).order_by("pk"))


def original_among(wordings: Collection[Wording], links: Collection[DocumentLink]) -> Original | None:
    """The reference a person named; else the speaker's own record; else what others are reprints of; else the earliest
    of those with a date. None where nothing tells: being captured first makes no original.
    """
    named = {w.appearance.claim.reference_appearance_id for w in wordings if w.appearance} - {None}
    for wording in wordings:
        if wording.appearance and wording.appearance.pk in named:
            return Original(wording, "named")
    if len(wordings) < 2:
        return None
    copies = {link.document_id for link in links}
    copied = {link.original_id for link in links} - copies
    first = next((w for w in wordings if w.document.is_primary), None)
    if first:
        return Original(first, "record")
    first = next((w for w in wordings if w.document.pk in copied), None)
    if first:
        return Original(first, "reprinted")
    first = next((w for w in wordings if w.document.pk not in copies), None)
    if first and first.document.published_earliest:
        return Original(first, "earliest")
    return None


def finding_between(one: Passage, other: Passage) -> Finding | None:
    """What was found, or decided, about the words of these two printings."""
    both = Q(passage=one, compared_with=other.capture_id) | Q(passage=other, compared_with=one.capture_id)
    return Finding.objects.filter(both, kind__in=KINDS).select_related("passage").order_by("pk").first()


def _counterparts(passage: int, found: Collection[Wording]) -> list[Wording]:
    asked = next(each for each in found if each.passage.pk == passage)
    ours = _words(asked)
    best: dict[int, tuple[float, int]] = {asked.capture.pk: (1.0, passage)}
    for each in found:
        share = LCSseq.normalized_similarity(ours, _words(each))
        if each.capture.pk != asked.capture.pk and share >= max(_LEAST, best.get(each.capture.pk, (0.0, 0))[0]):
            best[each.capture.pk] = share, each.passage.pk
    chosen = {key for _, key in best.values()}
    return [each for each in found if each.passage.pk in chosen]


def _words(wording: Wording) -> list[str]:
    return [word.folded for word in fold(wording.capture.text, *wording.span)]


def _by_date(wording: Wording) -> tuple[bool, str, str, int]:
    day = wording.document.published_earliest
    return day is None, day.isoformat() if day else "", wording.capture.captured_at.isoformat(), wording.passage.pk
