"""Suggestions: every write."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from claims.actions import accepted_quotations, accepted_statistics, speakers, unmade
from claims.actions.held import held
from claims.errors import AlreadyDecided, NotDecided, NotInThatState, UnkeepableFigure
from claims.models import Claim, Speaker, Suggestion
from claims.queries.chains import with_their_chains
from claims.queries.made import decided_in, decided_together
from claims.queries.pending import CLAIM_KINDS
from sources.actions import passages
from sources.actions.permitted import permit
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check, may_contribute
from sources.ledger.writing import writing
from sources.models import Capture

Kind = Suggestion.Kind
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Read:
    """One thing an engine reads at start..end of a capture's text.

    `reading` is JSON: the engine's fields, figures as text ("1.6"), dates as "start/end". A statistic's has
    "sentence": [start, end], the sentence that holds the figure.
    """

    kind: str
    start: int
    end: int
    reading: Mapping[str, Any]


def keep_all(*, capture: Capture, readings: Iterable[Read], engine: Actor, by: Actor) -> list[Suggestion]:
    """Keep what an engine reads in a capture, in the order of the text; the new ones are given back.

    Kept again, what is there (one a kind and place for an engine's version) stays as it is. A handful of
    queries, however many there are.
    """
    read: dict[Place, Read] = {}
    for one in readings:
        if one.start < one.end:
            read.setdefault((one.kind, one.start, one.end), one)
    if read.keys() <= _kept(capture, engine):
        return []
    with writing(by=by, reason="what an engine read"):
        kept = _kept(capture, engine)
        new = [one for place, one in read.items() if place not in kept]
        places = passages.ensure_all(capture=capture, spans={(one.start, one.end) for one in new}, by=by)
        return Suggestion.objects.bulk_create(
            [
                Suggestion(
                    capture=capture,
                    passage=places[one.start, one.end],
                    engine=engine,
                    kind=one.kind,
                    reading=held(one.reading),
                )
                for one in new
            ]
        )


def add_by_hand(*, capture: Capture, read: Read, by: Actor) -> Suggestion:
    """What a person marks in a text, as a suggestion of theirs; marked again, it is the same one. Raises BadValue."""
    permit(by, may_contribute)
    with writing(by=by, reason="marked in a text"):
        place = passages.ensure(capture=capture, start=read.start, end=read.end, by=by)
        suggestion, _ = Suggestion.objects.get_or_create(
            capture=capture, engine=by, kind=read.kind, passage=place, defaults={"reading": held(read.reading)}
        )
        return suggestion


def accept(
    *,
    suggestion: Suggestion,
    by: Actor,
    speaker: Speaker | None = None,
    same: Claim | None = None,
    reason: str = "",
) -> Claim | None:
    """Make a suggestion part of the record; what it became, None for a date, number or person.

    A quotation takes the paragraphs it continues in with it. `speaker` says who spoke where the reading's
    name does not tell. `same` is a claim of the record that it is one more printing of: then no new claim and no
    new speaker is made. Raises AlreadyDecided, UnkeepableFigure for a statistic without a usable figure, and for
    `same` NotInThatState where that claim is superseded or withdrawn, BadValue for a suggestion that is no saying.
    """
    with writing(by=by, reason=reason or "a suggestion accepted"):
        accept_all(suggestions=[suggestion], by=by, speaker=speaker, same=same)
        suggestion.refresh_from_db()
        if suggestion.state == Suggestion.State.PENDING:
            raise UnkeepableFigure(str(suggestion.reading.get("text", "")))
        return suggestion.claim


def accept_all(
    *,
    suggestions: Collection[Suggestion],
    by: Actor,
    speaker: Speaker | None = None,
    same: Claim | None = None,
    reason: str = "",
) -> list[Claim]:
    """Accept many at once, in a handful of queries; the claims they became, each once.

    A quotation becomes its speaker (where the reading names one), its claim and its appearances; the same words
    of the same speaker become one more appearance of the claim that is there. A statistic becomes a claim with
    its sentence's words, a statistic and an appearance; one without a usable figure stays pending. A person
    becomes a speaker. With `same` all of them are printings of that claim. Raises AlreadyDecided when one is not
    pending: then none is accepted.
    """
    permit(by, may_check)
    if not suggestions:
        return []
    with writing(by=by, reason=reason or "suggestions accepted"):
        taken = with_their_chains([suggestion.pk for suggestion in suggestions])
        for suggestion in taken:
            if suggestion.state != Suggestion.State.PENDING:
                raise AlreadyDecided("This suggestion", suggestion.state)
        if same is not None:
            same = _there(same, taken)
        of_kind = {kind: [s for s in taken if s.kind == kind] for kind in Kind}
        became = accepted_quotations.become(of_kind[Kind.QUOTATION], by=by, speaker=speaker, same=same)
        became |= accepted_statistics.become(of_kind[Kind.STATISTIC], same=same)
        speakers.ensure_all(named=filter(None, map(_person, of_kind[Kind.PERSON])), by=by)
        now = timezone.now()
        decided = [s for s in taken if s.kind != Kind.STATISTIC or s.pk in became]
        for suggestion in decided:
            suggestion.state = Suggestion.State.ACCEPTED
            suggestion.decided_by = by
            suggestion.decided_at = now
            suggestion.claim = became.get(suggestion.pk)
        Suggestion.objects.bulk_update(decided, ["state", "decided_by", "decided_at", "claim"], batch_size=1000)
        return list({claim.pk: claim for claim in became.values()}.values())


def refuse(*, suggestion: Suggestion, by: Actor, reason: str) -> None:
    """Say that a suggestion is not so, and why. Raises AlreadyDecided."""
    permit(by, may_check)
    with writing(by=by, reason=reason):
        refused = Suggestion.objects.filter(pk=suggestion.pk, state=Suggestion.State.PENDING).update(
            state=Suggestion.State.REFUSED, refused_because=reason, decided_by=by, decided_at=timezone.now()
        )
        suggestion.refresh_from_db()
        if not refused:
            raise AlreadyDecided("This suggestion", suggestion.state)


def refuse_all(*, suggestions: Collection[Suggestion], by: Actor, reason: str) -> None:
    """Refuse many for one reason, all of them or none. Raises AlreadyDecided."""
    permit(by, may_check)
    if not suggestions:
        return
    with writing(by=by, reason=reason):
        for suggestion in suggestions:
            refuse(suggestion=suggestion, by=by, reason=reason)


def reopen(*, suggestion: Suggestion, by: Actor, reason: str = "") -> None:
    """Take a decision back: the suggestion waits again, with the paragraphs of its quotation that were decided with it.

    What accepting it made goes too, while that is a draft nobody has worked on; the history keeps it. Raises
    NotDecided for one that waits, WorkedOnSince where its claim went on: then nothing is changed.
    """
    permit(by, may_check)
    with writing(by=by, reason=reason or "a decision taken back"):
        suggestion.refresh_from_db()
        claim, revision = suggestion.claim, decided_in(suggestion)
        together = decided_together(suggestion)
        if suggestion.state == Suggestion.State.PENDING or not together:
            raise NotDecided("This suggestion")
        Suggestion.objects.filter(pk__in=[one.pk for one in together]).update(
            state=Suggestion.State.PENDING, refused_because="", decided_by=None, decided_at=None, claim=None
        )
        if claim:
            unmade.unmake(claim, together, revision=revision)
        suggestion.refresh_from_db()


def reopen_all(*, suggestions: Collection[Suggestion], by: Actor, reason: str = "") -> None:
    """Take many decisions back, all of them or none; what waits again already, with a quotation it goes on, is no trouble.

    Raises WorkedOnSince where a claim of one of them went on.
    """
    permit(by, may_check)
    if not suggestions:
        return
    with writing(by=by, reason=reason or "decisions taken back"):
        for suggestion in suggestions:
            suggestion.refresh_from_db()
            if suggestion.state != Suggestion.State.PENDING:
                reopen(suggestion=suggestion, by=by, reason=reason)


def _there(claim: Claim, suggestions: Collection[Suggestion]) -> Claim:
    """The claim as it is now, locked, where these can be printings of it."""
    if any(suggestion.kind not in CLAIM_KINDS for suggestion in suggestions):
        raise BadValue("A quotation or a figure is a printing of a claim; a name or a date is not.")
    row = Claim.objects.select_for_update(of=("self",)).select_related("said_by").get(pk=claim.pk)
    if row.state in (Claim.State.SUPERSEDED, Claim.State.WITHDRAWN):
        raise NotInThatState(row.public_id, row.state, "what a printing says")
    return row


def _kept(capture: Capture, engine: Actor) -> set[Place]:
    there = Suggestion.objects.filter(capture=capture, engine=engine)
    return set(there.values_list("kind", "passage__start", "passage__end"))


def _person(suggestion: Suggestion) -> speakers.Named | None:
    return speakers.nameable(suggestion.reading.get("name"), suggestion.reading.get("kind"))
