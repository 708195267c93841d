"""Editing a claim: reading a figure, saving, drafts of what is public, and two who save at once."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions import claims, statistics
from claims.models import Claim, ClaimDraft, Comment, Evidence
from sources.actions import actors, users
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from tests.desk.claim.reading import approve
from tests.pages.verified import Verified


def begun(verified: Verified) -> Claim:
    claim = claims.add(kind="statistic", text="Herons nest in 40 towns.", language="en", by=verified.by_ada)
    statistics.add(claim=claim, kind="count", central=Decimal(40), unit="towns", by=verified.by_ada)
    claim.refresh_from_db()
    return claim


def form(client: Client, claim: Claim, **typed: Any) -> dict[str, Any]:
    """What a browser sends for the form as it stands, with some of it typed over."""
    shown = client.get(f"/c/{claim.public_id}/edit").context
    given = {"seen_version": shown["seen"], **shown["values"], "speaker_was": shown["values"]["speaker"]}
    for figure in shown["figures"]:
        given |= {f"f{figure.key}-{name}": value for name, value in figure.values.items()}
    return given | typed


def save(client: Client, claim: Claim, given: dict[str, Any]) -> Any:
    return client.post(f"/c/{claim.public_id}/edit", given, follow=True)


def test_figures_in_words_are_read_and_not_saved(ada: Client, verified: Verified) -> None:
    claim = begun(verified)
    key = claim.statistics.get().pk
    given = form(ada, claim, **{f"f{key}-words": "680,000 to 830,000 adults", "read": str(key)})
    page = ada.post(f"/c/{claim.public_id}/edit", given)
    [figure] = page.context["figures"]
    read = {name: figure.values[name] for name in ("low", "central", "high", "hedge", "unit")}
    assert read == {"low": "680000", "central": "", "high": "830000", "hedge": "between", "unit": "adults"}
    assert claim.statistics.get().central == 40
    del given["read"]
    save(ada, claim, given | {f"f{key}-{name}": value for name, value in read.items()})
    kept = claim.statistics.get()
    assert (kept.low, kept.central, kept.high, kept.hedge) == (Decimal(680_000), None, Decimal(830_000), "between")


def test_words_without_a_figure_say_so(ada: Client, verified: Verified) -> None:
    claim = begun(verified)
    key = claim.statistics.get().pk
    page = ada.post(
        f"/c/{claim.public_id}/edit", form(ada, claim, **{f"f{key}-words": "a great many", "read": str(key)})
    )
    assert "No figure could be read" in page.content.decode()


def test_only_what_was_changed_is_written(ada: Client, verified: Verified) -> None:
    claim = begun(verified)
    assert "Nothing was changed" in save(ada, claim, form(ada, claim)).content.decode()
    # A figure belongs to an indicator that is there, or to one that is called so from now on.
    series = {f"f{claim.statistics.get().pk}-indicator_new": " Towns with herons "}
    save(ada, claim, form(ada, claim, said_on="2023-07", topics="birds, towns", occasion="a lecture", **series))
    indicator = claim.statistics.get().indicator
    assert indicator is not None
    assert (indicator.label, indicator.unit) == ("Towns with herons", "towns")
    assert statistics.ensure_indicator(label="towns with HERONS", unit="", area="", by=verified.by_ada) == indicator
    claim.refresh_from_db()
    assert (str(claim.said_on_earliest), str(claim.said_on_latest)) == ("2023-07-01", "2023-07-31")
    assert (claim.topics, claim.occasion, claim.version) == (["birds", "towns"], "a lecture", 2)


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("said_on", "last week", "is no date"),
        ("said_on", "2023-07/2021", "is no date"),
        ("low", "many", "is no number"),
        ("low", "NaN", "is no number"),
        ("text", "", "does not hold that"),
        ("low", "50", "does not hold that"),
        ("speaker", "Nobody Known", "Nobody goes by the name"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_what_was_typed_stays(
    ada: Client, verified: Verified, field: str, typed: str, told: str
) -> None:
    claim = begun(verified)
    name = f"f{claim.statistics.get().pk}-low" if field == "low" else field
    answer = save(ada, claim, form(ada, claim, **{name: typed}, occasion="typed with care"))
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert "typed with care" in answer.content.decode()
    claim.refresh_from_db()
    assert claim.version == 1


@pytest.mark.parametrize("seen", ["²", "99999999999999999999", "-1", ""])
def test_a_strange_version_is_no_fault(ada: Client, verified: Verified, seen: str) -> None:
    claim = begun(verified)
    answer = save(ada, claim, form(ada, claim, seen_version=seen, text="Herons nest\x00 anywhere."))
    assert answer.status_code == 200


def test_a_speaker_is_named_or_added(ada: Client, verified: Verified) -> None:
    claim = begun(verified)
    save(ada, claim, form(ada, claim, speaker="bram wylle"))
    claim.refresh_from_db()
    assert claim.said_by == verified.speaker
    save(ada, claim, form(ada, claim, speaker=""))
    save(ada, claim, form(ada, claim, speaker=str(verified.speaker.public_id).lower()))
    claim.refresh_from_db()
    assert claim.said_by == verified.speaker
    save(ada, claim, form(ada, claim, speaker="Heron Society", speaker_new="organisation"))
    claim.refresh_from_db()
    assert claim.said_by is not None
    assert claim.said_by.kind == "organisation"


def test_what_is_public_is_edited_by_a_draft_that_a_second_person_approves(
    ada: Client, ben: Client, client: Client, verified: Verified
) -> None:
    claim = verified.claim
    page = save(ada, claim, form(ada, claim, context="An estimate.")).content.decode()
    assert "as a draft" in page
    assert "An estimate." not in client.get(f"/c/{claim.public_id}").content.decode()
    ada.post(f"/c/{claim.public_id}/step/propose-draft")
    draft = ClaimDraft.objects.get(claim=claim)
    assert "An estimate." in ben.get(f"/review/draft-{draft.pk}").content.decode()
    approve(ben, f"draft-{draft.pk}")
    assert "An estimate." in client.get(f"/c/{claim.public_id}").content.decode()


def test_who_saves_second_sees_theirs_base_and_yours_and_neither_is_lost(
    ada: Client, ben: Client, verified: Verified
) -> None:
    claim = begun(verified)
    hers, his = form(ada, claim, occasion="her lecture", context="hers"), form(ben, claim, occasion="his talk")
    save(ada, claim, hers)
    page = save(ben, claim, his)
    assert page.redirect_chain[-1][0].endswith("/settle")
    for words in ("her lecture", "his talk", "Nothing was changed", "hers"):
        assert words in page.content.decode()
    claim.refresh_from_db()
    assert claim.occasion == "her lecture"
    ben.post(f"/c/{claim.public_id}/settle", {"seen_version": claim.version, "occasion": "yours", "context": "theirs"})
    claim.refresh_from_db()
    assert (claim.occasion, claim.context) == ("his talk", "hers")


def test_a_version_is_restored(ada: Client, verified: Verified) -> None:
    claim = begun(verified)
    save(ada, claim, form(ada, claim, text="Herons nest in no town."))
    ada.post(f"/c/{claim.public_id}/restore", {"version": 1})
    claim.refresh_from_db()
    assert (claim.text, claim.version) == ("Herons nest in 40 towns.", 3)


def test_only_who_may_judge_edits(client: Client, verified: Verified) -> None:
    address = f"/c/{verified.claim.public_id}/edit"
    assert client.get(address).status_code == 302
    reader = users.add(username="rex", by=actors.system(), role="reader")
    client.force_login(reader)
    assert client.get(address).status_code == 403
    assert client.post(f"/c/{verified.claim.public_id}/step/withdraw", {"reason": "no"}).status_code == 403


def test_it_asks_no_more_with_two_hundred_pieces(
    ada: Client, verified: Verified, django_assert_num_queries: Any
) -> None:
    claim = begun(verified)
    address, by = f"/c/{claim.public_id}/edit", verified.by_ada
    with writing(by=by, reason="the first of each"):
        _pieces(claim, 2, by)
    with django_assert_num_queries(QUERIES):
        ada.get(address)
    with writing(by=by, reason="many of each"):
        _pieces(claim, 200, by)
    with django_assert_num_queries(QUERIES):
        ada.get(address)


def _pieces(claim: Claim, many: int, by: Actor) -> None:
    Comment.objects.bulk_create(Comment(claim=claim, body=f"{n}", by=by, at=timezone.now()) for n in range(many))
    Evidence.objects.bulk_create(
        Evidence(
            claim=claim,
            kind="search",
            stance="insufficient",
            searched_where="an archive",
            searched_for=f"{n}",
            searched_on="2024-01-02",
        )
        for n in range(many)
    )


QUERIES = 21
