"""What a new capture of a document means for what was corrected and noted in the captures before it."""

from claims.actions import annotations, publisher_fixes
from claims.queries.annotations import notes_to_carry
from claims.queries.corrections_fixed import gone_in, is_outdated, there_again_in
from sources.actions import actors
from sources.models import Capture


def recaptured(capture: Capture) -> None:
    """To be called for every capture that is new: notes are found again in its text, and corrections of what is gone
    from it ask whether the publisher fixed it. Nothing happens for a document's first capture, nor for an older one.
    """
    if capture.previous_id is None or is_outdated(capture):
        return
    by = actors.system()
    for correction in gone_in(capture):
        publisher_fixes.ask(correction=correction, capture=capture, by=by)
    for correction in there_again_in(capture):
        publisher_fixes.ask(correction=correction, capture=None, by=by)
    annotations.carry(annotations=notes_to_carry(capture), capture=capture, by=by)
