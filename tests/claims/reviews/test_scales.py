"""The words of verdicts are the administrators' to choose, and keep their meaning."""

from dataclasses import replace
from decimal import Decimal

import pytest

from claims.actions import ratings, reviews
from claims.actions.ratings import Step
from claims.errors import RatingInUse
from claims.queries.scales import default_ratings, scales
from sources.errors import AlreadyThere, BadValue, NotAllowed
from tests.claims.reviews.conftest import Desk, Ferries, rating

STEPS = [
    Step("Holds", "It holds.", "true", Decimal(2), Decimal(1), Decimal(2)),
    Step("Fails", "It does not.", "false", Decimal(1), Decimal(1), Decimal(2)),
]


def test_two_scales_are_there_from_the_beginning(db: None) -> None:
    five, four = scales()
    assert five.is_default
    assert [(r.label, r.bucket) for r in five.ratings.all()] == [
        ("Right", "true"),
        ("Mostly right", "mostly true"),
        ("Half right", "mixed"),
        ("Mostly wrong", "mostly false"),
        ("Wrong", "false"),
    ]
    assert [r.label for r in four.ratings.all()] == ["True", "False", "Misleading", "Unproven"]


def test_an_administrator_adds_a_scale_and_makes_it_the_default(desk: Desk) -> None:
    scale = ratings.add_scale(name="Ours", steps=STEPS, by=desk.admin, default=True)
    assert [r.label for r in default_ratings()] == ["Holds", "Fails"]
    with pytest.raises(BadValue, match="default"):
        ratings.retire(what=scale, by=desk.admin, reason="no more")
    with pytest.raises(AlreadyThere):
        ratings.add_scale(name="Ours", steps=STEPS, by=desk.admin)
    with pytest.raises(NotAllowed):
        ratings.add_scale(name="Theirs", steps=STEPS, by=desk.eve)


@pytest.mark.parametrize(
    "steps",
    [
        [],
        [Step("", "It holds.", "true")],
        [Step("Holds", " ", "true")],
        [Step("Holds", "It holds.", "rather true")],
        [Step("Holds", "It holds.", "true"), Step("HOLDS", "It holds.", "true")],
        [Step("Holds", "It holds.", "true", Decimal(3), Decimal(1), Decimal(2))],
        [Step("Holds", "It holds.", "true", Decimal(3))],
    ],
)
def test_a_scale_that_says_too_little_is_refused(desk: Desk, steps: list[Step]) -> None:
    with pytest.raises(BadValue):
        ratings.add_scale(name="Ours", steps=steps, by=desk.admin)


def test_a_rating_in_use_is_retired_and_not_reworded(desk: Desk, said: Ferries) -> None:
    right = rating("Right")
    clearer = Step("Right", "It is so.", "true", right.value, right.worst, right.best)
    ratings.revise(rating=right, step=clearer, by=desk.admin, reason="clearer")
    with pytest.raises(AlreadyThere):
        ratings.revise(rating=right, step=replace(clearer, label="wrong"), by=desk.admin, reason="a slip")
    review = reviews.write(subject=said.claim, aspect="overall", rating=right, rationale="So.", by=desk.ada)
    with pytest.raises(RatingInUse):
        ratings.revise(rating=right, step=replace(clearer, label="Correct"), by=desk.admin, reason="a better word")
    ratings.retire(what=right, by=desk.admin, reason="another word is better")
    assert "Right" not in [r.label for r in default_ratings()]
    review.refresh_from_db()
    assert review.rating == right
    with pytest.raises(BadValue):
        reviews.write(subject=said.claim, aspect="figure", rating=right, by=desk.ada)
    ratings.take_up(what=right, by=desk.admin, reason="it was the better word")
    assert "Right" in [r.label for r in default_ratings()]
    exact = ratings.add(scale=right.scale, step=Step("Exact", "To the last digit.", "true"), by=desk.admin)
    assert default_ratings()[-1] == exact
    with pytest.raises(AlreadyThere):
        ratings.add(scale=right.scale, step=Step("exact", "Again.", "true"), by=desk.admin)
    with pytest.raises(NotAllowed):
        ratings.add(scale=right.scale, step=Step("Near", "Nearly.", "mostly true"), by=desk.eve)
