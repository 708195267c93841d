"""Reprints of reprints: what is found in them, and who is known to have introduced it."""

from pathlib import Path

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from claims.actions import tracing
from claims.flows import reprints
from claims.flows.capture import capture_file
from claims.models import Finding
from sources.ledger.actor import Actor
from sources.models import Capture

SAID = """Ferry to stay in harbour

The old ferry carried between 41,300 and 53,700 people last year.

“The old ferry cannot sail before the harbour ice has melted,” said Mara Lindholm, the harbour master.
"""
CHANGED = SAID.replace("cannot", "can").replace("between 41,300 and 53,700", "53,700")


@pytest.fixture
def chain(tmp_path: Path, by: Actor) -> list[Capture]:
    """The origin, a reprint that changes it, and a reprint of that."""
    found = []
    for day, (name, text) in enumerate(
        (("origin", SAID), ("first", CHANGED), ("second", f"{CHANGED}\nMore follows.\n")), 1
    ):
        path = tmp_path / f"{name}.txt"
        path.write_text(text)
        path.with_suffix(".json").write_text(f'{{"publisher": "The {name} Post", "published": "2024-05-0{day}"}}')
        found.append(capture_file(path, by=by).capture)
    return found


def test_who_introduced_a_change_is_known_once_the_reprints_are_linked(chain: list[Capture], by: Actor) -> None:
    origin, first, second = chain
    against = Finding.objects.filter(compared_with=origin)
    assert set(against.filter(capture=second).values_list("kind", flat=True)) == {"quotation-meaning", "range-cut"}
    assert not against.exclude(introduced_by=None).exists()
    # What is said second is of the first of them: what was taken from it is looked at as well.
    for one, of in ((second, first), (first, origin)):
        reprints.link(document=one.document, original=of.document, kind="reprint", by=by)
    jobs = ProcrastinateJob.objects.filter(task_name=tracing.TASK).order_by("id")
    assert [job.args for job in jobs] == [{"document": one.document_id, "by": by.pk} for one in (second, first)]
    assert reprints.trace_from(**jobs[1].args) == 4
    assert reprints.trace_from(**jobs[0].args) == 0
    assert {finding.introduced_by for finding in against.filter(capture=second)} == {first.document}
