"""Files of citations, as somebody else's program may have written them."""

import time

import pytest

from sources.citing import files
from sources.citing.files import Cited

ADDRESS = "https://onrecord.example/c/CLM-0000AB?version=4"


@pytest.mark.parametrize(
    "text",
    [
        f"@misc{{a, url = {{{ADDRESS}}}}}",
        f"TY  - DBASE\nID  - a\nUR  - {ADDRESS}\nER  - \n",
        f'[{{"id": "a", "type": "entry", "URL": "{ADDRESS}"}}]',
        f'{{"items": [{{"id": "a", "note": "Record: {ADDRESS}"}}]}}',
        f"\ufeff\n@article{{a, note = {{See CLM-0000AB, that is {ADDRESS}.}}}}",
    ],
)
def test_a_claim_and_its_version_are_found_wherever_an_entry_names_them(text: str) -> None:
    assert files.read(text) == [Cited("a", (("CLM-0000AB", 4),))]


def test_an_entry_may_cite_several_claims_or_none() -> None:
    several, none = files.read("@misc{a, note = {CLM-0000AB and CLM-0000CD}}\n@book{b, title = {Knots}}")
    assert several.claims == (("CLM-0000AB", None), ("CLM-0000CD", None))
    assert none.claims == ()


def test_a_key_that_is_used_twice_hides_no_entry() -> None:
    assert len(files.read("@misc{a, note = {CLM-0000AB}}\n@misc{a, note = {CLM-0000CD}}")) == 2


@pytest.mark.parametrize("entry", ["@misc{a, note = {b}}\n", "@misc{", "TY  - JOUR\nER  - \n\n"])
def test_too_many_entries_are_refused_before_what_is_broken_takes_long(entry: str) -> None:
    with pytest.raises(files.Unreadable, match="more than 10,000 entries"):
        files.read(entry * 10_001)
    assert len(files.read(entry * 3 if entry.endswith("\n") else "@misc{a}" * 3, most=3)) == 3


@pytest.mark.parametrize("text", ["", "words", "[", "[1]", "{" * 100_000])
def test_what_is_no_file_of_citations_is_refused(text: str) -> None:
    with pytest.raises(files.Unreadable):
        files.read(text)


@pytest.mark.parametrize("piece", ["@", "@misc{a, b={", "@misc{a,\n b = {c}\n}\n", "TY  - JOUR\n", "x=,"])
def test_a_hostile_file_takes_no_longer_than_its_length(piece: str) -> None:
    began = time.process_time()
    text = f"@misc{{a, {piece * (200_000 // len(piece))}" if piece == "x=," else piece * (200_000 // len(piece))
    files.read(text, most=100_000)
    assert time.process_time() - began < 5
