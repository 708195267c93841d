"""PostgreSQL refuses a source that cannot be."""

import pytest
from django.db import IntegrityError, transaction

from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Source

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"name": "HARBOUR gazette", "country": "GB"}, "source_name_once"),
        ({"name": " "}, "source_has_name"),
        ({"name": "X", "kind": "oracle"}, "source_kind"),
        ({"name": "X", "country": "gb"}, "source_country"),
        ({"name": "X", "country": "G"}, "source_country"),
    ],
)
def test_it_is_refused(wrong: dict[str, str], constraint: str, source: Source, system: Actor) -> None:
    with writing(by=system, reason="Wrong"), pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Source.objects.create(**wrong)


def test_the_same_name_in_another_country_is_another_source(source: Source, system: Actor) -> None:
    with writing(by=system, reason="Another"):
        Source.objects.create(name=source.name, country="IE")
