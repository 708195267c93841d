"""Sketches of texts: derived from captures, and so without history."""

from claims.matching.sketches import runs, sketch
from claims.models import TextSketch
from claims.queries.similar import without_sketch
from sources.models import Capture


def keep(*, capture: Capture) -> None:
    """Sketch a capture's text, unless it is."""
    TextSketch.objects.get_or_create(capture=capture, defaults={"numbers": sketch(runs(capture.text))})


def keep_missing() -> int:
    """Sketch the texts that have no sketch yet; how many they were."""
    count = 0
    for capture in without_sketch():
        keep(capture=capture)
        count += 1
    return count
