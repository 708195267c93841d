"""What can be done to evidence, correspondence and verdicts."""

from typing import Any

from rest_framework import serializers

from api.writing.fields import Day, Figure, Flag, Moment, OneOf, Record, Text, Whole, Words
from api.writing.operations import AsRead, AsReadAlone, Data, Input, Why, changed, does, listed, removed, step, undoes
from claims.actions import correspondence as letters, evidence as bearing, reviews
from claims.actions.evidence import Bearing, Input as Given
from claims.models import Appearance, Claim, Correspondence, Evidence, Review
from sources.actions import passages
from sources.ledger.actor import Actor
from sources.ledger.roles import may_approve, may_edit, may_judge

# What was said off the record never goes over this door, in or out.
_TERMS = [Correspondence.Terms.ON_RECORD.value, Correspondence.Terms.BACKGROUND.value]


class Place(Input):
    """A place in a capture's text, in Unicode code points, its end exclusive."""

    capture = Record("captures")
    start = Whole(min_value=0)
    end = Whole(min_value=1)


class InputFigure(Input):
    value = Figure()
    source = Text(required=False, allow_blank=True, max_length=2000)  # type: ignore[assignment] # REST framework takes fields out of the class


class Calculation(Input):
    """A formula over the names of its inputs; the result is worked out, or checked where it is given."""

    formula = Words()
    inputs = serializers.DictField(child=InputFigure())
    result = Figure(required=False, allow_null=True)
    unit = Text(required=False, allow_blank=True, max_length=200)


class Search(Input):
    """A search that found nothing."""

    where = Words()
    what = Words()
    when = Day()


class NewEvidence(Input):
    """Exactly one of passage, correspondence, calculation and search, and what it says of the claim."""

    claim = Record("claims")
    appearance = Record("appearances", required=False, allow_null=True)
    stance = OneOf(choices=Evidence.Stance.values)
    primary = Flag(required=False)
    note = Text(required=False, allow_blank=True)
    passage = Place(required=False)
    correspondence = Record("correspondence", required=False)
    calculation = Calculation(required=False)
    search = Search(required=False)

    def validate(self, attrs: Any) -> Any:
        if sum(kind in attrs for kind in Evidence.Kind.values) != 1:
            raise serializers.ValidationError(f"Send one of {', '.join(Evidence.Kind.values)}.")
        return attrs


class Restated(Input):
    stance = OneOf(choices=Evidence.Stance.values)
    primary = Flag()
    note = Text(allow_blank=True)


class NewCorrespondence(Input):
    """A message or call about a claim, with a speaker, an outlet, or somebody in words. Never what was off the record."""

    claim = Record("claims")
    direction = OneOf(choices=Correspondence.Direction.values)
    at = Moment()
    channel = OneOf(choices=Correspondence.Channel.values)
    speaker = Record("speakers", required=False, allow_null=True)
    source = Record("sources", required=False, allow_null=True)  # type: ignore[assignment] # REST framework takes fields out of the class
    with_whom = Text(required=False, allow_blank=True, max_length=2000)
    terms = OneOf(choices=_TERMS, required=False)
    text = Text(required=False, allow_blank=True)
    right_of_reply_asked = Day(required=False, allow_null=True)
    reply = OneOf(choices=Correspondence.Reply.values, required=False, allow_null=True)


class Reply(Input):
    reply = OneOf(choices=Correspondence.Reply.values)


class Terms(Why):
    terms = OneOf(choices=_TERMS)


class Verdict(Input):
    rating = Record("ratings", required=False, allow_null=True, help_text="For figure and overall.")
    result = OneOf(choices=Review.Result.values, required=False, allow_null=True, help_text="For every other aspect.")
    rationale = Text(required=False, allow_blank=True)
    would_change = Text(required=False, allow_blank=True)
    no_reply_because = Text(required=False, allow_blank=True)


class NewReview(Verdict):
    """The next version of the verdict on one aspect, of either a claim or one appearance of it."""

    claim = Record("claims", required=False)
    appearance = Record("appearances", required=False)
    aspect = OneOf(choices=Review.Aspect.values)

    def validate(self, attrs: Any) -> Any:
        if ("claim" in attrs) == ("appearance" in attrs):
            raise serializers.ValidationError("Send either claim or appearance.")
        return attrs


class ChangedReview(Verdict):
    """What a version that is being written says."""


def _bear(_: None, by: Actor, data: Data) -> Evidence:
    on = Bearing(
        claim=data["claim"],
        stance=data["stance"],
        primary=data.get("primary", False),
        note=data.get("note", ""),
        appearance=data.get("appearance"),
    )
    if "passage" in data:
        return bearing.add_passage(on=on, passage=passages.ensure(by=by, **data["passage"]), by=by)
    if "correspondence" in data:
        return bearing.add_correspondence(on=on, correspondence=data["correspondence"], by=by)
    if "search" in data:
        return bearing.add_search(on=on, by=by, **data["search"])
    sum_ = dict(data["calculation"])
    inputs = {name: Given(each["value"], each.get("source", "")) for name, each in sum_.pop("inputs").items()}
    return bearing.add_calculation(on=on, inputs=inputs, by=by, **sum_)


def _restate(evidence: Evidence, by: Actor, data: Data) -> Evidence:
    as_is: dict[str, Any] = {"stance": evidence.stance, "primary": evidence.primary, "note": evidence.note}
    bearing.restate(evidence=evidence, by=by, **as_is | dict(data))
    return evidence


def _judge(_: None, by: Actor, data: Data) -> Review:
    rest = {name: value for name, value in data.items() if name not in ("claim", "appearance")}
    subject: Claim | Appearance = data.get("claim") or data["appearance"]
    return reviews.write(subject=subject, by=by, **rest)


OPERATIONS = (
    listed("evidence", may_judge, NewEvidence, _bear, "Add what bears on a claim."),
    changed("evidence", may_judge, Restated, _restate, "Say anew what a piece of evidence says of its claim."),
    removed(
        "evidence",
        may_judge,
        undoes(bearing.remove, "evidence", reason="evidence taken off"),
        "Take evidence off its claim. It stays in the history.",
    ),
    listed(
        "correspondence",
        may_judge,
        NewCorrespondence,
        lambda _, by, data: letters.add(by=by, **data),
        "Add a message or call about a claim.",
    ),
    step(
        "correspondence",
        "note-reply",
        may_judge,
        does(letters.note_reply, "correspondence"),
        "Say what came of a right of reply.",
        Reply,
    ),
    step(
        "correspondence",
        "set-terms",
        may_judge,
        does(letters.set_terms, "correspondence"),
        "Change under which terms it was said.",
        Terms,
    ),
    listed("reviews", may_judge, NewReview, _judge, "Write the next version of a verdict."),
    changed(
        "reviews", may_judge, ChangedReview, does(reviews.edit, "review"), "Change a version that is being written."
    ),
    step("reviews", "submit", may_judge, does(reviews.submit, "review"), "Give a version to a second person."),
    step(
        "reviews",
        "send-back",
        may_approve,
        does(reviews.send_back, "review"),
        "Give a version back to its authors.",
        Why,
    ),
    step(
        "reviews",
        "approve",
        may_approve,
        does(reviews.approve, "review"),
        "Publish a version as its second person. Never one's own.",
        AsRead,
    ),
    step(
        "reviews",
        "publish-alone",
        may_edit,
        does(reviews.publish_alone, "review"),
        "Publish a version without a second person. Only where the installation lets an editor.",
        AsReadAlone,
    ),
    step(
        "reviews",
        "read-second",
        may_approve,
        does(reviews.read_second, "review"),
        "Approve what an editor published alone.",
        AsRead,
    ),
)
