"""What can be done to claims, and to the drafts of what is public."""

from collections.abc import Callable
from typing import Any

from api.writing.fields import Days, Moment, OneOf, Record, Text, Topics, Words
from api.writing.operations import Act, AsRead, AsReadAlone, Data, Input, Operation, Why, changed, does, listed, step
from claims.actions import approvals, claims, drafts
from claims.models import Claim, ClaimDraft
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


def _as_read(action: Callable[..., None]) -> Act:
    """Decides on the claim in the version that If-Match names, as far as it is what was read."""

    def act(claim: Claim, by: Actor, data: Data) -> Claim:
        action(claim=claim, seen_version=claim.version, by=by, **data)
        return claim

    return act


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
    step("claims", "open", may_judge, does(claims.open_, "claim"), "Take a draft up."),
    step("claims", "submit", may_judge, does(claims.submit, "claim"), "Give a claim to a second person."),
    step(
        "claims",
        "send-back",
        may_approve,
        does(approvals.send_back, "claim"),
        "Give a claim in review back to who works on it.",
        Why,
    ),
    step(
        "claims",
        "approve",
        may_approve,
        _as_read(approvals.approve),
        "Publish a claim in review as its second person. Never one's own.",
        AsRead,
    ),
    step(
        "claims",
        "publish-alone",
        may_edit,
        _as_read(approvals.publish_alone),
        "Publish a claim in review without a second person. Only where the installation lets an editor; it then says that a second reading is due.",
        AsReadAlone,
    ),
    step(
        "claims",
        "read-second",
        may_approve,
        _as_read(approvals.read_second),
        "Approve what an editor published alone.",
        AsRead,
    ),
    step(
        "claims",
        "withdraw",
        may_edit,
        does(claims.withdraw, "claim"),
        "Take a published claim back. Its address stays and says so.",
        Why,
    ),
    step(
        "claims",
        "supersede",
        may_edit,
        does(claims.supersede, "claim"),
        "Say that a published claim is replaced by another.",
        Why,
    ),
    step(
        "claims",
        "embargo",
        may_edit,
        does(claims.embargo, "claim"),
        "Keep a claim from the outside until then.",
        Embargo,
    ),
    step(
        "claims",
        "name-reference",
        may_judge,
        does(claims.name_reference, "claim"),
        "Say what a quotation's words are measured by.",
        Reference,
    ),
    Operation(
        "claims",
        "POST",
        may_judge,
        "Give the evidence that the public does not see yet to a second person. Approved, all of it is public.",
        lambda claim, by, data: drafts.ask_to_read_evidence(claim=claim, by=by),
        step="ask-to-read-evidence",
        instead="drafts",
    ),
    step(
        "drafts",
        "submit",
        may_judge,
        does(drafts.submit, "draft"),
        "Give changes to a published claim to a second person.",
    ),
    step("drafts", "discard", may_judge, does(drafts.discard, "draft"), "Give changes up. They stay in the record."),
    step(
        "drafts", "send-back", may_approve, does(drafts.send_back, "draft"), "Give changes back to their author.", Why
    ),
    step(
        "drafts",
        "approve",
        may_approve,
        does(drafts.approve, "draft"),
        "Apply changes as their second person. Never one's own.",
        AsRead,
    ),
    step(
        "drafts",
        "apply-alone",
        may_edit,
        does(drafts.apply_alone, "draft"),
        "Apply changes without a second person, where the installation lets an editor.",
        AsReadAlone,
    ),
)
