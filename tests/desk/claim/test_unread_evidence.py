"""Evidence that nobody has read a second time: the desk says so, and asks for the reading."""

from django.test import Client

from claims.actions import claims, installation
from claims.models import Claim, ClaimDraft
from claims.queries.unread import read_in, unread
from sources.actions import actors, users
from tests.desk.claim.reading import approve, given
from tests.pages.verified import Verified


def test_the_desk_says_what_the_public_does_not_see_and_asks_for_its_reading(
    ada: Client, ben: Client, client: Client, verified: Verified
) -> None:
    here = f"/c/{verified.claim.public_id}"
    search = {"stance": "context", "where": "an archive", "what": "an older count", "when": "2024-01-02"}
    ada.post(f"{here}/evidence/search", search)
    assert "1 piece of evidence awaits a second reading; the public does not see it yet." in _page(ada, f"{here}/edit")
    assert "an older count" not in _page(client, here)
    told = ada.post(f"{here}/step/read-evidence", follow=True).content.decode()
    assert "You gave the evidence to a second person" in told
    draft = ClaimDraft.objects.get(claim=verified.claim)
    key = f"draft-{draft.pk}"
    assert "another person approves it" in _page(ada, f"/review/{key}")
    read = _page(ben, f"/review/{key}")
    assert "new: not public yet" in read
    # What is written while somebody reads is not approved with it, nor by whoever wrote it.
    ada.post(f"{here}/evidence/search", search | {"what": "a newer count"})
    old = read.partition('name="seen" value="')[2].partition('"')[0]
    refused = ben.post(f"/review/{key}/approve", {"seen": old}, follow=True).content.decode()
    assert "This was changed after you opened it" in refused
    ben.post(f"{here}/evidence/search", search | {"what": "his own count"})
    assert "another person approves it" in approve(ben, key).content.decode()
    ben.post(f"{here}/evidence/remove", {"evidence": verified.claim.evidence.latest("pk").pk, "reason": "Doubled."})
    approve(ben, key)
    public = _page(client, here)
    assert "an older count" in public
    assert "a newer count" in public
    assert "awaits a second reading" not in _page(ada, f"{here}/edit")
    again = ada.post(f"{here}/step/read-evidence", follow=True).content.decode()
    assert "A second person has read all of this evidence" in again


def test_without_saying_what_one_read_nothing_is_approved(ada: Client, ben: Client, verified: Verified) -> None:
    here = f"/c/{verified.claim.public_id}"
    given = {"aspect": "date", "word": "as recorded", "rationale": "It is dated.", "propose": "1"}
    ada.post(f"{here}/verdict", given)
    review = verified.claim.reviews.get(aspect="date")
    answer = ben.post(f"/review/verdict-{review.pk}/approve", follow=True)
    assert "This was changed after you opened it" in answer.content.decode()
    review.refresh_from_db()
    assert review.state == "submitted"


def test_a_claim_is_not_published_with_evidence_that_came_after_it_was_read(
    ada: Client, ben: Client, verified: Verified
) -> None:
    claim = claims.add(kind="assertion", text="The count began in 1998.", by=verified.by_ada)
    claims.submit(claim=claim, by=verified.by_ada)
    read = given(ben, claim.public_id)
    search = {"stance": "refutes", "where": "an archive", "what": "an older count", "when": "2024-01-02"}
    ada.post(f"/c/{claim.public_id}/evidence/search", search)
    for way in ("approve", "alone"):
        refused = ben.post(f"/review/{claim.public_id}/{way}", {**read, "reason": "Nobody is in."}, follow=True)
        assert "This was changed after you opened it" in refused.content.decode()
        claim.refresh_from_db()
        assert claim.state == "in review"
    assert "it is public now" in approve(ben, claim.public_id).content.decode()


def test_evidence_of_what_one_person_published_is_public_with_its_second_reading(
    ada: Client, ben: Client, client: Client, verified: Verified
) -> None:
    admin = users.add(username="ines", by=actors.system(), role="administrator", reason="A colleague")
    installation.let_editor_alone(allowed=True, by=actors.person(admin), reason="A small newsroom.")
    claim = claims.add(kind="assertion", text="The count began in 1998.", by=verified.by_ada)
    claims.submit(claim=claim, by=verified.by_ada)
    search = {"stance": "refutes", "where": "an archive", "what": "an older count", "when": "2024-01-02"}
    ada.post(f"/c/{claim.public_id}/evidence/search", search)
    ben.post(f"/review/{claim.public_id}/alone", {**given(ben, claim.public_id), "reason": "Nobody is in."})
    ada.post(f"/c/{claim.public_id}/evidence/search", search | {"what": "a newer count"})
    assert [each.revision for each in unread(claim)] == [read_in(claim) + 1]
    assert _public_evidence(client, claim) == ["an older count"]
    fay = Client()
    fay.force_login(users.add(username="fay", by=actors.system(), role="editor", reason="A colleague"))
    assert "1 piece of evidence is new since the last second reading" in _page(fay, f"/review/{claim.public_id}")
    assert "Read a second time." in approve(fay, claim.public_id).content.decode()
    claim.refresh_from_db()
    assert (claim.second_reading_due, unread(claim)) == (False, [])
    assert _public_evidence(client, claim) == ["an older count", "a newer count"]
    # Read once is not read for good.
    ada.post(f"/c/{claim.public_id}/evidence/search", search | {"what": "the newest count"})
    assert _public_evidence(client, claim) == ["an older count", "a newer count"]


def _public_evidence(client: Client, claim: Claim) -> list[str]:
    """What everybody is told was searched for: by the page, by the list of evidence and by the claim with its evidence alike."""
    page = _page(client, f"/c/{claim.public_id}")
    told = [what for what in ("an older count", "a newer count", "the newest count") if what in page]
    listed = client.get("/api/v1/evidence/", {"claim": claim.public_id}).json()["results"]
    inside = client.get(f"/api/v1/claims/{claim.public_id}/", {"expand": "evidence"}).json()["evidence"]
    assert sorted(each["searched_for"] for each in listed) == sorted(told)
    assert [each["searched_for"] for each in inside] == told
    return told


def _page(client: Client, address: str) -> str:
    return client.get(address).content.decode()
