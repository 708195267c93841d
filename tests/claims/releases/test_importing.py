"""Imports: what was exported elsewhere comes in once, with a report of what did not."""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from claims.actions.importing import Taken, take
from claims.flows.releases import make
from claims.models import Appearance, Claim, Imported, Speaker, Statistic
from claims.models.imported import NOUNS
from claims.queries import releases
from sources.actions import actors, users
from sources.errors import NotAllowed
from sources.models import Capture, Document, Source
from tests.databases import used

ORIGIN = "record.example"


@pytest.fixture(scope="module")
def archive(
    demonstrated: str, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The zip file of a release of the demonstration data."""
    path = tmp_path_factory.mktemp("release") / "onrecord-1.zip"
    with django_db_blocker.unblock(), used(demonstrated), transaction.atomic():
        with releases.stored(make(by=actors.system(), address="https://record.example")) as file:
            path.write_bytes(file.read())
        yield path
        transaction.set_rollback(True)


def told(*arguments: object) -> str:
    out = StringIO()
    call_command("import", *map(str, arguments), "--origin", ORIGIN, stdout=out)
    return out.getvalue()


def lines(*records: dict[str, object]) -> list[bytes]:
    return [json.dumps(record).encode() + b"\n" for record in records]


def ours() -> list[Claim]:
    rows = Imported.objects.filter(noun="claims", origin=ORIGIN).values("row")
    return list(Claim.objects.filter(pk__in=rows).order_by("pk"))


def given(noun: str, *records: dict[str, object], publish: bool = False) -> Taken:
    return take(noun=noun, lines=lines(*records), origin=ORIGIN, by=actors.import_(ORIGIN), publish=publish)


def test_a_release_comes_in_whole_and_once(archive: Path, db: None) -> None:
    theirs = {claim.public_id: claim for claim in Claim.objects.filter(state="published")}
    sources, speakers, captures = Source.objects.count(), Speaker.objects.count(), Capture.objects.count()
    report = told(archive)
    assert f"claims: {len(theirs)} new, 0 matched with what was there, 0 taken before, 0 not taken" in report
    assert (Source.objects.count(), Speaker.objects.count()) == (sources, speakers)
    assert Capture.objects.filter(how="transcribed").count() == Capture.objects.count() - captures > 0
    for row in Imported.objects.filter(noun="claims"):
        here, their = Claim.objects.get(pk=row.row), theirs[row.key]
        assert here.state == "draft"
        for name in ("kind", "text", "language", "said_by_id", "said_on_earliest", "said_on_latest", "topics"):
            assert getattr(here, name) == getattr(their, name)
        for model, order in ((Statistic, ("low", "central", "high", "unit", "hedge")), (Appearance, ("form",))):
            rows = [model.objects.filter(claim=claim).values_list(*order) for claim in (here, their)]
            assert set(rows[0]) == set(rows[1])
        printed = [each.passage.exact for each in Appearance.objects.filter(claim=here).select_related("passage")]
        assert printed
    before = [model.objects.count() for model in (Claim, Appearance, Statistic, Document, Capture)]
    assert f"claims: 0 new, 0 matched with what was there, {len(theirs)} taken before" in told(archive)
    assert [model.objects.count() for model in (Claim, Appearance, Statistic, Document, Capture)] == before


def test_what_cannot_be_taken_is_left_out_and_told_and_the_rest_is_taken(db: None, tmp_path: Path) -> None:
    good = {"kind": "assertion", "text": "It rained.\tA \\ lot"}
    (tmp_path / "claims.ndjson").write_bytes(
        b"".join(
            [
                *lines({"id": "a", **good}, {"id": "b", "kind": "poem", "text": "Rain"}, {"id": "c", **good}),
                b"not JSON\n",
                *lines({"id": "d", **good, "said_by": {"id": "nobody"}}, {"kind": "assertion", "text": "No id."}),
                *lines({"id": "e", "kind": "assertion", "text": "A \u0000"}, {"id": "f", **good}),
                b'{"end": {"count": 8}}\n',
            ]
        )
    )
    report = told(tmp_path, "--report", tmp_path / "left.ndjson")
    assert "claims: 3 new, 0 matched with what was there, 0 taken before, 5 not taken" in report
    assert "d: its speaker was not imported" in report
    assert [claim.text for claim in ours()] == ["It rained.\tA \\ lot"] * 3
    assert len((tmp_path / "left.ndjson").read_text().splitlines()) == 5


def test_what_changed_there_does_not_overwrite_what_stands_here(db: None) -> None:
    first: dict[str, object] = {"id": "a", "kind": "assertion", "text": "It rained."}
    assert given("claims", first).new == 1
    assert given("claims", {**first, "text": "It snowed."}).refused[0][0] == "a"
    assert [claim.text for claim in ours()] == ["It rained."]


def test_published_claims_are_published_where_that_is_asked_for(db: None) -> None:
    day = "2026-03-01T10:00:00+00:00"
    records: list[dict[str, object]] = [
        {"id": "a", "kind": "assertion", "text": "One.", "state": "published", "published_at": day},
        {"id": "b", "kind": "assertion", "text": "Two.", "state": "open"},
    ]
    assert given("claims", *records, publish=True).new == 2
    assert [(claim.text, claim.state) for claim in ours()] == [("One.", "published"), ("Two.", "draft")]


def test_the_same_name_is_the_same_source_and_a_name_two_go_by_is_nobody(db: None) -> None:
    source = {"name": "The Harbour Post", "kind": "outlet", "country": "GB"}
    assert given("sources", {"id": "1", **source}).new == 1
    assert given("sources", {"id": "2", **source, "name": "the harbour post"}).matched == 1
    speaker = {"name": "Ada Moor", "kind": "person"}
    assert given("speakers", {"id": "1", **speaker}).new == 1
    assert given("speakers", {"id": "2", **speaker}, {"id": "3", **speaker, "kind": "organisation"}).matched == 1


def test_two_claims_printed_in_one_passage_share_it_and_nothing_hangs_on_what_did_not_come(db: None) -> None:
    given("sources", {"id": "s", "name": "The Harbour Post", "kind": "outlet"})
    document = {"type": "article", "title": "Rain", "url": ""}
    assert given("documents", {"id": "d", "source": {"id": "s"}, **document}).new == 1
    for key in "abc":
        given("claims", {"id": key, "kind": "assertion", "text": f"Rain {key}."})
    printed: dict[str, object] = dict.fromkeys(
        ("printed_speaker", "printed_role", "reported_through", "printed_figure"), ""
    )
    printed |= {"printed_unit": "", "printed_date": "", "form": "paraphrase"}
    record = printed | {"document": {"id": "d"}, "passage": {"exact": "It rained."}}
    taken = given(
        "appearances",
        *({"id": key, "claim": key, **record} for key in "ab"),
        {"id": "c", "claim": "c", **record, "document": {"id": "elsewhere"}},
    )
    assert (taken.new, taken.refused) == (2, [("c", "its document was not imported")])
    assert given("appearances", {"id": "d", "claim": "c", **record}).new == 1
    passages = set(Appearance.objects.filter(claim__in=ours()).values_list("passage", flat=True))
    assert len(passages) == Capture.objects.filter(document__title="Rain").count() == 1


def test_people_who_do_not_edit_do_not_import(db: None) -> None:
    by = actors.person(users.add(username="a-checker", by=actors.system(), role="checker"))
    with pytest.raises(NotAllowed):
        take(noun="claims", lines=[], origin=ORIGIN, by=by)


def test_a_folder_without_records_is_refused(db: None, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=f"{NOUNS[0]}.ndjson"):
        told(tmp_path)
