"""What can be done to claims, their printings, their figures, and the drafts of what is public."""

from typing import Any

from api.writing.fields import Days, Figure, Moment, OneOf, Record, Text, Topics, Whole, Words
from api.writing.operations import Data, Input, Operation, Why, changed, listed, removed, step
from claims.actions import appearances, approvals, claims, drafts, figures, statistics
from claims.models import Appearance, Claim, ClaimDraft, Statistic
from claims.queries.seen import seen_of
from sources.actions import passages
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.ledger.roles import may_approve, may_contribute, may_edit, may_judge


class ClaimText(Input):
    kind = OneOf(choices=Claim.Kind.values)
    text = Words(max_length=20_000)
    language = Words(max_length=35, required=False, help_text="BCP 47; und where it is not known.")
    said_by = Record("speakers", required=False, allow_null=True, help_text="A speaker's id.")
    said_on = Days(required=False, allow_null=True)
    occasion = Text(required=False, allow_blank=True, max_length=2000)
    context = Text(required=False, allow_blank=True)  # type: ignore[assignment] # REST framework takes fields out of the class
    topics = Topics(required=False)


class NewClaim(ClaimText):
    """A claim, as a draft."""


class ChangedClaim(ClaimText):
    """Fields of a claim. A published one stays as it is: its changes become your draft, for a second person."""

    reason = Words(required=False)


class NewAppearance(Input):
    """The claim, as a capture prints it at a place of its text."""

    claim = Record("claims")
    capture = Record("captures")
    start = Whole(min_value=0, help_text="In Unicode code points of the capture's text.")
    end = Whole(min_value=1, help_text="The first code point that is not part of it.")
    form = OneOf(choices=Appearance.Form.values)
    printed_speaker = Text(required=False, allow_blank=True, max_length=2000)
    printed_role = Text(required=False, allow_blank=True, max_length=2000)
    reported_through = Text(required=False, allow_blank=True, max_length=2000)
    printed_figure = Text(required=False, allow_blank=True, max_length=2000)
    printed_low = Figure(required=False, allow_null=True)
    printed_central = Figure(required=False, allow_null=True)
    printed_high = Figure(required=False, allow_null=True)
    printed_hedge = OneOf(choices=Statistic.Hedge.values, required=False, allow_null=True)
    printed_unit = Text(required=False, allow_blank=True, max_length=200)
    printed_date = Text(required=False, allow_blank=True, max_length=200)
    printed_on = Days(required=False, allow_null=True, help_text="What the printed date means.")
    speaker = Record("speakers", required=False, allow_null=True)
    resolved_how = OneOf(choices=Appearance.How.values, required=False, allow_null=True)


class Resolved(Input):
    """Who the printed speaker is; null where it is not known. What was printed never changes."""

    speaker = Record("speakers", allow_null=True)
    resolved_how = OneOf(choices=Appearance.How.values, required=False, allow_null=True)


class FigureOf(Input):
    kind = OneOf(choices=Statistic.Kind.values)
    low = Figure(required=False, allow_null=True)
    central = Figure(required=False, allow_null=True)
    high = Figure(required=False, allow_null=True)
    hedge = OneOf(choices=Statistic.Hedge.values, required=False)
    unit = Text(required=False, allow_blank=True, max_length=200)
    measures = Text(required=False, allow_blank=True, max_length=2000)
    denominator = Text(required=False, allow_blank=True, max_length=2000)
    population = Text(required=False, allow_blank=True, max_length=2000)
    area = Text(required=False, allow_blank=True, max_length=2000)
    period = Days(required=False, allow_null=True)
    method = Text(required=False, allow_blank=True)
    status = OneOf(choices=Statistic.Status.values, required=False)
    indicator = Record("indicators", required=False, allow_null=True)


class NewStatistic(FigureOf):
    """A figure of a claim: low <= central <= high, at least one of them."""

    claim = Record("claims")


class ChangedStatistic(FigureOf):
    """Columns of a figure: the next version of its claim, or your draft where that is published."""

    reason = Words(required=False)


class NewIndicator(Input):
    """What a series of figures measures. Another definition is another indicator."""

    label = Words()  # type: ignore[assignment] # REST framework takes fields out of the class
    definition = Text(required=False, allow_blank=True)
    producer = Record("sources", required=False, allow_null=True)
    unit = Text(required=False, allow_blank=True, max_length=200)
    area = Text(required=False, allow_blank=True, max_length=2000)


class Embargo(Why):
    until = Moment(allow_null=True, help_text="null lifts it.")


class Reference(Input):
    reference = OneOf(choices=Claim.Reference.values)
    appearance = Record("appearances", required=False, allow_null=True)


def columns_of(data: Data) -> dict[str, Any]:
    """As the claim's editing takes them: keys of records, and both ends of an interval."""
    columns = {
        name: value
        for name, value in data.items()
        if name not in ("said_by", "said_on", "period", "indicator", "reason")
    }
    for name in ("said_by", "indicator"):
        if name in data:
            columns[f"{name}_id"] = data[name].pk if data[name] else None
    for name in ("said_on", "period"):
        if name in data:
            days: Interval | None = data[name]
            columns |= {f"{name}_earliest": days and days.earliest, f"{name}_latest": days and days.latest}
    return columns


def _edit(claim: Claim, by: Actor, data: Data) -> Claim | ClaimDraft:
    return claims.edit(
        claim=claim, changes=columns_of(data), seen_version=claim.version, by=by, reason=data.get("reason", "")
    )


def _edit_figure(figure: Statistic, by: Actor, data: Data) -> Statistic | ClaimDraft:
    became = claims.edit(
        claim=figure.claim,
        changes={"figures": {str(figure.pk): columns_of(data)}},
        seen_version=figure.claim.version,
        by=by,
        reason=data.get("reason", ""),
    )
    return became if isinstance(became, ClaimDraft) else figure


def _add_figure(_: None, by: Actor, data: Data) -> Statistic:
    columns = columns_of({name: value for name, value in data.items() if name != "claim"})
    return figures.add(claim=data["claim"], columns=columns, by=by)


def _remove_figure(figure: Statistic, by: Actor, data: Data) -> None:
    figures.remove(figure=figure, by=by)


def _print(_: None, by: Actor, data: Data) -> Appearance:
    place = {"capture": data["capture"], "start": data["start"], "end": data["end"]}
    rest = {name: value for name, value in data.items() if name not in place}
    return appearances.add(passage=passages.ensure(by=by, **place), by=by, **rest)


def _resolve(appearance: Appearance, by: Actor, data: Data) -> Appearance:
    appearances.resolve(appearance=appearance, speaker=data.get("speaker"), by=by, how=data.get("resolved_how"))
    return appearance


def _open(claim: Claim, by: Actor, data: Data) -> Claim:
    claims.open_(claim=claim, by=by)
    return claim


def _submit(claim: Claim, by: Actor, data: Data) -> Claim:
    claims.submit(claim=claim, by=by)
    return claim


def _send_back(claim: Claim, by: Actor, data: Data) -> Claim:
    approvals.send_back(claim=claim, by=by, reason=data["reason"])
    return claim


def _approve(claim: Claim, by: Actor, data: Data) -> Claim:
    approvals.approve(claim=claim, seen_version=claim.version, by=by)
    return claim


def _alone(claim: Claim, by: Actor, data: Data) -> Claim:
    approvals.publish_alone(claim=claim, seen_version=claim.version, by=by, reason=data["reason"])
    return claim


def _second(claim: Claim, by: Actor, data: Data) -> Claim:
    approvals.read_second(claim=claim, seen_version=claim.version, by=by)
    return claim


def _withdraw(claim: Claim, by: Actor, data: Data) -> Claim:
    claims.withdraw(claim=claim, by=by, reason=data["reason"])
    return claim


def _supersede(claim: Claim, by: Actor, data: Data) -> Claim:
    claims.supersede(claim=claim, by=by, reason=data["reason"])
    return claim


def _embargo(claim: Claim, by: Actor, data: Data) -> Claim:
    claims.embargo(claim=claim, until=data["until"], by=by, reason=data["reason"])
    return claim


def _refer(claim: Claim, by: Actor, data: Data) -> Claim:
    claims.name_reference(claim=claim, reference=data["reference"], by=by, appearance=data.get("appearance"))
    return claim


def _submit_draft(draft: ClaimDraft, by: Actor, data: Data) -> ClaimDraft:
    drafts.submit(draft=draft, by=by)
    return draft


def _discard_draft(draft: ClaimDraft, by: Actor, data: Data) -> ClaimDraft:
    drafts.discard(draft=draft, by=by)
    return draft


def _return_draft(draft: ClaimDraft, by: Actor, data: Data) -> ClaimDraft:
    drafts.send_back(draft=draft, by=by, reason=data["reason"])
    return draft


def _approve_draft(draft: ClaimDraft, by: Actor, data: Data) -> ClaimDraft:
    drafts.approve(draft=draft, by=by, seen=seen_of(draft))
    return draft


def _apply_draft_alone(draft: ClaimDraft, by: Actor, data: Data) -> ClaimDraft:
    drafts.apply_alone(draft=draft, by=by, reason=data["reason"], seen=seen_of(draft))
    return draft


OPERATIONS = (
    listed(
        "claims", may_contribute, NewClaim, lambda _, by, data: claims.add(by=by, **data), "Add a claim, as a draft."
    ),
    changed(
        "claims",
        may_judge,
        ChangedClaim,
        _edit,
        "Change a claim. A published one stays as it is: the changes join your draft of it, which waits for a second person.",
        instead="drafts",
    ),
    step("claims", "open", may_judge, _open, "Take a draft up."),
    step("claims", "submit", may_judge, _submit, "Give a claim to a second person."),
    step("claims", "send-back", may_approve, _send_back, "Give a claim in review back to who works on it.", Why),
    step(
        "claims", "approve", may_approve, _approve, "Publish a claim in review as its second person. Never one's own."
    ),
    step(
        "claims",
        "publish-alone",
        may_edit,
        _alone,
        "Publish a claim in review without a second person. Only where the installation lets an editor; it then says that a second reading is due.",
        Why,
    ),
    step("claims", "read-second", may_approve, _second, "Approve what an editor published alone."),
    step("claims", "withdraw", may_edit, _withdraw, "Take a published claim back. Its address stays and says so.", Why),
    step("claims", "supersede", may_edit, _supersede, "Say that a published claim is replaced by another.", Why),
    step("claims", "embargo", may_edit, _embargo, "Keep a claim from the outside until then.", Embargo),
    step("claims", "name-reference", may_judge, _refer, "Say what a quotation's words are measured by.", Reference),
    Operation(
        "claims",
        "POST",
        may_judge,
        "Give the evidence that the public does not see yet to a second person. Approved, all of it is public.",
        lambda claim, by, data: drafts.ask_to_read_evidence(claim=claim, by=by),
        step="ask-to-read-evidence",
        instead="drafts",
    ),
    step("drafts", "submit", may_judge, _submit_draft, "Give changes to a published claim to a second person."),
    step("drafts", "discard", may_judge, _discard_draft, "Give changes up. They stay in the record."),
    step("drafts", "send-back", may_approve, _return_draft, "Give changes back to their author.", Why),
    step("drafts", "approve", may_approve, _approve_draft, "Apply changes as their second person. Never one's own."),
    step(
        "drafts",
        "apply-alone",
        may_edit,
        _apply_draft_alone,
        "Apply changes without a second person, where the installation lets an editor.",
        Why,
    ),
    listed("appearances", may_judge, NewAppearance, _print, "Say that a capture prints a claim at a place."),
    changed("appearances", may_judge, Resolved, _resolve, "Say who the printed speaker is."),
    listed("statistics", may_judge, NewStatistic, _add_figure, "Add a figure of a claim that is not public yet."),
    removed("statistics", may_judge, _remove_figure, "Take a figure off a claim that is not public yet."),
    changed(
        "statistics",
        may_judge,
        ChangedStatistic,
        _edit_figure,
        "Change a figure: the next version of its claim, or a draft of it.",
        instead="drafts",
    ),
    listed(
        "indicators",
        may_judge,
        NewIndicator,
        lambda _, by, data: statistics.add_indicator(by=by, **data),
        "Add an indicator.",
    ),
)
