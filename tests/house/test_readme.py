"""What the README shows is what happens."""

import re
import shlex
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.test import Client

from claims.flows import demo

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()
SESSIONS = re.findall(r"```console\n\$ (.+)\n((?:.+\n)+?)```", README)
# Ids count on where the tests before this one stopped.
COUNTED = re.compile(r'\b(?:DOC|CLM)-[0-9A-Z]{6,}\b|"id" : \d+')


def masked(text: str) -> str:
    return COUNTED.sub("…", text).strip()


def done(command: str, client: Client) -> str:
    program, *arguments = shlex.split(command)
    if program == "./run":
        printed = StringIO()
        call_command(*arguments, stdout=printed)
        return printed.getvalue()
    address = urlsplit(arguments[-1])
    return client.get(f"{address.path}?{address.query}").content.decode()


def test_there_is_a_command_and_a_call_of_the_api_to_see() -> None:
    assert [command.split()[0] for command, _ in SESSIONS] == ["./run", "curl"]


@pytest.mark.parametrize(("command", "shown"), SESSIONS)
def test_what_is_shown_is_what_comes_out(command: str, shown: str, client: Client, db: None) -> None:
    demo.load(lambda paths: paths)
    assert masked(done(command, client)) == masked(shown)


def test_every_file_it_points_to_is_there() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_sign_in_it_gives_is_the_demonstration_s() -> None:
    assert "`checker`" in README
    assert f"`{demo.SIGN_INS['checker'][1]}`" in README
