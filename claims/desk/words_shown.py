"""Words somebody names as evidence: where they stand in a captured text."""

from dataclasses import dataclass

from sources.actions import passages
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.models import Capture, Passage
from sources.queries import captures, documents


@dataclass(frozen=True, slots=True)
class Shown:
    """Words and where they stand, before anything is written."""

    capture: Capture
    start: int
    exact: str

    def kept(self, by: Actor) -> Passage:
        """As a passage of the capture."""
        end = self.start + len(self.exact)
        return passages.ensure(capture=self.capture, start=self.start, end=end, by=by)


def shown(document: str, words: str) -> Shown:
    """The words as they stand in the latest capture of the document that is named by id, address or title.

    Raises BadValue where no one document is meant, or they do not stand in it letter by letter.
    """
    found = documents.called(document.strip())
    if len(found) != 1:
        raise BadValue("Name one captured document, by its id, its address or its whole title.")
    versions = list(captures.of(found[0])[:1])
    # A form sends line breaks as CR LF.
    exact = words.replace("\r\n", "\n").strip()
    if not versions or not exact:
        raise BadValue("Give the words as they stand in the document.")
    capture = captures.get(str(versions[0].public_id))
    start = capture.text.find(exact)
    if start < 0:
        raise BadValue("These words do not stand in that document, letter by letter.")
    return Shown(capture, start, exact)
