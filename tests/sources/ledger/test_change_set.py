"""PostgreSQL refuses a change-set in a state that cannot be."""

import pytest
from django.db import IntegrityError, transaction

from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Change, ChangeSet, ChangeSetRow

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("state", "applied", "constraint"),
    [
        ("dreamt", False, "changeset_state"),
        ("applied", False, "changeset_applied_in"),
        ("proposed", True, "changeset_applied_in"),
        ("undone", True, "changeset_undone_by"),
    ],
)
def test_state_and_changes_fit(state: str, applied: bool, constraint: str, system: Actor) -> None:
    applied_in = Change.objects.get(revision=1) if applied else None
    with writing(by=system, reason="Wrong"), pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        ChangeSet.objects.create(state=state, reason="Try", proposed_by=system, applied_in=applied_in)


def test_a_change_set_is_applied_and_undone_by_another(system: Actor) -> None:
    with writing(by=system, reason="Applied") as change:
        undoing = ChangeSet.objects.create(state="applied", reason="Undo", proposed_by=system, applied_in=change)
        ChangeSet.objects.create(state="undone", reason="Do", proposed_by=system, applied_in=change, undone_by=undoing)
    assert ChangeSet.objects.count() == 2


def test_a_field_of_a_row_is_changed_once(system: Actor) -> None:
    field = {"table": "sources_source", "object_id": 1, "field": "name", "before": "A", "after": "B", "version_seen": 2}
    with writing(by=system, reason="Twice"):
        proposed = ChangeSet.objects.create(reason="Do", proposed_by=system)
        ChangeSetRow.objects.create(change_set=proposed, **field)
        with pytest.raises(IntegrityError, match="changesetrow_once"), transaction.atomic():
            ChangeSetRow.objects.create(change_set=proposed, **field)
