"""No undo differs in silence: whatever was edited since is as it was edited and listed, all else as it was before."""

import os
import random

import pytest
from django.db import transaction

from claims.actions import speakers
from sources.ledger.actor import Actor
from tests.claims.corrections.edits import Case, applied, differences
from tests.claims.corrections.people import desk

CASES = int(os.environ.get("ONRECORD_UNDO_CASES", "100"))
# So many times each applied correction is edited and undone, each time from the same state.
RUNS = 10
FIRST = int(os.environ.get("ONRECORD_UNDO_FIRST", "0"))


@pytest.fixture
def case(by: Actor) -> Case:
    at = desk(by)
    others = [speakers.ensure(name=name, kind="person", by=by) for name in ("Ida More", "Ada Moore")]
    return Case(at=at, random=random.Random(0), others=others)  # noqa: S311 -- made-up cases, no secret


def test_apply_edit_undo_leaves_no_silent_difference(case: Case) -> None:
    different = {}
    for seed in range(FIRST, FIRST + CASES, RUNS):
        with transaction.atomic():
            case.random = random.Random(seed)  # noqa: S311 -- made-up cases, no secret
            correction, before, after = applied(case)
            for run in range(seed, seed + RUNS):
                with transaction.atomic():
                    case.random = random.Random(run)  # noqa: S311 -- made-up cases, no secret
                    correction.refresh_from_db()
                    if found := differences(case, correction, before, after):
                        different[run] = found
                    transaction.set_rollback(True)
            transaction.set_rollback(True)
        case.at.noon.refresh_from_db()
        case.at.tomorrow.refresh_from_db()
    assert different == {}
