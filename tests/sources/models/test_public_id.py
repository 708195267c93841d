"""Public ids: short, permanent, and no slip of the finger makes another one."""

from typing import Any

import pytest
from django.db import DataError, connection, transaction

from sources.errors import BadPublicId
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Source
from sources.models.public_id import read

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SAMPLE = "SELECT ledger.public_id('CLM', n) FROM unnest(ARRAY[1, 2, 3, 999, 123456, 33554431, 33554432, 33554433, 1073741823, 1073741824, 34359738367]::bigint[]) n"

pytestmark = pytest.mark.django_db


def query(sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


@pytest.fixture
def ids() -> list[str]:
    return [found for (found,) in query(SAMPLE)]


def test_numbers_are_scrambled_one_to_one() -> None:
    # Small numbers of bits can be tried whole; the steps are the same for 25, 30 and 35.
    for bits in (2, 5, 10, 14):
        numbers = f"generate_series(0, (1 << {bits}) - 1) n, ledger.scramble(n, {bits}) s"
        scrambled = query(f"SELECT count(DISTINCT s), min(s), max(s) FROM {numbers}")  # noqa: S608 - our own
        assert scrambled == [(2**bits, 0, 2**bits - 1)]
    assert query("SELECT count(DISTINCT ledger.scramble(n, 25)) FROM generate_series(1, 33554431, 997) n") == [
        (len(range(1, 33554432, 997)),)
    ]


def test_each_range_of_numbers_has_its_length(ids: list[str]) -> None:
    assert [len(found) for found in ids] == [10] * 6 + [11] * 3 + [12] * 2
    assert len(set(ids)) == len(ids)
    assert all(set(found[4:]) <= set(ALPHABET) for found in ids)


def test_neighbours_do_not_look_alike(ids: list[str]) -> None:
    assert len({found[4:7] for found in ids[:3]}) == 3


def test_what_postgresql_makes_is_read(ids: list[str]) -> None:
    for found in ids:
        assert read(found, "CLM") == found
        assert read(f"  {found.lower()} ", "CLM") == found
        assert read("CLM-" + found[4:].replace("0", "o").replace("1", "l"), "CLM") == found


def test_one_wrong_character_is_noticed(ids: list[str]) -> None:
    for found in ids:
        for at in range(4, len(found)):
            for other in set(ALPHABET) - {found[at]}:
                with pytest.raises(BadPublicId):
                    read(found[:at] + other + found[at + 1 :], "CLM")


def test_two_swapped_characters_are_noticed(ids: list[str]) -> None:
    for found in ids:
        for at in range(4, len(found) - 1):
            if found[at] != found[at + 1]:
                with pytest.raises(BadPublicId):
                    read(found[:at] + found[at + 1] + found[at] + found[at + 2 :], "CLM")


def test_the_id_of_another_noun_is_noticed(ids: list[str]) -> None:
    for found in ids:
        for prefix in ("SRC", "CLN", "CML", "DOC"):
            with pytest.raises(BadPublicId):
                read(prefix + found[3:], prefix)
            with pytest.raises(BadPublicId):
                read(found, prefix)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "CLM",
        "CLM-",
        "CLM-U00000",
        "CLM-000",
        "CLM-0000000000",
        "clm 7k2q9m",
        "CLM-7K2Q9é",
        "٣٤٥-٣٤٥٦٧٨",
        "A" * 10000,
    ],
)
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(BadPublicId):
        read(text, "CLM")


@pytest.mark.parametrize("number", [-1, 2**35])
def test_a_number_without_an_id_is_refused(number: int) -> None:
    with pytest.raises(DataError, match="no public id"), transaction.atomic():
        query(f"SELECT ledger.public_id('CLM', {number})")


def test_a_row_has_its_id_however_it_is_written(system: Actor) -> None:
    with writing(by=system, reason="Rows"):
        made = Source.objects.bulk_create([Source(name="A"), Source(name="B")])
        with (
            connection.cursor() as cursor,
            cursor.copy("COPY sources_source (name, kind, homepage, country, external_ids) FROM STDIN") as rows,
        ):
            rows.write_row(("C", "outlet", "", "", "{}"))
    kept = list(Source.objects.order_by("pk").values_list("public_id", flat=True))
    assert len(set(kept)) == 3
    assert kept[:2] == [source.public_id for source in made]
    assert all(read(found, "SRC") == found for found in kept)
