"""Verifying "830,000": evidence, verdicts per aspect and printing, a second person, and what is refused."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from claims.models import Correspondence, Evidence, Rating, Review
from sources.ledger.writing import writing
from tests.desk.claim.reading import approve
from tests.pages.verified import Verified


def told(answer: Any) -> str:
    return str(answer.content.decode())


def rated(label: str) -> str:
    return f"rating-{Rating.objects.get(label=label).pk}"


def proposed(ada: Client, verified: Verified, **given: Any) -> Review:
    address = f"/c/{verified.claim.public_id}/verdict"
    answer = ada.post(address, {"rationale": "It is so.", "propose": "1", **given}, follow=True)
    assert "Proposed" in told(answer), told(answer)
    return Review.objects.latest("pk")


def test_the_reprint_is_misleading_while_the_agencys_own_claim_stays_true(
    ada: Client, ben: Client, client: Client, verified: Verified
) -> None:
    claim = verified.claim
    document = verified.original.passage.capture.document
    ada.post(
        f"/c/{claim.public_id}/evidence/passage",
        {"document": str(document.public_id), "exact": "680,000 and 830,000", "stance": "supports", "primary": "on"},
    )
    assert Evidence.objects.get(claim=claim).primary
    of_reprint = {"subject": verified.reprint.pk, "no_reply_because": "It has closed."}
    judged: tuple[dict[str, Any], ...] = (
        {"aspect": "figure", "word": rated("True"), "rationale": "The agency says so."},
        {"aspect": "figure", "word": rated("Misleading"), "rationale": "One end of it.", **of_reprint},
        {"aspect": "attribution", "word": "as recorded", "rationale": "He said it.", **of_reprint},
    )
    for given in judged:
        review = proposed(ada, verified, **given)
        hers = told(ada.get(f"/review/verdict-{review.pk}"))
        assert "You wrote a part of this or of its evidence, so another person approves it." in hers
        his = told(ben.get(f"/review/verdict-{review.pk}"))
        assert "You wrote a part of this" not in his
        # What is judged is read where it is printed: the one printing, or those of the claim.
        printed = his.partition('id="printed"')[2].partition("</section>")[0]
        assert f"<mark>{verified.reprint.passage.exact}</mark>" in printed
        assert (printed.count("<mark>") == 1) == ("subject" in given)
        assert given["rationale"] not in told(client.get(f"/c/{claim.public_id}"))
        approve(ben, f"verdict-{review.pk}")
        review.refresh_from_db()
        assert review.state == "published"
    page = told(client.get(f"/c/{claim.public_id}"))
    for words in ("True", "Misleading", "As recorded", "primary record", "altered: Misleading (figure)"):
        assert words in page, words


def test_the_authors_own_approval_is_refused_by_page_and_database(ben: Client, verified: Verified) -> None:
    review = proposed(ben, verified, aspect="figure", word=rated("True"))
    answer = approve(ben, f"verdict-{review.pk}")
    assert "another person approves it" in told(answer)
    with (
        pytest.raises(IntegrityError, match="another person approves it"),
        transaction.atomic(),
        writing(by=verified.by_ben, reason="past the page"),
    ):
        Review.objects.filter(pk=review.pk).update(
            state="published", approved_by=verified.by_ben, published_at=timezone.now()
        )
    review.refresh_from_db()
    assert review.state == "submitted"


def test_each_decision_leads_to_what_waits_next(ada: Client, ben: Client, verified: Verified) -> None:
    first = proposed(ada, verified, aspect="wording", word="as recorded")
    own = proposed(ben, verified, aspect="name", word="as recorded")
    last = proposed(ada, verified, aspect="date", word="as recorded")
    assert ben.get("/review/next").headers["Location"] == f"/review/verdict-{first.pk}"
    assert ben.get(f"/review/next?after=verdict-{last.pk}").headers["Location"] == f"/review/verdict-{first.pk}"
    onward = approve(ben, f"verdict-{first.pk}")
    assert onward.redirect_chain == [(f"/review/verdict-{last.pk}", 302)]
    assert f'it is public now. <a href="/c/{verified.claim.public_id}">' in told(onward)
    back = ben.post(f"/review/verdict-{last.pk}/send-back", {"reason": "Which day?"}, follow=True)
    assert back.redirect_chain == [("/review", 302)]
    assert "Nothing waits for you" in told(back)
    assert f"/review/verdict-{own.pk}" in told(back)


def test_sent_back_it_says_why_and_is_edited_again(ada: Client, ben: Client, verified: Verified) -> None:
    review = proposed(ada, verified, aspect="wording", word="altered", no_reply_because="It has closed.")
    ben.post(f"/review/verdict-{review.pk}/send-back", {"reason": "Which words?"})
    assert "Which words?" in told(ada.get(f"/c/{verified.claim.public_id}/edit"))
    proposed(
        ada, verified, verdict=review.pk, word="altered", rationale="The hedge.", no_reply_because="It has closed."
    )
    review.refresh_from_db()
    assert (review.state, review.rationale) == ("submitted", "The hedge.")


def test_a_verdict_that_hurts_needs_a_right_of_reply(ada: Client, ben: Client, verified: Verified) -> None:
    review = proposed(ada, verified, subject=verified.reprint.pk, aspect="figure", word=rated("Misleading"))
    assert "was not asked" in told(ben.get(f"/review/verdict-{review.pk}"))
    assert "right-of-reply" in told(approve(ben, f"verdict-{review.pk}"))
    letter = {
        "direction": "out",
        "channel": "email",
        "terms": "on record",
        "outlet": "Daily Reprint",
        "at": "2024-01-02",
    }
    ada.post(f"/c/{verified.claim.public_id}/evidence/letter", {**letter, "right_of_reply": "on", "text": "Is it so?"})
    kept = Correspondence.objects.get(claim=verified.claim)
    ada.post(f"/c/{verified.claim.public_id}/evidence/reply", {"correspondence": kept.pk, "reply": "no answer"})
    approve(ben, f"verdict-{review.pk}")
    review.refresh_from_db()
    assert review.state == "published"


@pytest.mark.parametrize(
    ("kind", "given", "words"),
    [
        ("calculation", {"formula": "upper / all * 100", "inputs": "upper = 830,000 (the count)\nall = 52000000", "result": "1.6"}, ""),
        ("calculation", {"formula": "upper / all", "inputs": "upper = 1\nall = 0"}, "Nothing was changed"),
        ("calculation", {"formula": "a", "inputs": "nonsense"}, "is no input"),
        ("search", {"where": "an archive", "what": "an older count", "when": "2024-01-02"}, ""),
        ("search", {"where": "", "what": ""}, "where and what"),
        ("search", {"where": "a", "what": "b", "when": "tomorrow"}, "is no day"),
        ("passage", {"document": "nothing", "exact": "x"}, "Name one captured document"),
        ("correspondence", {"direction": "in", "channel": "phone", "terms": "background", "with_whom": "An expert", "text": "Yes."}, ""),
        ("correspondence", {"direction": "in", "channel": "phone", "terms": "on record"}, "with somebody"),
        ("telepathy", {}, "Evidence is"),
    ],
)  # fmt: skip
def test_evidence_of_each_kind(ada: Client, verified: Verified, kind: str, given: dict[str, str], words: str) -> None:
    address = f"/c/{verified.claim.public_id}/evidence/{kind}"
    answer = ada.post(address, {"stance": "context", **given}, follow=True)
    assert Evidence.objects.filter(claim=verified.claim).count() == (0 if words else 1), told(answer)
    assert words in told(answer)


def test_what_waits_is_listed_and_ones_own_apart(ada: Client, ben: Client, verified: Verified) -> None:
    proposed(ada, verified, aspect="figure", word=rated("True"))
    assert len(ben.get("/review").context["rows"]) == 1
    assert (len(ada.get("/review").context["rows"]), len(ada.get("/review").context["mine"])) == (0, 1)


def test_colleagues_comment(ada: Client, ben: Client, verified: Verified) -> None:
    review = proposed(ada, verified, aspect="figure", word=rated("True"))
    ben.post(f"/c/{verified.claim.public_id}/comment", {"body": "Which page?", "verdict": review.pk})
    assert "Which page?" in told(ada.get(f"/review/verdict-{review.pk}"))


def test_withdrawing_is_for_editors_and_says_why(ada: Client, ben: Client, client: Client, verified: Verified) -> None:
    address = f"/c/{verified.claim.public_id}"
    assert ada.post(f"{address}/step/withdraw", {"reason": "no"}).status_code == 403
    ben.post(f"{address}/step/withdraw", {"reason": "It was never counted."})
    assert "It was never counted." in told(client.get(address))
