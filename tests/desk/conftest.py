"""The desk is tested over the demonstration data, and over texts with as much to decide as a test wants."""

from collections.abc import Callable

import pytest
from django.test import Client

from claims.actions import findings
from claims.extraction import readings
from sources.actions import actors
from sources.models import Capture, User
from tests.api.conftest import demonstration, loaded, reader  # noqa: F401 -- pytest finds the fixtures here
from tests.claims.actions.desk import kept, quotation
from tests.claims.printed import captured


@pytest.fixture
def checker(loaded: None) -> Client:  # noqa: F811 -- the fixture imported above
    """Signed in as who may decide."""
    signed_in = Client()
    signed_in.force_login(User.objects.get(username="checker"))
    return signed_in


@pytest.fixture
def busy(loaded: None) -> Callable[[int], Capture]:  # noqa: F811 -- the fixture imported above
    """A capture with as many quotations, and as many findings, as one asks for."""

    def made(count: int) -> Capture:
        by = actors.import_("tests")
        sentences = [f"“The boat number {number} is late again,” Ada Moor said." for number in range(count)]
        capture = captured("\n\n".join(sentences), by=by)
        words = [f"The boat number {number} is late again," for number in range(count)]
        kept(capture, *(quotation(capture, each) for each in words), by=by)
        found = [_finding(capture, each) for each in words]
        findings.keep_all(capture=capture, findings=found, by=by)
        return capture

    return made


def _finding(capture: Capture, words: str) -> readings.Finding:
    start = capture.text.index(words)
    message = "Two tenses stand side by side."
    return readings.Finding("f", "tense-mixed", "material", start, start + 8, words[:8], None, message)
