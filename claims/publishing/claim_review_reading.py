"""What is understood of ClaimReviews as they are really written; what is not is named, and nothing is left out."""

import datetime as dt
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from claims.publishing.json_pointers import beneath
from claims.publishing.rating_words import bucket_of

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?")
_BY_PLACE = ("false", "mostly false", "mixed", "mostly true", "true")


@dataclass(slots=True)
class Read:
    """`columns` are the values by the names of OutsideReview's columns, but `understood`, `kept` and `doubts`.

    `understood` is everything read, by plain names; `kept` JSON pointers to what was not; `doubts` sentences.
    """

    columns: dict[str, Any] = field(default_factory=dict)
    understood: dict[str, Any] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def is_review(value: Any) -> bool:
    """Whether an object is a ClaimReview: it says so, or says what claim it reviews."""
    if not isinstance(value, Mapping):
        return False
    said = value.get("@type", "")
    named = said if isinstance(said, list) else [said]
    return "claimReviewed" in value or any(
        str(one).rpartition("/")[2].rpartition(":")[2] == "ClaimReview" for one in named
    )


def reviews(value: Any) -> Iterator[dict[str, Any]]:
    """Every ClaimReview that stands in a value, in its order: alone, in lists, graphs, feeds, pages about something."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if is_review(one):
            yield one
        elif isinstance(one, Mapping):
            waiting += reversed([inner for inner in one.values() if isinstance(inner, dict | list)])
        elif isinstance(one, list):
            waiting += reversed([inner for inner in one if isinstance(inner, dict | list)])


def read(review: Mapping[str, Any]) -> Read:
    """One of `reviews`. Never fails: what is no text where a text belongs is kept, not understood."""
    source = _Source(review)
    found = Read()
    label = source.text("reviewRating/alternateName", "reviewRating/alternativeName", "reviewRating/name")
    label = label or source.text("alternateName", "alternativeName")
    rating = {name: source.text(f"reviewRating/{name}Rating", f"{name}Rating") for name in ("best", "worst")}
    rating["value"] = source.text("reviewRating/ratingValue", "ratingValue")
    if not label and rating["value"] and _number(rating["value"]) is None:
        label = rating["value"]
    day = source.text("datePublished")
    found.columns = {
        "claim_reviewed": source.text("claimReviewed"),
        "url": source.text("url", "URL", "@id"),
        "reviewed_by": source.text("author/name", "author", "Author", "author/url", "author/@id", "publisher/name"),
        "reviewed_on": _day(day),
        "rating_label": label,
        "bucket": bucket_of(label) if label else _by_place(rating),
    }
    found.understood = {
        "reviewed_on": day,
        **{f"rating_{name}": value for name, value in rating.items()},
        "headline": source.text("name", "headline", "title"),
        "body": source.text("reviewBody", "description"),
        "language": source.text("inLanguage"),
        "reviewer_is": source.text("author/@type"),
        "reviewer_url": source.text("author/url"),
        "claimant": source.text("itemReviewed/author/name", "itemReviewed/author"),
        "claimant_is": source.text("itemReviewed/author/@type"),
        "said_on": source.text("itemReviewed/datePublished"),
        "appearances": source.addresses(),
    }
    source.seen |= {"/@type", "/@context", "/reviewRating/@type", "/itemReviewed/@type"}
    found.understood = {name: value for name, value in found.understood.items() if value}
    found.kept = source.rest()
    found.doubts = list(_doubts(found, rating))
    return found


def _doubts(found: Read, rating: Mapping[str, str]) -> Iterator[str]:
    columns = found.columns
    for name, what in (
        ("claim_reviewed", "which claim it reviews"),
        ("url", "its address"),
        ("reviewed_by", "whose it is"),
    ):
        if not columns[name]:
            yield f"It does not say {what}."
    said = found.understood.get("reviewed_on", "")
    if said and columns["reviewed_on"] is None:
        yield f"Its date, “{said[:40]}”, is no day."
    if columns["rating_label"] and columns["bucket"] == "other":
        yield f"What “{columns['rating_label'][:80]}” comes to is not known."
    if not columns["rating_label"]:
        yield "Its verdict has no word."
    figures = {name: _number(value) for name, value in rating.items() if value}
    for name, value in figures.items():
        if value is None and rating[name] != columns["rating_label"]:
            yield f"Its {name} rating, “{rating[name][:40]}”, is no number."
    worst, best, value = (figures.get(name) for name in ("worst", "best", "value"))
    if worst is not None and best is not None and worst >= best:
        yield "Its worst rating is not below its best."
    elif value is not None and ((worst is not None and value < worst) or (best is not None and value > best)):
        yield "Its rating lies outside its scale."


def _by_place(rating: Mapping[str, str]) -> str:
    """The bucket of a rating without a word, by its place from worst (1 where it is not said) to best (5)."""
    value = _number(rating["value"])
    worst, best = _number(rating["worst"] or "1"), _number(rating["best"] or "5")
    if value is None or worst is None or best is None or not worst <= value <= best or worst == best:
        return "other"
    return _BY_PLACE[round((value - worst) / (best - worst) * 4)]


class _Source:
    """An object that is read, and which of its places were."""

    def __init__(self, review: Mapping[str, Any]) -> None:
        self.review = review
        self.seen: set[str] = set()

    def text(self, *places: str) -> str:
        """The first of these places that has a text; what stands at the others is kept."""
        for place in places:
            value: Any = self.review
            for step in place.split("/"):
                value = value[0] if isinstance(value, list) and len(value) == 1 else value
                value = value.get(step) if isinstance(value, Mapping) else None
            if found := _text(value):
                self.seen.add(f"/{place}")
                return found
        return ""

    def addresses(self) -> list[str]:
        """Where the claim appeared."""
        item = self.review.get("itemReviewed")
        found = [self.text("itemReviewed/url")]
        if isinstance(item, Mapping):
            for name in ("firstAppearance", "appearance"):
                given = item.get(name)
                for number, one in enumerate(given if isinstance(given, list) else [given]):
                    at = f"/itemReviewed/{name}" + (f"/{number}" if isinstance(given, list) else "")
                    address = _text(one.get("url") if isinstance(one, Mapping) else one)
                    if address:
                        self.seen |= {at, f"{at}/url", f"{at}/@type"} if isinstance(one, Mapping) else {at}
                        found.append(address)
        return list(dict.fromkeys(filter(None, found)))

    def rest(self) -> list[str]:
        """Pointers to every value that was not read; what is empty says nothing."""
        return [at for at, value in _leaves(self.review) if at not in self.seen and value not in ("", None)]


def _leaves(value: Any) -> Iterator[tuple[str, Any]]:
    waiting = [("", value)]
    while waiting:
        at, one = waiting.pop()
        inner: list[tuple[Any, Any]] = []
        if isinstance(one, Mapping):
            inner = list(one.items())
        elif isinstance(one, list):
            inner = list(enumerate(one))
        else:
            yield at, one
        waiting += reversed([(beneath(at, name), each) for name, each in inner])


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return _text(value.get("@value")) if isinstance(value, Mapping) else ""


def _number(text: str) -> float | None:
    found = float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else math.inf
    return found if math.isfinite(found) else None


def _day(text: str) -> dt.date | None:
    found = _DAY.match(text)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
