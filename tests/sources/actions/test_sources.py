"""Sources, through their actions."""

import pytest
from django.db import connection

from sources.actions import sources
from sources.errors import BadPublicId, BadValue, NoReason, NotFound
from sources.ledger.actor import Actor
from sources.models import Change, Source
from sources.queries import sources as found

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["Harbour Gazette", " harbour gazette\n", "HARBOUR GAZETTE"])
def test_a_source_is_there_once_however_its_name_is_cased(name: str, source: Source, system: Actor) -> None:
    changes = Change.objects.count()
    assert sources.ensure(name=name, country="GB", by=system) == source
    assert Change.objects.count() == changes


def test_another_country_is_another_source(source: Source, system: Actor) -> None:
    assert sources.ensure(name=source.name, by=system) != source


def test_what_is_given_is_changed_and_the_rest_stays(source: Source, system: Actor) -> None:
    sources.describe(source=source, by=system, reason="Known now", homepage="https://gazette.example/")
    kept = found.get(source.public_id)
    assert (kept.name, kept.homepage, kept.country) == ("Harbour Gazette", "https://gazette.example/", "GB")


def test_a_name_ends_somewhere(system: Actor) -> None:
    made = sources.ensure(name="x" * 5000, by=system)
    assert made == sources.ensure(name="x" * 4000, by=system)
    assert len(made.name) == 300


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_source_has_a_name(name: str, source: Source, system: Actor) -> None:
    with pytest.raises(BadValue):
        sources.ensure(name=name, by=system)
    with pytest.raises(BadValue):
        sources.describe(source=source, name=name, by=system, reason="Emptied")


def test_a_change_says_why(source: Source, system: Actor) -> None:
    with pytest.raises(NoReason):
        sources.describe(source=source, name="Other", by=system, reason="")


def test_a_source_is_found_by_its_id_or_the_error_says_what_is_wrong(source: Source) -> None:
    assert found.get(source.public_id.lower()) == source
    with pytest.raises(BadPublicId):
        found.get("SRC-000001")
    with pytest.raises(NotFound):
        found.get(_id_of(source.pk + 1))


def _id_of(number: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT ledger.public_id('SRC', %s)", [number])
        return str(cursor.fetchone()[0])
