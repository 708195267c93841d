"""Figures added and taken off, and the embargo."""

from django.test import Client

from claims.actions import claims
from claims.models import Claim
from tests.desk.claim.reading import approve
from tests.pages.verified import Verified


def test_a_figure_is_added_taken_off_and_brought_back(ada: Client, verified: Verified) -> None:
    claim = claims.add(kind="statistic", text="Some 300 boats, 5 % of all.", by=verified.by_ada)
    here = f"/c/{claim.public_id}"
    for words in ("300 boats", "5 %"):
        ada.post(f"{here}/figures", {"words": words})
    found = list(claim.statistics.order_by("pk"))
    assert [f"{each.central} {each.unit}" for each in found] == ["300 boats", "5 percent"]
    claim.refresh_from_db()
    assert claim.version == 3
    ada.post(f"{here}/figures", {"remove": found[1].pk})
    assert claim.statistics.count() == 1
    assert f'action="{here}/figures/{found[1].pk}"' in ada.get(f"{here}/edit").content.decode()
    ada.post(f"{here}/figures/{found[1].pk}")
    assert [each.central for each in claim.statistics.order_by("pk")] == [300, 5]
    refusals = (
        ({"words": "no figure at all"}, "No figure could be read"),
        ({"remove": "0"}, "no such figure"),
        ({"remove": found[1].pk}, "no such figure"),
    )
    for given, told in refusals:
        assert told in ada.post(f"{here}/figures", given, follow=True).content.decode()
    assert "no figure to bring back" in ada.post(f"{here}/figures/{found[0].pk}", follow=True).content.decode()


def test_what_is_public_changes_its_figures_by_a_draft(
    ada: Client, ben: Client, client: Client, verified: Verified
) -> None:
    here = f"/c/{verified.claim.public_id}"
    figure = verified.claim.statistics.get()
    public = client.get(f"{here}.json").content
    told = ada.post(f"{here}/figures", {"words": "300 boats"}, follow=True).content.decode()
    assert "to your draft: the public page stays" in told
    assert 'id="figure-new-1"' in told
    told = ada.post(f"{here}/figures", {"remove": figure.pk}, follow=True).content.decode()
    assert "Your draft takes off <del>680,000–830,000 adults" in told
    draft = verified.claim.drafts.get()
    shown = ada.get(f"{here}/edit").context
    typed = {f"f{each.key}-{n}": v for each in shown["figures"] for n, v in each.values.items()}
    ada.post(f"{here}/edit", {"seen_version": shown["seen"], **typed, "fnew-1-unit": "ferries"})
    assert client.get(f"{here}.json").content == public
    ada.post(f"{here}/step/propose-draft")
    read = ben.get(f"/review/draft-{draft.pk}").content.decode()
    for words in (
        "Figure added",
        "Figure taken off",
        "<del><bdi>680,000–830,000 adults; count; series: Adults",
        "<ins><bdi>300 (250–350) ferries",
    ):
        assert words in read
    approve(ben, f"draft-{draft.pk}")
    assert [f"{each.central} {each.unit}" for each in verified.claim.statistics.all()] == ["300 ferries"]
    ada.post(f"{here}/restore", {"version": verified.claim.version})
    back = verified.claim.drafts.exclude(pk=draft.pk).get()
    assert sorted(of["unit"] if of else "" for of in back.changes["figures"].values()) == ["", "adults"]


def test_what_is_read_keeps_its_figures(ada: Client, verified: Verified) -> None:
    claims.submit(
        claim=(read := claims.add(kind="statistic", text="300 boats", by=verified.by_ada)), by=verified.by_ada
    )
    told = ada.post(f"/c/{read.public_id}/figures", {"words": "300 boats"}, follow=True).content.decode()
    assert "in review" in told
    assert not read.statistics.exists()


def test_a_record_is_read_version_by_version_and_goes_back(ada: Client, verified: Verified) -> None:
    here = f"/c/{verified.claim.public_id}"
    search = {"stance": "context", "where": "an archive", "what": "an older count", "when": "2024-01-02"}
    ada.post(f"{here}/evidence/search", search)
    piece = verified.claim.evidence.latest("pk")
    history = f"/history/evidence/{piece.pk}"
    told = ada.post(f"{here}/evidence/remove", {"evidence": piece.pk, "reason": "Doubled."}, follow=True)
    assert f'action="{history}/restore"' in told.content.decode()
    page = ada.get(history).content.decode()
    for words in ("Taken out", "Doubled.", "Bring it back", "Ada Moor"):
        assert words in page
    assert "is as it was" in ada.post(f"{history}/restore", {"next": here}, follow=True).content.decode()
    assert verified.claim.evidence.latest("pk").searched_for == "an older count"
    assert "It is so already" in ada.post(f"{history}/restore", follow=True).content.decode()
    assert ada.get("/history/claim/1").status_code == 404


def test_an_editor_sets_and_lifts_an_embargo(ada: Client, ben: Client, client: Client, verified: Verified) -> None:
    here = f"/c/{verified.claim.public_id}"
    assert ada.post(f"{here}/embargo", {"until": "2999-01-01T06:00", "reason": "Agreed."}).status_code == 403
    shown = ben.post(f"{here}/embargo", {"until": "2999-01-01T06:00", "reason": "Agreed."}, follow=True)
    assert 'value="2999-01-01T06:00"' in shown.content.decode()
    assert client.get(here).status_code == 404
    for given, told in (({"until": "soon", "reason": "x"}, "no day and time"), ({"until": "2999-01-01"}, "Say why")):
        assert told in ben.post(f"{here}/embargo", given, follow=True).content.decode()
    ben.post(f"{here}/embargo", {"lift": "1", "reason": "Out now."})
    assert client.get(here).status_code == 200
    assert Claim.objects.get(pk=verified.claim.pk).not_before is None
