"""What can be done to corrections: previewed, proposed, decided by another person, applied and undone."""

import datetime as dt
from dataclasses import replace
from typing import Any

from rest_framework import serializers

from api.writing.claims import ClaimText, columns_of
from api.writing.fields import Coded, Flag, OneOf, Record, Text, Whole, Words
from api.writing.operations import Data, Input, Operation, Why, does, listed, step
from api.writing.printings import FigureOf
from claims.actions import corrections, publisher_fixes
from claims.flows.figure_reading import figure_reading
from claims.models import Claim, Correction, Statistic
from claims.queries.corrections import Place, Places, preview
from claims.queries.corrections_ours import changes
from claims.queries.meant import documents_of
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check, may_edit

_PLACE = r"[0-9]{1,15}\.[0-9]{1,15}\.[0-9]{1,15}"
What = Correction.What


class Correcting(Input):
    """What is to be corrected: the forms as they are printed, and how they should read."""

    forms = serializers.ListField(child=Words(max_length=500), min_length=1, max_length=20)
    right = Words()
    what = OneOf(choices=[What.NAME.value, What.SPEAKER.value, What.FIGURE.value], required=False)
    speaker = Record("speakers", required=False, allow_null=True, help_text="Who is meant.")
    documents = serializers.ListField(
        child=Record("documents"),
        required=False,
        max_length=200,
        help_text="Only in these; in all where none is given.",
    )


class Shown(Input):
    """What you saw and chose: `seen` and places as the preview gave them."""

    seen = Whole(min_value=0)
    shown = serializers.ListField(child=Coded(_PLACE), max_length=5000)
    ticked = serializers.ListField(child=Coded(_PLACE), min_length=1, max_length=5000)


class NewCorrection(Correcting, Shown):
    """A correction of what others printed, at the ticked places of a preview."""

    why = Words()
    kind = OneOf(choices=Correction.Kind.values, required=False)
    evidence = Record("evidence", required=False, allow_null=True)

    def validate(self, attrs: Any) -> Any:
        if attrs.get("what") == What.SPEAKER and not attrs.get("speaker"):
            raise serializers.ValidationError({"speaker": ["Say who spoke."]})
        return attrs


class Undone(Why):
    skip_conflicts = Flag(required=False, help_text="Leave what was edited since as it was edited, and undo the rest.")


class PublisherState(Input):
    state = OneOf(choices=Correction.Publisher.values)
    note = Text(required=False, allow_blank=True)


class Fixed(Input):
    fixed = Flag()
    note = Text(required=False, allow_blank=True)


class OursOf(Input):
    right = Words(help_text="What is right, in a few words.")
    why = Words()
    kind = OneOf(choices=Correction.Kind.values, required=False)
    evidence = Record("evidence", required=False, allow_null=True)


class ClaimFields(ClaimText):
    def get_fields(self) -> Any:
        fields = super().get_fields()
        for name in ("kind", "language"):
            del fields[name]
        fields["text"].required = False
        return fields


class FigureFields(FigureOf):
    def get_fields(self) -> Any:
        fields = super().get_fields()
        del fields["indicator"]
        fields["kind"].required = False
        return fields


class OursOfClaim(OursOf):
    """A correction of our own record of a claim."""

    changes = ClaimFields()


class OursOfFigure(OursOf):
    """A correction of our own record of a figure."""

    changes = FigureFields()


def previewed(data: Data) -> Places:
    """Every place that prints one of the forms, as it stands now."""
    return preview(forms=data["forms"], speaker=data.get("speaker"), documents=data.get("documents", ()))


def place_id(place: Place) -> str:
    """What a place is called between a preview and the proposal."""
    return ".".join(map(str, place.key))


def _key(text: str) -> tuple[int, int, int]:
    capture, start, end = text.split(".")
    return int(capture), int(start), int(end)


def _as_seen(fresh: Places, data: Data) -> Places:
    shown = set(map(_key, data["shown"]))
    return replace(fresh, seen=data["seen"], places=tuple(place for place in fresh.places if place.key in shown))


def _propose(_: None, by: Actor, data: Data) -> Correction:
    what = data.get("what", What.NAME)
    return corrections.propose(
        places=_as_seen(previewed(data), data),
        right=data["right"],
        why=data["why"],
        by=by,
        ticked={_key(place) for place in data["ticked"]},
        what=what,
        kind=data.get("kind", Correction.Kind.CORRECTION),
        reading=figure_reading(data["right"]) if what == What.FIGURE else None,
        evidence=data.get("evidence"),
    )


def _again(correction: Correction, by: Actor, data: Data) -> Correction:
    fresh = preview(forms=correction.forms, speaker=correction.speaker, documents=documents_of(correction.documents))
    ticked = {_key(place) for place in data["ticked"]}
    return corrections.propose_again(correction=correction, places=_as_seen(fresh, data), ticked=ticked, by=by)


def _ours(record: Claim | Statistic, by: Actor, data: Data) -> Correction:
    rest = {name: value for name, value in data.items() if name != "changes"}
    claim = record if isinstance(record, Claim) else record.claim
    columns = columns_of(data["changes"])
    columns |= {name: value.isoformat() for name, value in columns.items() if isinstance(value, dt.date)}
    return corrections.propose_ours(rows=changes({record: columns}), by=by, claim=claim, **rest)


OPERATIONS = (
    listed(
        "corrections",
        may_check,
        NewCorrection,
        _propose,
        "Propose a correction, after a preview. Nothing is done where anything changed since.",
    ),
    step(
        "corrections",
        "propose-again",
        may_check,
        _again,
        "Propose it again after a new preview. Whoever approved it looks again.",
        Shown,
    ),
    step(
        "corrections",
        "approve",
        may_edit,
        does(corrections.approve, "correction"),
        "Approve a correction as its second person. Never one's own.",
    ),
    step(
        "corrections",
        "reject",
        may_edit,
        does(corrections.reject, "correction"),
        "Reject a correction, saying why.",
        Why,
    ),
    step(
        "corrections",
        "apply",
        may_edit,
        does(corrections.apply, "correction"),
        "Do all that an approved correction says, at once.",
    ),
    step(
        "corrections",
        "undo",
        may_edit,
        does(corrections.undo, "correction"),
        "Take all of a correction back, any time later.",
        Undone,
    ),
    step(
        "corrections",
        "publisher-state",
        may_check,
        does(corrections.tell_publisher_state, "correction"),
        "Say what the publisher has done about it.",
        PublisherState,
    ),
    step(
        "corrections",
        "fixed",
        may_check,
        does(publisher_fixes.answer, "correction"),
        "Answer whether the publisher fixed it.",
        Fixed,
    ),
    Operation(
        "claims",
        "POST",
        may_check,
        "Propose a correction of our own record of a claim. Another person approves it.",
        _ours,
        OursOfClaim,
        step="correct",
        instead="corrections",
    ),
    Operation(
        "statistics",
        "POST",
        may_check,
        "Propose a correction of our own record of a figure. Another person approves it.",
        _ours,
        OursOfFigure,
        step="correct",
        instead="corrections",
    ),
)
