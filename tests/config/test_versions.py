"""PostgreSQL's versions: side by side, never mistaken for one another, taken over when asked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from config.embedded import programs
from config.embedded.programs import Programs
from config.embedded.server import DATABASE, Server
from config.embedded.upgrade import upgrade
from config.errors import Refused
from tests.config.conftest import manage


def test_data_of_an_older_version_is_refused_with_the_way_out_never_shown_as_empty(
    new_folder: Callable[[str], Path],
) -> None:
    folder = new_folder("data")
    (folder / "pg14").mkdir()
    told = manage(
        folder, "shell", "--no-imports", "-c", "from django.db import connection; connection.ensure_connection()"
    )
    assert told.returncode == 1
    assert "kept by PostgreSQL 14" in told.stderr
    assert "./run upgrade" in told.stderr
    assert "Traceback" not in told.stderr
    assert {path.name for path in folder.glob("pg*")} == {"pg14"}


def test_data_of_a_newer_version_is_refused(new_folder: Callable[[str], Path]) -> None:
    folder = new_folder("data")
    (folder / "pg99").mkdir()
    with pytest.raises(Refused, match="newer than the one found"):
        Server(folder).ensure()


def test_without_the_old_versions_programs_an_upgrade_changes_nothing(new_folder: Callable[[str], Path]) -> None:
    folder = new_folder("data")
    (folder / "pg9").mkdir()
    with pytest.raises(Refused, match="postgresql-9"):
        upgrade(folder)
    assert [path.name for path in folder.glob("pg*")] == ["pg9"]


def test_an_upgrade_of_what_is_up_to_date_does_nothing(folder: Path) -> None:
    assert upgrade(folder) is None


def test_two_versions_run_side_by_side(new_folder: Callable[[str], Path], fifteen: Programs, newest: Programs) -> None:
    if newest.major == fifteen.major:
        pytest.skip("the newest PostgreSQL here is 15")
    servers = [Server(new_folder("old"), fifteen), Server(new_folder("new"), newest)]
    for server in servers:
        server.ensure()
    for server, expected in zip(servers, (fifteen, newest), strict=True):
        with server.connect(DATABASE) as connection:
            assert connection.info.server_version // 10000 == expected.major
            connection.execute("CREATE TABLE mine (number int)")
        server.leave()


def test_an_upgrade_takes_everything_over_and_keeps_the_old_folder(
    new_folder: Callable[[str], Path], fifteen: Programs, newest: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    if newest.major == fifteen.major:
        pytest.skip("the newest PostgreSQL here is 15")
    folder = new_folder("data")
    old = Server(folder, fifteen)
    old.ensure()
    with old.connect(DATABASE) as connection:
        connection.execute("CREATE SCHEMA history CREATE TABLE kept (id int PRIMARY KEY, words text)")
        connection.execute("INSERT INTO history.kept SELECT n, 'so printed: ' || n FROM generate_series(1, 500) n")
    monkeypatch.setenv("ONRECORD_POSTGRES", str(newest.folder))
    with pytest.raises(Refused, match="run stop"):
        upgrade(folder)
    old.leave()
    kept = upgrade(folder)
    assert kept == folder / f"pg15-before-{newest.major}"
    assert (kept / "PG_VERSION").read_text(encoding="ascii").strip() == "15"
    new = Server(folder)
    new.ensure()
    with new.connect(DATABASE) as connection:
        assert connection.info.server_version // 10000 == newest.major
        assert connection.execute("SELECT count(*), max(words) FROM history.kept").fetchone() == (500, "so printed: 99")
    new.leave()
    assert {path.name for path in folder.glob("upgrade-*")} == set()


def test_a_folder_without_programs_is_not_taken_for_postgresql(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_POSTGRES", str(tmp_path))
    with pytest.raises(Refused, match="no programs of PostgreSQL"):
        programs.find()


def test_a_version_too_old_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("postgres", "initdb"):
        (tmp_path / name).write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 14.9 (Debian 14.9-1)'\n", encoding="ascii")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("ONRECORD_POSTGRES", str(tmp_path))
    with pytest.raises(Refused, match=r"PostgreSQL 14\.9; Onrecord needs 15"):
        programs.find()


def test_without_a_choice_the_wheels_programs_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_POSTGRES", raising=False)
    assert programs.find().folder.parent.name == "pginstall"
