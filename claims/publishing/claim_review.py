"""Published verdicts as ClaimReview (schema.org), with the fields that Google's documentation asks for."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from claims.publishing import publisher

CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a claim appeared: the page's address, its title and publisher, its day where one day is known."""

    url: str
    title: str
    publisher: str
    on: dt.date | None
    original: bool


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A claim with its verdict. `claimed` is what was claimed; `claimant` is "" where nobody may be named as its author:

    nobody is known, the attribution is disputed, or the words are reworded. `said_on` is the day it was said, None
    where it is not one day; `checked_on` the day of the verdict.
    """

    id: str
    claimed: str
    language: str
    claimant: str
    claimant_is_person: bool
    said_on: dt.date | None
    checked_on: dt.date
    changed_on: dt.date
    label: str
    meaning: str
    rationale: str
    value: Decimal | None
    worst: Decimal | None
    best: Decimal | None
    printed: Sequence[Printed] = field(default=())


def claim_review(of: Reviewed, base: str) -> dict[str, Any]:
    """One ClaimReview with its context; keys without a value are left out."""
    home = base.rstrip("/")
    site = publisher.organisation(home)
    first = next((at for at in of.printed if at.original), None)
    made: dict[str, Any] = _filled(
        {
            "@context": CONTEXT,
            "@type": "ClaimReview",
            "url": f"{home}/c/{of.id}",
            "datePublished": of.checked_on.isoformat(),
            "author": site,
            "claimReviewed": of.claimed,
            "inLanguage": "" if of.language == "und" else of.language,
            "reviewBody": of.rationale,
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": _figure(of.value),
                "worstRating": _figure(of.worst),
                "bestRating": _figure(of.best),
                "alternateName": of.label,
                "ratingExplanation": of.meaning,
            },
            "itemReviewed": {
                "@type": "Claim",
                "author": {"@type": "Person" if of.claimant_is_person else "Organization", "name": of.claimant}
                if of.claimant
                else None,
                "datePublished": of.said_on.isoformat() if of.said_on else None,
                "firstAppearance": _work(first) if first else None,
                "appearance": [_work(at) for at in of.printed if at is not first],
            },
        }
    )
    return made


def in_a_page(review: Mapping[str, Any]) -> str:
    """As it may stand inside a script element: no letter of it ends one, or begins a comment."""
    written = json.dumps(review, ensure_ascii=False)
    return written.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def data_feed(reviews: Iterable[Reviewed], base: str, modified: dt.date | None) -> Iterator[str]:
    """All of them as one DataFeed, piece by piece."""
    head = {
        "@context": CONTEXT,
        "@type": "DataFeed",
        "name": f"Verdicts published on {publisher.name()}",
        "dateModified": modified.isoformat() if modified else None,
    }
    between = f'{json.dumps(_filled(head))[:-1]}, "dataFeedElement": ['
    for one in reviews:
        item = {name: value for name, value in claim_review(one, base).items() if name != "@context"}
        element = {"@type": "DataFeedItem", "dateModified": one.changed_on.isoformat(), "item": item}
        yield f"{between}\n{json.dumps(element, ensure_ascii=False)}"
        between = ","
    yield "\n]}\n" if between == "," else f"{between}]}}\n"


def _work(at: Printed) -> dict[str, Any]:
    return {
        "@type": "CreativeWork",
        "url": at.url,
        "headline": at.title,
        "datePublished": at.on.isoformat() if at.on else None,
        "publisher": {"@type": "Organization", "name": at.publisher} if at.publisher else None,
    }


def _figure(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _filled(value: Any) -> Any:
    """Without the keys that hold nothing; 0 is something."""
    if isinstance(value, dict):
        return {name: found for name, one in value.items() if (found := _filled(one)) not in ("", None, [], {})}
    return [_filled(one) for one in value] if isinstance(value, list) else value
