"""Collections: made once, the same ever after, cited as one, and honest about what became of what is in them."""

import json

import pytest
from django.db import IntegrityError, connection
from django.test import Client

from claims.actions import claims, collections, drafts
from claims.models import Collection
from claims.queries.collections import picked
from claims.queries.seen import seen_of
from sources.actions import actors
from sources.errors import BadPublicId, BadValue, NotAllowed
from sources.ledger.writing import writing
from tests.pages.verified import Verified


@pytest.fixture
def made(verified: Verified) -> Collection:
    return collections.make(
        title="  Two  counts ", about="Of adults.", claims=[verified.claim, verified.before], by=verified.by_ada
    )


def test_it_is_made_of_a_search_or_by_picking(client: Client, colleague: Client, verified: Verified) -> None:
    assert client.get("/collections/new").status_code == 302
    ids = f"{verified.before.public_id.lower()}, {verified.claim.public_id}\n{verified.claim.public_id}"
    by_hand = colleague.post("/collections/new", {"title": "Picked", "claims": ids})
    assert by_hand.status_code == 302
    told = client.get(f"{by_hand['Location']}.json").json()
    assert [one["claim"] for one in told["claims"]] == [verified.before.public_id, verified.claim.public_id]
    form = colleague.get("/collections/new?query=%3Fkind%3Dstatistic").content.decode()
    assert "published claims." in form
    of_search = colleague.post("/collections/new", {"title": "Found", "query": "?kind=statistic"})
    assert {one["claim"] for one in client.get(f"{of_search['Location']}.json").json()["claims"]} >= {
        verified.claim.public_id,
        verified.before.public_id,
    }
    for wrong in ({"title": "", "claims": ids}, {"title": "A", "claims": "nonsense"}, {"title": "A", "claims": ""}):
        assert colleague.post("/collections/new", wrong).status_code == 422
    assert "Found" in client.get("/collections").content.decode()


def test_claims_are_picked_on_their_pages_until_a_collection_is_made_of_them(
    client: Client, colleague: Client, verified: Verified
) -> None:
    ids = [verified.claim.public_id, verified.before.public_id]
    assert "Add to collection" not in client.get(f"/c/{ids[0]}").content.decode()
    assert client.post("/collections/picked", {"claim": ids[0]})["Location"].startswith("/sign-in/")
    for key in (ids[0], ids[1], ids[0], ids[0]):
        page = colleague.post("/collections/picked", {"claim": key}, follow=True).content.decode()
    assert "is on your list for a collection: 2 claims." in page
    assert "On your list" in page
    for wrong in ("", "DOC-000000", "CLM-000000"):
        assert (
            "Nothing was picked"
            in colleague.post("/collections/picked", {"claim": wrong}, follow=True).content.decode()
        )
    form = colleague.get("/collections/new").content.decode()
    assert f"{ids[1]}\n{ids[0]}</textarea>" in form
    assert "2 published claims among them" in form
    of = colleague.post("/collections/new", {"title": "Picked", "claims": "\n".join(ids)})["Location"]
    assert "</textarea>" in (form := colleague.get("/collections/new").content.decode())
    assert ids[0] not in form
    assert ids[0] in colleague.get(f"/collections/new?from={of.rpartition('/')[2]}").content.decode()


def test_only_what_everybody_may_read_is_collected(verified: Verified) -> None:
    draft = claims.add(kind="assertion", text="Nobody has read this.", by=verified.by_ada)
    with pytest.raises(BadValue, match=draft.public_id):
        picked(f"{verified.claim.public_id} {draft.public_id}")
    with pytest.raises(BadPublicId):
        picked("DOC-000000")
    with pytest.raises(BadValue):
        collections.make(title="Twice", claims=[verified.claim, verified.claim], by=verified.by_ada)


def test_it_is_exported_and_cited_as_one(client: Client, verified: Verified, made: Collection) -> None:
    address = f"/collections/{made.public_id}"
    page = client.get(address).content.decode()
    assert "Two counts" in page
    assert f"http://testserver{address}" in page
    # As they were when it was made, in its order, and with what says that the file is whole.
    first_version = verified.claim.version
    draft = drafts.keep(
        claim=verified.claim, changes={"context": "Of 2023."}, seen_version=verified.claim.version, by=verified.by_ada
    )
    drafts.submit(draft=draft, by=verified.by_ada)
    drafts.approve(draft=draft, seen=seen_of(draft), by=verified.by_ben)
    lines = client.get(f"{address}.ndjson")
    assert lines.streaming
    first, second, end = map(json.loads, lines.getvalue().splitlines())
    was = [
        (verified.claim.public_id, first_version, ""),
        (verified.before.public_id, verified.before.version, ""),
    ]
    assert [(one["id"], one["version"], one["context"]) for one in (first, second)] == was
    assert end["end"]["count"] == 2
    table = client.get(f"{address}.csv").getvalue().decode().splitlines()
    assert [line.split(",")[0] for line in table[1:]] == [f'"{was[0][0]}"', f'"{was[1][0]}"', "#end"]
    assert "changed since" in client.get(address).content.decode()
    whole = client.get(f"{address}.ris").content.decode()
    assert whole.count("TY  - ") == 2
    for claim in (verified.claim, verified.before):
        assert f"/c/{claim.public_id}?version={claim.version}" in whole
    one = client.get(f"{address}.csl.json?as=one").json()
    assert [(each["title"], each["URL"]) for each in one] == [("Two counts", f"http://testserver{address}")]
    assert client.get(f"{address}.odt").status_code == 404
    assert "Two counts" in client.get(f"{address}.atom").content.decode()


def test_what_becomes_of_a_claim_is_said_and_its_words_go_with_it(
    client: Client, verified: Verified, made: Collection
) -> None:
    claims.withdraw(claim=verified.before, by=verified.by_ben, reason="The agency took it back.")
    address = f"/collections/{made.public_id}"
    first, second = client.get(f"{address}.json").json()["claims"]
    assert (first["became"], second["became"], second["text"]) == (None, "withdrawn", None)
    assert "withdrawn" in client.get(address).content.decode()
    assert "1 of 2 claims changed since" in client.get(f"{address}.csl.json?as=one").content.decode()
    assert verified.before.public_id not in client.get(f"{address}.bib").content.decode()
    assert f"{verified.before.public_id}: withdrawn" in client.get(f"{address}.atom").content.decode()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE claims_collection SET title = 'Another' WHERE id = %s",
        "DELETE FROM claims_collection WHERE id = %s",
        "UPDATE claims_collectionentry SET version = 99 WHERE collection_id = %s",
        "DELETE FROM claims_collectionentry WHERE collection_id = %s",
        "INSERT INTO claims_collectionentry (collection_id, position, claim_id, version)"
        " SELECT collection_id, 3, claim_id, version FROM claims_collectionentry WHERE collection_id = %s",
    ],
)
def test_postgresql_refuses_to_change_one(verified: Verified, made: Collection, change: str) -> None:
    with (
        pytest.raises(IntegrityError),
        writing(by=verified.by_ada, reason="try it"),
        connection.cursor() as cursor,
    ):
        cursor.execute(change, [made.pk])


def test_an_import_of_nobody_and_a_reader_make_none(verified: Verified) -> None:
    with pytest.raises(NotAllowed):
        collections.make(title="None", claims=[verified.claim], by=actors.anonymous())
