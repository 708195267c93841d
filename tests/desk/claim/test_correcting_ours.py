"""Our own record, corrected in public: previewed, proposed, approved by another person, listed under ours."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions import claims, corrections, correspondence, evidence
from claims.actions.evidence import Bearing
from claims.models import Correction
from claims.queries.corrections_ours import changes
from sources.errors import BadValue
from tests.pages.verified import Verified

_FIELD = re.compile(
    r'<input[^>]*?name="(f[0-9]+-[a-z_]+|seen_version|speaker|speaker_was|said_on|occasion|topics)"[^>]*?value="([^"]*)"'
)


def _form(page: str, **changed: Any) -> dict[str, Any]:
    given = dict(_FIELD.findall(page))
    for name, shown in re.findall(r'<textarea[^>]*?name="(text|context)"[^>]*>([^<]*)<', page):
        given[name] = shown.replace("&#x27;", "'")
    given |= re.findall(r'<select[^>]*?name="(f[^"]+)">.*?<option value="([^"]*)" selected', page)
    return given | changed


def test_a_wrong_figure_of_ours_is_corrected_by_two_and_said(
    ada: Client, ben: Client, client: Client, verified: Verified
) -> None:
    claim = verified.claim
    here = f"/c/{claim.public_id}/correct"
    figure = claim.statistics.get()
    piece = evidence.add_passage(on=Bearing(claim, "supports"), passage=verified.original.passage, by=verified.by_ada)
    assert here in ada.get(f"/c/{claim.public_id}/edit").content.decode()
    page = ada.get(here).content.decode()
    said = {"right": "At most 831,000.", "why": "We copied it wrongly.", "evidence": piece.pk}
    given = _form(page, **{f"f{figure.pk}-high": "831,000"}, **said)
    for wrong, told in (
        (_form(page, **said), "Nothing is changed"),
        (given | {"why": ""}, "everybody reads this"),
        (given | {f"f{figure.pk}-high": "many"}, "is no number"),
        (given | {"evidence": "", "evidence_document": "nothing"}, "Name one captured document"),
    ):
        answer = ada.post(here, wrong)
        assert answer.status_code == 422
        assert told in answer.content.decode()
    preview = ada.post(here, given).content.decode()
    assert re.search(r"<td>high</td><td[^>]*>830000</td><td[^>]*><strong>831000</strong>", preview), preview
    (digest,) = re.findall(r'name="digest" value="([^"]+)"', preview)
    assert not Correction.objects.exists()
    again = ada.post(here, given | {"propose": "1", "digest": "0" * 32})
    assert (again.status_code, "nothing was done" in again.content.decode()) == (409, True)
    ada.post(here, given | {"propose": "1", "digest": digest})
    correction = Correction.objects.get()
    assert (correction.whose, correction.claim, correction.evidence) == ("ours", claim, piece)
    desk = f"/corrections/{correction.public_id}"
    assert "680,000 and 830,000</q>" in ben.get(f"{desk}/edit").content.decode()
    ben.post(f"{desk}/approve")
    ben.post(f"{desk}/apply")
    figure.refresh_from_db()
    assert figure.high == 831_000
    public = client.get("/corrections?whose=ours").content.decode()
    assert "We copied it wrongly." in public
    assert "680,000 and 830,000</q>" in public


def test_nothing_rests_on_what_was_said_off_the_record(verified: Verified) -> None:
    letter = correspondence.add(
        claim=verified.claim,
        direction="in",
        channel="phone",
        terms="off record",
        at=timezone.now(),
        with_whom="An insider",
        by=verified.by_ada,
    )
    piece = evidence.add_correspondence(
        on=Bearing(verified.claim, "context"), correspondence=letter, by=verified.by_ada
    )
    rows = changes({verified.claim: {"occasion": "At the port"}})
    with pytest.raises(BadValue, match="off the record"):
        corrections.propose_ours(rows=rows, right="x", why="y", by=verified.by_ada, evidence=piece)
    assert not Correction.objects.exists()


def test_only_what_is_public_is_corrected_in_public(ada: Client, verified: Verified, client: Client) -> None:
    draft = claims.add(kind="assertion", text="The pier is shut.", by=verified.by_ada)
    assert "edit this claim" in ada.get(f"/c/{draft.public_id}/correct", follow=True).content.decode()
    assert client.get(f"/c/{draft.public_id}/correct").status_code == 302
