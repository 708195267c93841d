"""The embedded server: starts at the first need, one for all, and comes back after whatever happened to it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from config.embedded.account import account_for
from config.embedded.folder import socket_folder
from config.embedded.postmaster import alive, halt, postmaster
from config.embedded.server import DATABASE, Server
from config.errors import Refused
from tests.config.conftest import ROOT, manage

HOLD = """
import sys
from pathlib import Path
from config.embedded.postmaster import postmaster
from config.embedded.server import Server
server = Server(Path(sys.argv[1]))
server.ensure()
print(postmaster(server.cluster), flush=True)
sys.stdin.readline()
server.leave()
"""


def hold(folder: Path) -> subprocess.Popen[str]:
    """A process that uses the server until it is told a line."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def server_of(process: subprocess.Popen[str]) -> int:
    assert process.stdout
    return int(process.stdout.readline())


def let_go(process: subprocess.Popen[str]) -> None:
    process.communicate("\n", timeout=60)
    assert process.returncode == 0


def test_it_starts_at_the_first_need_and_stops_with_the_last_user(server: Server) -> None:
    server.ensure()
    with server.connect(DATABASE) as connection:
        connection.execute("CREATE TABLE kept_when_stopped AS SELECT 'as it was' AS words")
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert server.leave()
    assert postmaster(server.cluster) is None
    server.ensure()
    with server.connect(DATABASE) as connection:
        assert connection.execute("SELECT words FROM kept_when_stopped").fetchone() == ("as it was",)


def test_it_folds_the_case_of_accented_letters_and_sorts_alike_everywhere(server: Server) -> None:
    server.ensure()
    with server.connect(DATABASE) as connection:
        assert connection.execute("SELECT lower('ÉÑÜ'), 'É' ILIKE 'é', 'a' > 'Z', 'é' ~ '^\\w$'").fetchone() == (
            "éñü",
            True,
            True,
            True,
        )
        assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)


def test_of_several_that_start_it_together_one_does_and_the_last_one_stops_it(folder: Path) -> None:
    log = folder / "postgres.log"
    before = log.stat().st_size
    users = [hold(folder) for _ in range(4)]
    pids = {server_of(user) for user in users}
    assert len(pids) == 1
    assert log.read_bytes()[before:].count(b"starting PostgreSQL") == 1
    for user in users[:-1]:
        let_go(user)
        assert alive(*pids)
    let_go(users[-1])
    assert not alive(*pids)


def test_a_user_that_is_killed_does_not_hold_it(folder: Path) -> None:
    killed, other = hold(folder), hold(folder)
    pid = server_of(killed)
    server_of(other)
    killed.kill()
    killed.communicate()
    let_go(other)
    assert not alive(pid)


@pytest.fixture
def careful(server: Server) -> Iterator[Server]:
    """The server of a data folder that is not thrown away: PostgreSQL's full care."""
    (server.folder / "throw-away").unlink()
    yield server
    (server.folder / "throw-away").touch()


def test_killed_outright_it_comes_back_with_all_that_was_committed(careful: Server) -> None:
    server = careful
    server.ensure()
    with server.connect(DATABASE) as open_still:
        open_still.execute("CREATE TABLE kept_when_killed AS SELECT generate_series(1, 1000) AS number")
        pid = postmaster(server.cluster)
        assert pid
        os.kill(pid, signal.SIGKILL)
        server.ensure()
        assert postmaster(server.cluster) != pid
        with server.connect(DATABASE) as connection:
            assert connection.execute("SHOW fsync").fetchone() == ("on",)
            assert connection.execute("SELECT sum(number) FROM kept_when_killed").fetchone() == (500500,)
        with pytest.raises(psycopg.OperationalError):
            open_still.execute("SELECT 1")


def test_a_connection_of_django_finds_it_again_after_a_kill(folder: Path) -> None:
    pid_file = Server(folder).cluster / "postmaster.pid"
    asked = "import os; from django.db import connection; connection.ensure_connection(); "
    asked += f"os.kill(int(open({str(pid_file)!r}).readline()), 9); connection.close(); "
    asked += "cursor = connection.cursor(); cursor.execute('SELECT 2'); print(cursor.fetchone()[0])"
    told = manage(folder, "shell", "--no-imports", "-c", asked)
    assert told.stdout == "2\n", told.stderr


def test_a_pid_file_that_names_another_program_does_not_keep_it_from_starting(server: Server) -> None:
    server.ensure()
    written = server.cluster / "postmaster.pid"
    found = written.read_text(encoding="utf-8")
    halt(server.cluster)
    account = account_for(server.cluster)
    # Of the same account: PostgreSQL itself would take it for the server.
    with subprocess.Popen(["sleep", "60"], **account.options) as other:
        written.write_text(found.replace(found.partition("\n")[0], str(other.pid), 1), encoding="utf-8")
        os.chown(written, account.uid, account.gid)
        assert not halt(server.cluster), "it must not be stopped for a server either"
        server.ensure()
        assert other.poll() is None
        assert postmaster(server.cluster) != other.pid
        other.kill()


@pytest.mark.parametrize("written", ["", "not a number\n", "0\n", "-1\n", "99999999999999999999\n"])
def test_a_damaged_pid_file_does_not_keep_it_from_starting(tmp_path: Path, written: str) -> None:
    (tmp_path / "postmaster.pid").write_text(written, encoding="utf-8")
    assert postmaster(tmp_path) is None


@pytest.mark.parametrize("name", ["a" * 100, 'an odd, "name" with $signs'])
def test_a_path_no_socket_can_have_gets_a_short_private_one(new_folder: Callable[[str], Path], name: str) -> None:
    server = Server(new_folder(name))
    server.ensure()
    place = socket_folder(server.folder)
    assert len(str(place)) < 60
    assert place.stat().st_mode & 0o077 == 0
    server.connect(DATABASE).close()


def test_a_short_socket_folder_of_someone_else_is_refused(new_folder: Callable[[str], Path]) -> None:
    server = Server(new_folder("a" * 100))
    socket_folder(server.folder).mkdir(mode=0o777)
    socket_folder(server.folder).chmod(0o777)
    with pytest.raises(Refused, match="alone"):
        server.ensure()


def test_a_server_that_cannot_start_says_why(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = server.cluster / "postgresql.conf"
    before = settings.read_bytes()
    settings.write_bytes(before + b"\nno_such_setting = on\n")
    monkeypatch.setattr("config.embedded.server.AFTER_A_CRASH", 0.1)
    with pytest.raises(Refused, match="no_such_setting"):
        server.ensure()
    settings.write_bytes(before)
