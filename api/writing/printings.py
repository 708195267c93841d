"""What can be done to the printings of claims, to their figures, and to what those measure."""

from api.writing.claims import columns_of
from api.writing.fields import Days, Figure, OneOf, Record, Text, Whole, Words
from api.writing.operations import Data, Input, changed, listed, removed
from claims.actions import appearances, claims, figures, statistics
from claims.models import Appearance, ClaimDraft, Statistic
from sources.actions import passages
from sources.ledger.actor import Actor
from sources.ledger.roles import may_judge


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


def _edit_figure(figure: Statistic, by: Actor, data: Data) -> Statistic | ClaimDraft:
    became = claims.edit(
        claim=figure.claim,
        changes={"figures": {str(figure.pk): columns_of(data)}},
        seen_version=figure.claim.version,
        by=by,
        reason=data.get("reason", ""),
    )
    return became if isinstance(became, ClaimDraft) else figure


def _add_figure(_: None, by: Actor, data: Data) -> Statistic | ClaimDraft:
    columns = columns_of({name: value for name, value in data.items() if name != "claim"})
    return figures.add(claim=data["claim"], columns=columns, by=by)


def _print(_: None, by: Actor, data: Data) -> Appearance:
    place = {"capture": data["capture"], "start": data["start"], "end": data["end"]}
    rest = {name: value for name, value in data.items() if name not in place}
    return appearances.add(passage=passages.ensure(by=by, **place), by=by, **rest)


def _resolve(appearance: Appearance, by: Actor, data: Data) -> Appearance:
    appearances.resolve(appearance=appearance, speaker=data.get("speaker"), by=by, how=data.get("resolved_how"))
    return appearance


OPERATIONS = (
    listed("appearances", may_judge, NewAppearance, _print, "Say that a capture prints a claim at a place."),
    changed("appearances", may_judge, Resolved, _resolve, "Say who the printed speaker is."),
    listed(
        "statistics",
        may_judge,
        NewStatistic,
        _add_figure,
        "Add a figure of a claim; of a published one it joins your draft, which waits for a second person.",
        instead="drafts",
    ),
    removed(
        "statistics",
        may_judge,
        lambda figure, by, _: figures.remove(figure=figure, by=by),
        "Take a figure off its claim; off a published one by your draft, which waits for a second person.",
        instead="drafts",
    ),
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
