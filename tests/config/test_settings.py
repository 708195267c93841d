"""The settings of an installation: safe by themselves, and production only when it is safe."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.test import Client

from config.environment import Environment
from config.errors import Refused
from config.secret import kept_key
from tests.config.conftest import manage

SAFE = {
    "ONRECORD_PRODUCTION": "1",
    "DATABASE_URL": "postgresql://h/n",
    "ONRECORD_SECRET_KEY": "k" * 50,
    "ONRECORD_HOSTS": "record.example.org, www.example.org",
}


def test_production_starts_with_everything_it_needs() -> None:
    found = Environment.read(SAFE)
    assert found.production
    assert found.hosts == ("record.example.org", "www.example.org")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"DATABASE_URL": ""}, "DATABASE_URL is missing"),
        ({"ONRECORD_SECRET_KEY": ""}, "ONRECORD_SECRET_KEY is missing"),
        ({"ONRECORD_SECRET_KEY": "short"}, "shorter than 50"),
        ({"ONRECORD_HOSTS": " , "}, "ONRECORD_HOSTS must name"),
        ({"ONRECORD_HOSTS": "*"}, "ONRECORD_HOSTS must name"),
        ({"ONRECORD_DEBUG": "1"}, "ONRECORD_DEBUG is set"),
    ],
)
def test_production_refuses_what_is_not_safe_and_says_why(changed: dict[str, str], told: str) -> None:
    with pytest.raises(Refused, match=told) as refused:
        Environment.read({**SAFE, **changed})
    assert str(refused.value).count("\n- ") == 1


def test_an_address_of_the_publisher_is_an_address() -> None:
    found = Environment.read(
        {"ONRECORD_PUBLISHER": " Harbour  Fact Desk ", "ONRECORD_PUBLISHER_ADDRESS": "https://d.example"}
    )
    assert (found.publisher, found.publisher_address) == ("Harbour Fact Desk", "https://d.example")
    for wrong in ("d.example", "ftp://d.example/", "https://", "javascript:alert(1)", "https://d.example/a b"):
        with pytest.raises(Refused):
            Environment.read({"ONRECORD_PUBLISHER_ADDRESS": wrong})


def test_production_without_anything_names_all_that_is_missing_and_starts_nothing(tmp_path: Path) -> None:
    told = manage(tmp_path, "migrate", ONRECORD_PRODUCTION="1")
    assert told.returncode == 1
    assert all(name in told.stderr for name in ("DATABASE_URL", "ONRECORD_SECRET_KEY", "ONRECORD_HOSTS"))
    assert "Traceback" not in told.stderr
    assert list(tmp_path.iterdir()) == []


def test_production_has_no_complaint_of_djangos_own_check(tmp_path: Path) -> None:
    # W005, W021: whether other hosts of the domain want TLS for ever is not ours to say. W008: TLS ends before us.
    told = manage(
        tmp_path,
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        **{**SAFE, "ONRECORD_SECRET_KEY": "k3y-" + "abcdefgh" * 6},
    )
    complaints = {word.strip("()") for word in told.stderr.split() if word.startswith("(security.")}
    assert complaints <= {"security.W005", "security.W008", "security.W021"}, told.stderr


def test_settings_and_checks_need_neither_database_nor_data_folder(tmp_path: Path) -> None:
    told = manage(tmp_path / "none", "check")
    assert told.returncode == 0, told.stderr
    assert not (tmp_path / "none").exists()


def test_the_key_is_made_once_by_whoever_comes_first_and_for_the_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_DATA", str(tmp_path / "data"))
    with ThreadPoolExecutor(8) as several:
        keys = set(several.map(lambda _: kept_key(), range(32)))
    assert len(keys) == 1
    assert len(keys.pop()) >= 50
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret-key"]
    assert stat.S_IMODE((tmp_path / "data/secret-key").stat().st_mode) == 0o600


def test_pages_forbid_scripts_that_are_not_ours(db: None, client: Client) -> None:
    policy = client.get("/admin/login/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
