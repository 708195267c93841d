"""A suggestion that is a claim of the record: one more printing of it, and back again."""

import pytest

from claims.actions import claims, reviews, suggestions
from claims.errors import AlreadyDecided, NotInThatState, WorkedOnSince
from claims.flows.match import nearest, worded
from claims.models import Appearance, Claim, Speaker, Suggestion
from sources.errors import BadValue
from sources.ledger.actor import Actor
from tests.claims.actions.desk import kept, quotation, statistic
from tests.claims.printed import captured

ONE = "“The bridge will be shut by Easter,” Ada Moor said. About 40% of drivers heard it, she added."
OTHER = "“By Easter the bridge is going to be shut,” Ada Moore told us. Some 40% of drivers heard it.\n\n“And that is all,” she went on."
WORDS, ALTERED, REST = (
    "The bridge will be shut by Easter,",
    "By Easter the bridge is going to be shut,",
    "And that is all,",
)


@pytest.fixture
def there(by: Actor) -> Claim:
    (first,) = kept(capture := captured(ONE, by=by), quotation(capture, WORDS), by=by)
    claim = suggestions.accept(suggestion=first, by=by)
    assert claim
    return claim


@pytest.fixture
def altered(by: Actor) -> list[Suggestion]:
    capture = captured(OTHER, by=by)
    first = quotation(capture, ALTERED, name="Ada Moore")
    return kept(capture, first, quotation(capture, REST, name="Ada Moore", continues=first.reading["id"]), by=by)


def test_it_is_one_more_printing_and_makes_nobody(by: Actor, there: Claim, altered: list[Suggestion]) -> None:
    assert suggestions.accept(suggestion=altered[0], by=by, same=there) == there
    printed = Appearance.objects.filter(claim=there).order_by("pk")
    assert [(one.printed_speaker, one.speaker) for one in printed] == [
        ("Ada Moor", there.said_by),
        ("Ada Moore", there.said_by),
        ("Ada Moore", there.said_by),
    ]
    assert (Claim.objects.count(), Speaker.objects.count()) == (1, 1)
    with pytest.raises(AlreadyDecided):
        suggestions.accept(suggestion=altered[1], by=by, same=there)
    suggestions.reopen(suggestion=altered[1], by=by)
    assert [one.claim for one in Appearance.objects.all()] == [there]
    assert list(Suggestion.objects.filter(state="pending").order_by("pk")) == altered


def test_a_figure_keeps_the_claims_own_figure(by: Actor) -> None:
    capture = captured(f"{ONE}\n\n{OTHER}", by=by)
    one, other = kept(
        capture,
        statistic(capture, "40%", sentence="About 40% of drivers heard it"),
        suggestions.Read(
            "statistic",
            capture.text.rindex("40%"),
            capture.text.rindex("40%") + 3,
            {**statistic(capture, "40%", sentence="About 40% of drivers heard it").reading, "low": "12"},
        ),
        by=by,
    )
    claim = suggestions.accept(suggestion=one, by=by)
    assert suggestions.accept(suggestion=other, by=by, same=claim) == claim
    assert claim
    assert [str(each.low) for each in claim.statistics.all()] == ["39.5"]
    assert [str(each.printed_low) for each in Appearance.objects.order_by("pk")] == ["39.5", "12"]


def test_of_a_public_claim_it_is_taken_back_until_somebody_judged_the_printing(
    by: Actor, there: Claim, altered: list[Suggestion]
) -> None:
    claims.publish(claim=there, by=by)
    suggestions.accept(suggestion=altered[0], by=by, same=there)
    suggestions.reopen(suggestion=altered[0], by=by)
    assert Appearance.objects.count() == 1
    suggestions.accept(suggestion=altered[0], by=by, same=there)
    reviews.write(subject=Appearance.objects.latest("pk"), aspect="wording", by=by)
    with pytest.raises(WorkedOnSince, match="other records"):
        suggestions.reopen(suggestion=altered[0], by=by)
    claims.withdraw(claim=there, by=by, reason="it was never said")
    (late,) = kept(capture := captured(OTHER, by=by), quotation(capture, ALTERED), by=by)
    with pytest.raises(NotInThatState):
        suggestions.accept(suggestion=late, by=by, same=there)


def test_what_a_second_person_read_stays(by: Actor, there: Claim, altered: list[Suggestion]) -> None:
    suggestions.accept(suggestion=altered[0], by=by, same=there)
    claims.publish(claim=there, by=by)
    with pytest.raises(WorkedOnSince, match="second person"):
        suggestions.reopen(suggestion=altered[0], by=by)
    assert Suggestion.objects.get(pk=altered[0].pk).state == "accepted"


def test_a_name_is_no_printing_of_a_claim(by: Actor, there: Claim) -> None:
    capture = captured(ONE, by=by)
    reading = {"name": "Ada Moor", "kind": "person", "mentions": []}
    start = capture.text.index("Ada Moor")
    (named,) = kept(capture, suggestions.Read("person", start, start + 8, reading), by=by)
    with pytest.raises(BadValue):
        suggestions.accept(suggestion=named, by=by, same=there)


def test_the_nearest_claims_come_first_with_a_reason(by: Actor, there: Claim, altered: list[Suggestion]) -> None:
    far = claims.add(kind="quotation", text="The bridge is painted every year by people who never saw Easter.", by=by)
    claims.add(kind="quotation", text="Nothing of the kind.", by=by)
    claims.add(kind="statistic", text=altered[0].passage.exact, by=by)
    first, second = nearest(altered[0])
    assert [first.claim["id"], second.claim["id"]] == [there.public_id, far.public_id]
    assert first.score > 0.8 > second.score
    assert "bridge" in second.reason
    for asked, found in (("painted bridge", [far]), (f" {there.public_id} ", [there]), ("!!!", [])):
        assert [one.claim["id"] for one in worded(altered[0], asked)] == [each.public_id for each in found]
