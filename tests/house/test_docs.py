"""What can be typed or set is documented, and what is documented exists."""

import re
import subprocess

import pytest
from django.core.management import get_commands

from tests.house.files import ROOMS, ROOT, own_files

REFERENCE = ROOT / "docs/reference"
SETTING = re.compile(r"\bONRECORD_[A-Z_]+\b")


def own_commands() -> set[str]:
    return {name for name, app in get_commands().items() if app in ROOMS}


def words_of_run() -> set[str]:
    """The commands `./run` itself knows."""
    taught = subprocess.run([ROOT / "run", "help"], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"\./run ([a-z]+)", taught))


def documented_commands() -> set[str]:
    return set(re.findall(r"^## `\./run (\w+)", (REFERENCE / "commands.md").read_text(encoding="utf-8"), re.MULTILINE))


def used_settings() -> set[str]:
    program = [p for p in own_files() if p.parts[0] in (*ROOMS, "run", "manage.py") and p.suffix in (".py", "")]
    return {name for path in program for name in SETTING.findall((ROOT / path).read_text(encoding="utf-8"))}


def test_every_command_is_documented() -> None:
    assert own_commands() - documented_commands() == set()


def test_every_documented_command_exists() -> None:
    of_the_script = {"help", "test", "sure", "lock"}
    assert documented_commands() - own_commands() - of_the_script == set()


def test_what_the_help_teaches_can_be_typed() -> None:
    assert words_of_run() - documented_commands() == set()


@pytest.mark.parametrize("more", ["DATABASE_URL", "PORT", "PGHOST"])
def test_settings_are_told_from_other_words(more: str) -> None:
    assert not SETTING.fullmatch(more)


def test_every_setting_is_documented_and_every_documented_one_is_used() -> None:
    written = (REFERENCE / "settings.md").read_text(encoding="utf-8")
    assert set(SETTING.findall(written)) == used_settings()
    assert {"DATABASE_URL", "PORT"} <= set(re.findall(r"\w+", written))


def test_links_between_documents_lead_somewhere() -> None:
    links = [
        (path, target)
        for path in own_files()
        if path.suffix == ".md"
        for target in re.findall(r"\]\(([^)#\s]+)", (ROOT / path).read_text(encoding="utf-8"))
    ]
    assert [
        f"{p}: {target}" for p, target in links if ":" not in target and not (ROOT / p.parent / target).exists()
    ] == []
