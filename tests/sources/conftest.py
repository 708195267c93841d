"""Things a test of this room starts from."""

import pytest

from sources.actions import actors, captures, documents, sources
from sources.ledger.actor import Actor
from sources.models import Capture, Document, Source

TEXT = "The harbour office counted 41 boats.\n“Forty-one, no more,” said the harbour master, Ana Ruiz 🚢.\n"


@pytest.fixture
def system(db: None) -> Actor:
    return actors.system()


@pytest.fixture
def source(system: Actor) -> Source:
    return sources.ensure(name="Harbour Gazette", by=system, country="GB")


@pytest.fixture
def document(system: Actor, source: Source) -> Document:
    return documents.add(by=system, title="Boats counted", url="https://gazette.example/boats", source=source)


@pytest.fixture
def capture(system: Actor, document: Document) -> Capture:
    return captures.keep(
        document=document,
        by=system,
        how=Capture.How.UPLOADED,
        data=TEXT.encode(),
        text=TEXT,
        media_type="text/plain",
        reader="plain/1",
    )
