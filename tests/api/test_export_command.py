"""`./run export`: what the API's lists give, in a file."""

import json
import sys
from importlib import util
from io import StringIO
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from claims.flows.exports import Wanted
from claims.flows.parquet import records
from tests.api.test_exports import taken
from tests.api.test_manners import problem


def printed(*arguments: str) -> str:
    out = StringIO()
    call_command("export", *arguments, stdout=out)
    return out.getvalue()


def test_it_writes_what_the_list_gives(loaded: None, anyone: Client, reader: Client, tmp_path: Path) -> None:
    query = "kind=quotation&expand=appearances&format=ndjson"
    arguments = ("claims", "--where", "kind=quotation", "--expand", "appearances")
    assert printed(*arguments).encode() == taken(anyone, f"/api/v1/claims/?{query}")
    assert printed("suggestions", "--all").encode() == taken(reader, "/api/v1/suggestions/?format=ndjson")
    assert printed("claims", "--where", "q=Biggar").encode() == taken(anyone, "/api/v1/claims/?q=Biggar&format=ndjson")
    out = tmp_path / "claims.csv"
    printed("claims", "--out", str(out))
    assert out.read_bytes() == taken(anyone, "/api/v1/claims/?format=csv")
    assert [path.name for path in tmp_path.iterdir()] == ["claims.csv"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("poems",), "invalid choice"),
        (("claims", "--where", "kidn=quotation"), "have no kidn"),
        (("claims", "--where", "kind=poem"), "kind: "),
        (("claims", "--expand", "poems"), "can be written with"),
        (("claims", "--as-of", "yesterday"), "RFC 3339"),
        (("claims", "--as-of", "2999-01-01T00:00:00Z"), "future"),
        (("captures",), "--all"),
        (("claims", "--format", "parquet"), "--out"),
    ],
)
def test_what_it_cannot_write_it_says_in_words(arguments: tuple[str, ...], told: str, loaded: None) -> None:
    with pytest.raises(CommandError, match=told):
        printed(*arguments)


def test_parquet_is_written_or_says_what_is_missing(
    loaded: None, anyone: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, then = tmp_path / "claims.parquet", timezone.now().isoformat()
    address, accept = f"/api/v1/claims/?kind=quotation&asOf={quote(then)}", "application/vnd.apache.parquet"
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(CommandError, match=r"nothing was written.*uv pip install --python \S+ 'pyarrow>=18'"):
            printed("claims", "--out", str(out))
        for refused in (anyone.get(address, headers={"Accept": accept}), anyone.get(f"{address}&format=parquet")):
            assert "extra “parquet” (uv pip install 'pyarrow>=18')" in problem(refused, 406)["detail"]
        second_choice = anyone.get(address, headers={"Accept": f"{accept}, text/csv;q=.5"})
        assert (second_choice["Content-Type"].partition(";")[0], second_choice.getvalue()[:4]) == ("text/csv", b"id,k")
    assert list(tmp_path.iterdir()) == []
    if util.find_spec("pyarrow") is None:
        return
    from pyarrow import parquet

    monkeypatch.setattr("claims.flows.parquet._ROWS_AT_ONCE", 2)
    printed("claims", "--where", "kind=quotation", "--as-of", then, "--out", str(out))
    answer = anyone.get(address, headers={"Accept": accept})
    assert (answer["Content-Type"], answer.getvalue()) == (accept, out.read_bytes())
    problem(anyone.get("/api/v1/claims/?format=parquet&asOf=2999-01-01T00:00:00Z"), 404)
    file = parquet.ParquetFile(out)
    assert file.num_row_groups > 1
    records = [json.loads(line) for line in taken(anyone, f"{address}&format=ndjson").splitlines()[:-1]]
    assert [row["id"] for row in file.read().to_pylist()] == [record["id"] for record in records] != []


def test_parquet_has_every_record_those_with_an_end_of_their_own_too(loaded: None) -> None:
    ids = [record["id"] for record in records(Wanted("passages", "ndjson"))]
    assert ids == [json.loads(line)["id"] for line in printed("passages").splitlines()[:-1]] != []
