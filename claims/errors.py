"""What can be refused in this room. Each message is one sentence for the person who asked."""

from collections.abc import Mapping, Sequence
from typing import Any

from sources.errors import Refused


class AmbiguousName(Refused):
    """Several speakers go by this name: a person has to say which."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Several speakers go by the name {name!r}: say which one is meant.")


class AlreadyDecided(Refused):
    """A suggestion, or a finding, that somebody has decided is not decided again."""

    def __init__(self, what: object, state: str) -> None:
        super().__init__(f"{what} was {state} already.")


class NotInThatState(Refused):
    """A claim's life has one direction: draft, open, in review, published, then superseded or withdrawn."""

    def __init__(self, public_id: str, state: str, wanted: str) -> None:
        super().__init__(f"{public_id} is {state}, so it cannot become {wanted}.")


class UnderEmbargo(Refused):
    """A claim is not published before its embargo ends."""

    def __init__(self, public_id: str, until: object) -> None:
        super().__init__(f"{public_id} is under embargo until {until}.")


class UnkeepableFigure(Refused):
    """A reading whose figure no column holds, or that has none, becomes no statistic."""

    def __init__(self, printed: str) -> None:
        super().__init__(f"{printed[:60]!r} is no figure that can be kept.")


class NotDecided(Refused):
    """Only a decision can be taken back."""

    def __init__(self, what: object) -> None:
        super().__init__(f"{what} waits for a decision: there is none to take back.")


class WorkedOnSince(Refused):
    """A decision whose outcome somebody has worked on is not taken back: withdraw or correct the outcome instead."""

    def __init__(self, public_id: str, why: str) -> None:
        super().__init__(f"{public_id} stays, since {why}.")


class OwnWork(Refused):
    """You wrote a part of this or of its evidence, so another person approves it."""


class ChangedSinceRead(Refused):
    """This was changed after you opened it: nothing was decided, so read it again."""


class NoApprover(Refused):
    """Here nothing is published without an approver: give it to a second person."""


class NeedsReply(Refused):
    """A material verdict on a named outlet or person needs a right-of-reply entry, or the reason why there is none."""


class NotBeingWritten(Refused):
    """A review, or a draft, has its life: what was asked does not follow from where it is."""

    def __init__(self, what: str, state: str, wanted: str) -> None:
        super().__init__(f"{what} is {state}, so it cannot be {wanted}.")


class BeingWritten(Refused):
    """A new version of this verdict is being written already: edit that one."""


class RatingInUse(Refused):
    """A rating that a verdict used is retired, never changed or deleted."""


class WrongSum(Refused):
    """A calculation's result is not what its formula and inputs give."""

    def __init__(self, given: object, worked_out: object) -> None:
        super().__init__(f"The formula gives {worked_out}, not {given}.")


class StaleVersion(Refused):
    """Somebody saved this claim after you opened it. Nothing is lost: yours is kept as a draft.

    `fields` has every field that either of you changed, as {field: {"theirs": ..., "base": ..., "yours": ...}}, a
    figure's as "figures.ID.column"; a side that did not touch it has the base's value. `version` is the claim's now,
    `base_version` the one you saw, `draft` the primary key of the draft that keeps yours (None where nothing was kept).
    """

    def __init__(
        self, *, version: int, base_version: int, fields: Mapping[str, Mapping[str, Any]], draft: int | None = None
    ) -> None:
        super().__init__(" ".join((type(self).__doc__ or "").split("\n\n")[0].split()))
        self.version, self.base_version, self.fields, self.draft = version, base_version, fields, draft


class StalePreview(Refused):
    """Something changed since the preview, so nothing was done: look at it again. `changed` names what."""

    def __init__(self, changed: Sequence[str]) -> None:
        super().__init__(f"Something changed since the preview, so nothing was done: {'; '.join(changed[:5])}.")
        self.changed = tuple(changed)


class EditedSince(Refused):
    """What a correction changed was edited since: undo the rest, or leave it. `conflicts` names what."""

    def __init__(self, conflicts: Sequence[str]) -> None:
        super().__init__(f"Edited since, so nothing was undone: {'; '.join(conflicts[:5])}.")
        self.conflicts = tuple(conflicts)


class NothingTicked(Refused):
    """A correction corrects something: tick a place."""


class NoSuchField(Refused):
    """A correction of our record changes what people write in it, and nothing else."""


class NotMerged(Refused):
    """Only a speaker that was merged into another is taken out of it again."""


class CannotMerge(Refused):
    """A speaker is merged into another that is not merged itself, and of the same kind."""


class TooMany(Refused):
    """There were many reports from your network today: please try again tomorrow."""


class NothingUnread(Refused):
    """A second person has read all of this evidence: nothing was asked for, and the public sees it."""


class AsItWas(Refused):
    """It is so already: there is nothing to bring back."""


class CannotRestore(Refused):
    """It cannot be as it was: nothing was changed."""


class NotYours(Refused):
    """A note is its author's: nobody else edits it or takes it back."""


class SameWords(Refused):
    """The two printings have the same words: there is no difference to mark."""


class NotACitationFile(Refused):
    """The file is none of BibTeX, RIS and CSL-JSON."""


class TooManyWaiting(Refused):
    """The queue of captures is everybody's: one person's part of it has an end."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"{most} pages that you asked for are not captured yet: they stay on the list, and this one was not added."
            " Ask for it again when some are done."
        )


class ReleasedMeanwhile(Refused):
    """Somebody made this release in the meantime."""

    def __init__(self, number: int) -> None:
        super().__init__(f"Somebody made release {number} in the meantime, so nothing was kept: look at that one.")


class NothingToRelease(Refused):
    """Nothing was written since the last release: it says all that there is."""


class WebhookPaused(Refused):
    """Nothing is sent to this webhook while it is paused: resume it first."""


class BeingSent(Refused):
    """This message is being sent just now: see in a moment how that went."""


class NotALicence(Refused):
    """A licence is named as SPDX does, such as CC-BY-4.0 or CC0-1.0."""


class TooLong(Refused):
    """What is longer than can be read while somebody waits."""

    def __init__(self, length: int, most: int, of: str) -> None:
        super().__init__(
            f"It has {length:,} {of}, and {most:,} are checked at once: send it in parts. Nothing was kept."
        )


class TooOften(Refused):
    """Somebody asks more often than the installation lets one. `seconds` from now there is room again."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        wait = f"{seconds} seconds" if seconds < 120 else f"{seconds // 60} minutes"
        super().__init__(f"You have checked many texts in a short time: there is room for the next in {wait}.")


class TooManyTexts(Refused):
    """As many of your ready texts as one may have at once are being made: this one was not added. Ask again when one is done."""


class NotInTheQueue(Refused):
    """What is done in the background is tried again when it failed, and taken off the list while it waits."""


class NoParquet(Refused):
    """Parquet is written by pyarrow, which is no part of the installation."""

    def __init__(self, python: str) -> None:
        super().__init__(
            "Parquet is written by pyarrow, which is not installed here: nothing was written. Install it with"
            f" “uv pip install --python {python} 'pyarrow>=18'” (where the machine has no uv, ./run keeps one in"
            " .tools/bin), or export NDJSON or CSV."
        )


class NothingToImport(Refused):
    """There is no file of records here."""
