"""What can be decided: suggestions, findings, matches; and what people note."""

from typing import Any

from rest_framework import serializers

from api.writing.fields import OneOf, Record, Text, Whole, Words
from api.writing.operations import Data, Input, Why, changed, does, listed, removed, step, undoes
from claims.actions import annotations, findings, matches, suggestions
from claims.models import Annotation, Claim, Match
from claims.queries import outside
from sources.actions import passages
from sources.errors import BadValue, Refused
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check, may_contribute


class Perhaps(Input):
    reason = Words(required=False)


class Accepted(Perhaps):
    speaker = Record(
        "speakers", required=False, allow_null=True, help_text="Who spoke, where the reading does not tell."
    )


class Confirmed(Perhaps):
    introduced_by = Record("documents", required=False, allow_null=True, help_text="Which document printed it first.")


class NewMatch(Input):
    """Two claims, or two speakers, that may be the same; or, with `outside_review` instead of `second`, a claim and what
    a review of somebody else's says was claimed.
    """

    first = Record("claims", "speakers")
    second = Record("claims", "speakers", required=False)
    outside_review = Whole(min_value=1, required=False, help_text="Its id.")
    reason = Words()

    def validate_outside_review(self, key: int) -> str:
        """The key of the words that it reviews."""
        try:
            return outside.said(outside.review(key)).key
        except Refused as why:
            raise serializers.ValidationError(str(why)) from why

    def validate(self, attrs: Any) -> Any:
        if ("second" in attrs) == ("outside_review" in attrs):
            raise serializers.ValidationError("Send either second or outside_review.")
        if "outside_review" in attrs:
            if not isinstance(attrs["first"], Claim):
                raise serializers.ValidationError({"first": ["A review of somebody else's is about a claim."]})
            return attrs
        if type(attrs["first"]) is not type(attrs["second"]) or attrs["first"].pk == attrs["second"].pk:
            raise serializers.ValidationError("Send two different claims, or two different speakers.")
        return attrs


class Judged(Input):
    judgement = OneOf(choices=Match.Judgement.values, allow_null=True, help_text="null takes an earlier word back.")
    reason = Words(required=False)


class NewNote(Input):
    """A note on a claim, on a place of a capture's text, or in answer to a note."""

    body = Words(max_length=20_000)
    claim = Record("claims", required=False)
    capture = Record("captures", required=False)
    start = Whole(min_value=0, required=False)
    end = Whole(min_value=1, required=False)
    reply_to = Record("annotations", required=False)
    motivation = OneOf(choices=Annotation.Motivation.values, required=False)
    visibility = OneOf(choices=Annotation.Visibility.values, required=False)
    language = Text(required=False, allow_blank=True, max_length=35)

    def validate(self, attrs: Any) -> Any:
        place = [name in attrs for name in ("capture", "start", "end")]
        if any(place) != all(place) or sum((all(place), "claim" in attrs, "reply_to" in attrs)) != 1:
            raise serializers.ValidationError("Send one of claim, reply_to, or capture with start and end.")
        return attrs


class ChangedNote(Input):
    body = Words(max_length=20_000)
    visibility = OneOf(choices=Annotation.Visibility.values)


def _match(_: None, by: Actor, data: Data) -> Match:
    if "outside_review" in data:
        words = data["outside_review"]
        return matches.keep_words(claim=data["first"], words=words, score=None, reason=data["reason"], by=by)
    return matches.keep(one=data["first"], other=data["second"], score=None, reason=data["reason"], by=by)


def _word(match: Match, by: Actor, data: Data) -> Match:
    if "judgement" not in data:
        raise BadValue("Say same, different or unsure; null takes an earlier word back.")
    matches.judge(match=match, by=by, **data)
    return match


def _note(_: None, by: Actor, data: Data) -> Annotation:
    rest = {name: value for name, value in data.items() if name not in ("capture", "start", "end")}
    if "capture" in data:
        rest["passage"] = passages.ensure(capture=data["capture"], start=data["start"], end=data["end"], by=by)
    return annotations.write(by=by, **rest)


OPERATIONS = (
    step(
        "suggestions",
        "accept",
        may_check,
        does(suggestions.accept, "suggestion"),
        "Make a suggestion part of the record.",
        Accepted,
    ),
    step(
        "suggestions",
        "refuse",
        may_check,
        does(suggestions.refuse, "suggestion"),
        "Say that a suggestion is not so, and why.",
        Why,
    ),
    step("suggestions", "reopen", may_check, does(suggestions.reopen, "suggestion"), "Take a decision back.", Perhaps),
    step(
        "findings",
        "confirm",
        may_check,
        does(findings.confirm, "finding"),
        "Say that what was suspected is so.",
        Confirmed,
    ),
    step(
        "findings",
        "dismiss",
        may_check,
        does(findings.dismiss, "finding"),
        "Say that what was suspected is not so, and why.",
        Why,
    ),
    step("findings", "reopen", may_check, does(findings.reopen, "finding"), "Take a decision back.", Perhaps),
    listed(
        "matches",
        may_check,
        NewMatch,
        _match,
        "Say that two claims, or two speakers, may be the same, or what a review of somebody else's is about.",
    ),
    changed("matches", may_check, Judged, _word, "Judge a match: same, different, unsure."),
    listed("annotations", may_contribute, NewNote, _note, "Write a note."),
    changed("annotations", may_contribute, ChangedNote, does(annotations.edit, "annotation"), "Change one's own note."),
    removed(
        "annotations",
        may_contribute,
        undoes(annotations.withdraw, "annotation"),
        "Take one's own note back; its replies stay.",
    ),
)
