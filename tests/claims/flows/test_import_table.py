"""Claims from a table: the mapping is shown, and every row and column that is not taken is said."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.flows.import_table import NotATable, table, take
from claims.models import Claim
from sources.ledger.actor import Actor

TABLE = (
    "Claim;Speaker;Date;Tags;Shoe size\n"
    '"The pier is new; it is ""safe"".";Bram Wille;2026-05;piers; 43\n'
    "The tide is late.;;2026-13-40;;\n"
    ";Bram Wille;;;\n"
    "The ferry is full.;;;ferries;38;too many\n"
    '"The pier is new; it is ""safe"".";Bram Wille;;;\n'
)


def test_it_is_shown_before_anything_is_written(by: Actor, tmp_path: Path) -> None:
    file = tmp_path / "claims.csv"
    file.write_text(TABLE, encoding="utf-8-sig")
    out = StringIO()
    call_command("import_claims", str(file), stdout=out)
    for words in (
        "Speaker -> said_by",
        "Shoe size -> UNDECIDED",
        "line 3: “2026-13-40” is no date: write 2026",
        "5 rows, 1 can",
    ):
        assert words in out.getvalue(), out.getvalue()
    assert not Claim.objects.exists()
    with pytest.raises(CommandError, match="Shoe size"):
        call_command("import_claims", str(file), write=True, stdout=out)
    call_command("import_claims", str(file), "--write", "--map", "Shoe size=-", stdout=out)
    assert "1 drafts made, 4 rows not taken." in out.getvalue()
    claim = Claim.objects.get()
    assert (claim.text, claim.state, claim.topics) == ('The pier is new; it is "safe".', "draft", ["piers"])
    assert str(claim.said_on_latest) == "2026-05-31"
    # Once more, and it is there already.
    again = take(table(TABLE.encode(), mapping={"Shoe size": "context"}), by=by)
    assert again.made == []
    assert claim.public_id in again.refused[0][1]


@pytest.mark.parametrize(
    ("sent", "mapping"),
    [
        (b"", {}),
        (b"\xff\xfe,", {}),
        (b"a,a\n1,2\n", {}),
        (b"a,b\n1,2\n", {}),
        (b"claim\n1\n", {"shoe": "text"}),
        (b"claim\n1\n", {"claim": "shoe"}),
        (b'claim\n"never closed', {}),
    ],
)
def test_what_is_no_table_of_claims(sent: bytes, mapping: dict[str, str]) -> None:
    with pytest.raises(NotATable):
        table(sent, mapping=mapping)


def test_a_column_that_another_takes_the_place_of_is_undecided() -> None:
    assert table(b"claim,quote\n1,2\n", mapping={"quote": "text"}).undecided == ["claim"]
