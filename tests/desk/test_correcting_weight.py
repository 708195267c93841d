"""What the pages of names, corrections, capture and wordings cost: bytes, and questions to the database."""

import pytest
from django.test import Client

from claims.actions import capture_jobs, speakers
from claims.models import Finding, Speaker
from sources.actions import actors
from sources.models import User
from tests.claims.printed import captured
from tests.desk.test_weight import MOST, questions, weight


def more(numbers: range) -> None:
    """So many more names, forms, captures asked for, and places that print the form."""
    by, checker = actors.import_("tests"), actors.person(User.objects.get(username="checker"))
    biggar = Speaker.objects.get(names__text="Graeme Biggar")
    for number in numbers:
        speakers.ensure(name=f"Ada Moor{number}", kind="person", by=by)
        speakers.add_name(speaker=biggar, text=f"G. Biggar {number}", by=by)
        capture_jobs.ask(address=f"https://a.example/{number}", known={}, by=checker)
    captured("Mr Bigger spoke. " * len(numbers), by=by)


@pytest.mark.parametrize(
    ("address", "asked"),
    [("/names", 7), ("/names/{speaker}", 13), ("/capture", 6), ("/corrections", 7), ("/q/f{finding}/diff", 13)],
)
def test_a_page_asks_as_much_of_few_rows_as_of_many(address: str, asked: int, checker: Client) -> None:
    speaker = Speaker.objects.get(names__text="Graeme Biggar").public_id
    finding = Finding.objects.get(kind="quotation-meaning", printed__contains="can rule out").pk
    here = address.format(speaker=speaker, finding=finding)
    more(range(2))
    checker.get(here)
    few = questions(checker, here)
    more(range(2, 42))
    assert {"few": few, "many": questions(checker, here)} == {"few": asked, "many": asked}
    assert weight(checker, here) < MOST
