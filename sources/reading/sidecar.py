"""What is known about a file from the file beside it: NAME.json beside NAME.txt."""

import json
from dataclasses import dataclass

from sources.dates import Interval
from sources.reading.result import Unreadable


@dataclass(frozen=True, slots=True)
class Known:
    """Facts given about a document; None where nothing is given."""

    title: str | None = None
    url: str | None = None
    published: Interval | None = None
    publisher: str | None = None
    language: str | None = None
    primary: bool = False
    """Whether the document is itself the record: the speaker's or agency's own statement."""


def parse(data: bytes) -> Known:
    """Read a sidecar: a JSON object with any of title, url, published, publisher, language and
    primary (true or false); other keys are ignored.

    `published` is a day, month, year or two of them with "/" between. Raises Unreadable, with one sentence.
    """
    try:
        given = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"The facts beside the file are no JSON: {error}.") from error
    return from_json(given)


def from_json(given: object) -> Known:
    """The same of JSON that is read already: what `as_json` gives, for one."""
    if not isinstance(given, dict):
        raise Unreadable("The facts beside the file are not a JSON object.")
    published = _text(given, "published")
    try:
        when = Interval.parse(published) if published else None
    except ValueError as error:
        raise Unreadable(f"The date of publication beside the file cannot be read: {error}.") from error
    return Known(
        title=_text(given, "title"),
        url=_text(given, "url"),
        published=when,
        publisher=_text(given, "publisher"),
        language=_text(given, "language"),
        primary=_truth(given, "primary"),
    )


def as_json(known: Known) -> dict[str, object]:
    """What is known as JSON can hold it; what is not known is left out."""
    given = {name: getattr(known, name) for name in ("title", "url", "publisher", "language")}
    given |= {"published": str(known.published) if known.published else None, "primary": known.primary or None}
    return {name: value for name, value in given.items() if value is not None}


def _text(given: dict[str, object], key: str) -> str | None:
    value = given.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Unreadable(f"“{key}” beside the file is not a text.")
    return value.strip() or None


def _truth(given: dict[str, object], key: str) -> bool:
    value = given.get(key, False)
    if not isinstance(value, bool):
        raise Unreadable(f"“{key}” beside the file is neither true nor false.")
    return value
