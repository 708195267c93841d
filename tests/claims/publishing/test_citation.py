"""Who is cited as the author, whose words they are said to be, and what is not clean."""

import datetime as dt
from dataclasses import replace

import pytest

from claims.publishing import citation
from claims.publishing.citation import Printing, Said, Work
from sources.citing.item import Name
from sources.dates import Interval

BASE = "https://onrecord.example/"
MOOR = Name(family="Moor", given="Ada")
QUAYLE = Name(family="Quayle", given="Tobias")
REPORT = Work(
    id="DOC-1",
    type="article-newspaper",
    title="Harbour master denies everything",
    source="Harbour Post",
    url="https://harbourpost.example/1",
    doi="",
    published=Interval.day(dt.date(2024, 3, 9)),
    stated=True,
    language="en",
    primary=False,
    bylines=("Tobias Quayle",),
    captured=dt.date(2026, 11, 3),
    archived_url="",
)
SPEECH = replace(REPORT, id="DOC-2", type="speech", primary=True, bylines=(), source="Assembly")
SAID = Said(
    id="CLM-1",
    kind="quotation",
    text="The wall will hold",
    language="en",
    state="published",
    version=3,
    published=dt.date(2026, 2, 14),
    speaker="Ada Moor",
    wording="",
    attribution="",
    verified=True,
    corrected=None,
    second_reading_due=False,
)
PLACE = Printing(id="7", form="direct quote", passage="The wall will hold", speaker="", wording="", attribution="")


def test_who_is_quoted_is_not_the_author_of_the_report() -> None:
    item = citation.printing(REPORT, SAID, PLACE, BASE)
    assert item.authors == (QUAYLE,)
    assert item.note.startswith("Ada Moor, as quoted in Harbour Post: “The wall will hold”")


def test_a_speaker_is_the_author_of_their_own_speech() -> None:
    item = citation.printing(SPEECH, SAID, PLACE, BASE)
    assert (item.authors, item.said) == ((MOOR,), "")


@pytest.mark.parametrize(
    ("work", "own"),
    [
        (replace(SPEECH, primary=False), False),
        (replace(SPEECH, type="report", source="Ada Moor"), True),
        (replace(SPEECH, type="report"), False),
        (replace(REPORT, primary=True), False),
        (replace(REPORT, primary=True, bylines=("ADA MOOR",)), True),
    ],
)
def test_only_a_primary_record_of_the_speaker_is_the_speaker_s_own(work: Work, own: bool) -> None:
    assert (citation.printing(work, SAID, PLACE, BASE).authors == (MOOR,)) is own


@pytest.mark.parametrize("wording", ["altered", "meaning changed"])
def test_a_reworded_quotation_is_never_the_speaker_s_words(wording: str) -> None:
    printed = citation.printing(REPORT, SAID, replace(PLACE, wording=wording), BASE)
    ours = citation.record(SAID, BASE, REPORT, replace(PLACE, wording=wording))
    for item in (printed, ours):
        assert "The wall will hold" not in f"{item.title} {item.note} {item.quoted}"
        assert "Reworded" in item.marks


@pytest.mark.parametrize(
    ("changed", "mark"),
    [
        ({"attribution": "altered"}, "Attribution disputed"),
        ({"attribution": "not established"}, "Attribution disputed"),
        ({"verified": False}, "Wording not verified"),
        ({"corrected": dt.date(2026, 11, 22)}, "Corrected 2026-11-22"),
        ({"second_reading_due": True}, "Second reading due"),
        ({"state": "withdrawn"}, "Withdrawn"),
        ({"state": "superseded"}, "Superseded"),
        ({"state": "open"}, "Not published"),
    ],
)
def test_what_is_not_clean_is_marked_on_both_citations(changed: dict[str, object], mark: str) -> None:
    said = replace(SAID, **changed)  # type: ignore[arg-type] # one field at a time
    assert citation.printing(REPORT, said, PLACE, BASE).marks == (mark,)
    assert citation.record(said, BASE, REPORT, PLACE).marks == (mark,)


def test_a_clean_record_has_no_marks() -> None:
    assert citation.record(SAID, BASE, REPORT, PLACE).marks == ()
    unverified = replace(SAID, verified=False, wording="as recorded")
    assert citation.record(unverified, BASE, REPORT, PLACE).marks == ()


def test_who_is_not_named_is_a_source() -> None:
    nobody = replace(SAID, speaker="")
    assert citation.printing(REPORT, nobody, PLACE, BASE).said == "A source, as quoted in Harbour Post"
    assert (
        citation.record(nobody, BASE, REPORT, PLACE).title
        == "A source, as quoted in Harbour Post: “The wall will hold”"
    )
    assert citation.printing(SPEECH, nobody, PLACE, BASE).authors == ()


def test_a_paraphrase_is_said_to_be_one() -> None:
    item = citation.printing(REPORT, SAID, replace(PLACE, form="paraphrase"), BASE)
    assert item.said == "Ada Moor, as paraphrased in Harbour Post"


def test_our_record_is_cited_in_its_version() -> None:
    item = citation.record(SAID, BASE, REPORT, PLACE)
    assert (item.type, item.version, item.url) == ("entry", "3", "https://onrecord.example/c/CLM-1?version=3")
    assert item.authors == ()


def test_an_earlier_version_has_its_words_and_says_so_and_what_printed_it_has_not_changed() -> None:
    was = citation.as_then(SAID, citation.Then("It was otherwise.", "en", SAID.version - 1, None))
    cited, printed = citation.record(was, BASE), citation.printing(REPORT, was, PLACE, BASE)
    assert "It was otherwise." in cited.title
    assert cited.marks[-1] == f"Version {was.version} cited, changed since"
    assert printed.marks == citation.printing(REPORT, SAID, PLACE, BASE).marks
    assert printed.record == cited.record
    assert citation.as_then(SAID, citation.Then(SAID.text, "en", SAID.version, SAID.published)) == SAID


def test_an_inferred_date_is_about_then() -> None:
    item = citation.work(replace(REPORT, stated=False))
    assert item.issued is not None
    assert item.issued.approximate


def test_a_long_text_makes_a_title_that_ends_between_two_words() -> None:
    title = citation.record(replace(SAID, kind="assertion", text="breakwater " * 100), BASE).title
    assert title.endswith("breakwater…")
    assert len(title) <= 201
