"""Reading what is kept: the same text gives the same reading, however it came in."""

from claims.extraction.pipeline import read
from claims.extraction.readings import Reading
from sources.dates import Interval
from sources.models import Capture, Document
from sources.reading.zones import Zone


def read_kept(capture: Capture) -> Reading:
    """A capture's text, read by the engines as they are now, with what is known of its document."""
    document = capture.document
    return read(
        capture.text,
        zones=[Zone(zone["kind"], zone["start"], zone["end"]) for zone in capture.zones],
        title=document.title or None,
        published=published(document),
        published_how=document.published_how or None,
        language=document.language or None,
    )


def published(document: Document) -> Interval | None:
    """When a document came out, where somebody or its page said so."""
    if document.published_earliest is None or document.published_latest is None:
        return None
    return Interval(document.published_earliest, document.published_latest)
