"""Texts that are nearly the same as one that somebody is about to capture."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from claims.matching.sketches import runs, sameness, sketch
from claims.models import TextSketch
from sources.models import Capture

LEAST = 0.3
MOST = 5
_CANDIDATES = 20

_SQL = """
SELECT capture_id
FROM claims_textsketch
WHERE numbers && %(numbers)s::bigint[]
ORDER BY cardinality(ARRAY(SELECT unnest(numbers) INTERSECT SELECT unnest(%(numbers)s::bigint[]))) DESC, capture_id DESC
LIMIT %(most)s
"""


@dataclass(frozen=True, slots=True)
class Similar:
    """A capture with its document, and which share of the longer of the two texts stands in both (0.3 to 1.0)."""

    capture: Capture
    share: float


def similar_captures(text: str, *, least: float = LEAST, most: int = MOST) -> list[Similar]:
    """The captures whose text is at least `least` the same as `text`, the most alike and then the latest first."""
    ours = runs(text)
    with connection.cursor() as cursor:
        cursor.execute(_SQL, {"numbers": sketch(ours), "most": _CANDIDATES})
        ids = [row[0] for row in cursor.fetchall()]
    held = Capture.objects.filter(pk__in=ids).select_related("document__source").defer("bytes")
    found = [Similar(capture, sameness(ours, runs(capture.text))) for capture in held]
    found.sort(key=lambda one: (one.share, one.capture.captured_at), reverse=True)
    return [one for one in found if one.share >= least][:most]


def without_sketch() -> Iterator[Capture]:
    """The captures whose text has no sketch yet."""
    sketched = TextSketch.objects.values("capture")
    yield from Capture.objects.exclude(pk__in=sketched).only("text").order_by("pk").iterator(chunk_size=100)
