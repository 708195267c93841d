"""Claims, speakers and documents found by words, narrowed by facets that are counted, in capped pages."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Left, Lower

from claims.models import Claim, Review, Speaker, SpeakerName
from claims.queries import visible
from claims.queries.corrected import latest
from claims.queries.public_pages import called
from claims.queries.search_narrowed import NARROWED
from claims.queries.search_words import LONGEST, Found, Headline, Rank
from claims.queries.withheld import as_it_stands, withhold
from sources.models import Capture, Document

PAGE = 25
CAPPED = 10_000
"""Counting stops here: "10,000+"."""
RANKED = 1_000
"""Of the claims with these words, the newest so many are put in order of relevance, or of the day they were said."""
OTHERS = 5
FEED = 50
ORDERS = ("relevance", "newest", "said", "corrected")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched: words, and what narrows it; empty or None where nothing does."""

    q: str = ""
    kind: str = ""
    state: str = ""
    verdict: str = ""
    corrected: str = ""
    speaker: str = ""
    publisher: str = ""
    topic: str = ""
    unit: str = ""
    year: str = ""
    said_from: dt.date | None = None
    said_to: dt.date | None = None
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    order: str = ""
    page: int = 1

    @property
    def narrowing(self) -> dict[str, object]:
        """The filters in use, by name."""
        return {
            f.name: v for f in fields(self) if f.name in NARROWED and (v := getattr(self, f.name)) not in ("", None)
        }

    @property
    def ordered(self) -> str:
        if self.order in ORDERS and (self.q or self.order != "relevance"):
            return self.order
        return "relevance" if self.q else "newest"

    def without(self, name: str) -> "Wanted":
        empty: Any = None if name in ("said_from", "said_to", "at_least", "at_most") else ""
        return replace(self, page=1, **{name: empty})


def claims(wanted: Wanted, *, signed_in: bool, but: str = "") -> QuerySet[Claim]:
    """The claims that are wanted, in no order; `but` leaves one filter out."""
    found = visible.claims(signed_in=signed_in)
    for name, value in {**({"q": wanted.q} if wanted.q else {}), **wanted.narrowing}.items():
        if name != but:
            found = narrow(found, name, value, signed_in=signed_in)
    return found


def newest(wanted: Wanted, *, count: int) -> list[Claim]:
    """The first `count` of those that everybody may read, the newest first."""
    return list(claims(wanted, signed_in=False).order_by("-pk")[:count])


def narrow(found: QuerySet[Claim], name: str, value: object, *, signed_in: bool) -> QuerySet[Claim]:
    """Claims narrowed by one filter of a search, or by its words ("q"); what the public does not read finds nothing."""
    if name == "q":
        asked = str(value)[:LONGEST]
        shown = Q() if signed_in else as_it_stands("text")
        return found.filter(Q(Found("text", asked)) & shown | Q(said_by__in=_speakers_by_a_part(asked)))
    if name == "topic" and not signed_in and withhold(str(value)) != value:
        return found.none()
    return NARROWED[name](found, value)


def page(wanted: Wanted, *, signed_in: bool) -> list[Claim]:
    """One page of claims and one more, where there is a next. Each has `speaker_name`, `words` and `judged`."""
    asked = wanted.ordered
    found = claims(wanted, signed_in=signed_in)
    start = (min(wanted.page, RANKED // PAGE) - 1) * PAGE
    if asked == "corrected":
        keys = _by_correction(found)[start : start + PAGE + 1]
        rows = {claim.pk: claim for claim in _shown(Claim.objects.filter(pk__in=keys), wanted.q)}
        return [rows[key] for key in keys]
    if asked != "newest":
        found = Claim.objects.filter(pk__in=list(found.order_by("-pk").values_list("pk", flat=True)[:RANKED]))
    ordered: Sequence[object] = ["-pk"]
    if asked == "relevance":
        found = found.annotate(rank=Rank("text", wanted.q))
        ordered = ["-rank", "-pk"]
    elif asked == "said":
        ordered = [F("said_on_latest").desc(nulls_last=True), "-pk"]
    return list(_shown(found, wanted.q).order_by(*ordered)[start : start + PAGE + 1])  # type: ignore[arg-type]  # names and expressions alike


def feed(wanted: Wanted) -> list[Claim]:
    """What is published of a search, the latest first; at most fifty, each as in `page`."""
    found = claims(wanted, signed_in=False).filter(published_at__isnull=False)
    return list(_shown(found, "").order_by("-published_at", "-pk")[:FEED])


def count(wanted: Wanted, *, signed_in: bool, but: str = "") -> int:
    """How many, counted up to 10,001."""
    return claims(wanted, signed_in=signed_in, but=but).order_by()[: CAPPED + 1].count()


def what_kills_it(wanted: Wanted, *, signed_in: bool) -> list[tuple[str, int]]:
    """Where nothing is found: each filter without which something would be, with how much."""
    names = [*(["q"] if wanted.q else []), *wanted.narrowing]
    counted = [(name, count(wanted, signed_in=signed_in, but=name)) for name in names]
    return [(name, many) for name, many in counted if many]


def speakers(asked: str, *, signed_in: bool) -> list[Speaker]:
    """Speakers with a name like this, misspellings searched but never shown, the most alike first; at most five."""
    if not asked:
        return []
    alike = (
        SpeakerName.objects.annotate(low=Lower("text"))
        .filter(Q(low__trigram_similar=asked.lower()) | Q(low__contains=asked.lower()))
        .annotate(likeness=TrigramSimilarity("low", asked.lower()))
    )
    best = alike.filter(speaker=OuterRef("pk")).order_by("-likeness").values("likeness")[:1]
    return list(
        visible.speakers(signed_in=signed_in)
        .filter(pk__in=alike.values("speaker"), merged_into__isnull=True, protected=False)
        .annotate(shown=called(""), likeness=Subquery(best))
        .order_by("-likeness", "pk")[:OTHERS]
    )


def documents(asked: str, *, signed_in: bool) -> list[Document]:
    """Documents by their titles, and for those signed in by their captured texts; at most five, the newest first."""
    if not asked:
        return []
    by_words = Q(Found("title", asked)) & (Q() if signed_in else as_it_stands("title"))
    words: Case | Value = Value("")
    if signed_in:
        captured = Capture.objects.filter(document=OuterRef("pk")).filter(Found("text", asked))
        holding = Capture.objects.filter(Found("text", asked)).order_by("-pk").values("document")[:RANKED]
        by_words |= Q(pk__in=holding)
        part = Subquery(captured.order_by("-pk").values(part=Left("text", 20_000))[:1], output_field=TextField())
        words = Case(When(Exists(captured), then=part), default=Value(""), output_field=TextField())
    found = visible.documents(signed_in=signed_in).filter(by_words).order_by("-pk")[:OTHERS].values("pk")
    rows = Document.objects.filter(pk__in=list(found.values_list("pk", flat=True))).select_related("source")
    return list(rows.annotate(words=Headline(words, asked, whole=False)).order_by("-pk"))


def _by_correction(found: QuerySet[Claim]) -> list[int]:
    """Those concerned by a correction, the latest first, then the newest others; a thousand at most."""
    keys = [key for key, _ in latest(RANKED)]
    wanted = set(found.filter(pk__in=keys).values_list("pk", flat=True))
    first = [key for key in keys if key in wanted]
    return first + list(found.exclude(pk__in=first).order_by("-pk").values_list("pk", flat=True)[: RANKED - len(first)])


def _shown(found: QuerySet[Claim], asked: str) -> QuerySet[Claim]:
    stands = Review.objects.filter(state=Review.State.PUBLISHED).select_related("rating").order_by("aspect")
    return (
        found.annotate(speaker_name=called("said_by"), words=_words("text", asked, whole=True))
        .select_related("said_by")
        .prefetch_related("statistics", Prefetch("reviews", stands, to_attr="judged"))
    )


def _speakers_by_a_part(asked: str) -> QuerySet[Speaker]:
    """Whoever has these words in a name; protected speakers are nobody's to search for."""
    named = SpeakerName.objects.annotate(low=Lower("text")).filter(low__contains=asked.lower())
    return Speaker.objects.filter(pk__in=named.values("speaker"), protected=False)


def _words(column: str, asked: str, *, whole: bool) -> F | Headline:
    return Headline(column, asked, whole=whole) if asked else F(column)


def counted(many: int) -> str:
    return f"{CAPPED:,}+" if many > CAPPED else f"{many:,}"
