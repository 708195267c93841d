"""Who watches a capture being made."""

from sources.models import Capture


class Watching:
    """Told what is being done and what is done, as it happens. This one does not listen."""

    def doing(self, state: str) -> None:
        """What begins: a state of `CaptureJob`."""

    def did(self, what: str, **facts: object) -> None:
        """What is done, with its counts and facts."""

    def kept(self, capture: Capture, *, new: bool) -> None:
        """The capture exists."""
