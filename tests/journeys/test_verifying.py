"""A figure is verified by two people on the reprint of it, and two people edit one claim."""

import json
from datetime import timedelta
from http.client import HTTPConnection
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone
from playwright.sync_api import Dialog, expect

from claims.actions import suggestions
from claims.models import Claim, Review, Suggestion
from claims.queries.series import printed_as
from sources.actions import actors, tokens
from sources.ledger.scopes import Scope
from sources.ledger.writing import writing
from sources.models import Document, User
from tests.journeys.visit import Visit

RANGE = "680,000 to 830,000"
REPRINT = "The Morning Ledger"


def judge(hers: Visit, aspect: str, word: str, why: str) -> None:
    hers.page.goto(hers.page.url.split("#")[0])
    if hers.keys:
        hers.press("n")
    else:
        hers.push("#new-verdict > summary")
    hers.choose("#subject-new", f"what {REPRINT}")
    hers.choose("#aspect-new", aspect)
    hers.choose("#word-new", word)
    hers.write("#rationale-new", why)
    hers.write("#noreply-new", "The newspaper has closed.")
    hers.push("#new-verdict button[name=propose]")
    hers.page.wait_for_url("**/edit#verdicts")
    hers.told("Proposed")


def printed_the_upper_end(hers: Visit) -> None:
    """The figure that the reprint prints becomes one more printing of the agency's claim."""
    upper = Suggestion.objects.get(kind="statistic", passage__exact="830,000", capture__document__source__name=REPRINT)
    hers.open(f"/d/{upper.capture.document.public_id}?tab=claims#card-s{upper.pk}")
    if hers.keys:
        hers.press("d")
    else:
        hers.push(f"#card-s{upper.pk} [data-key=d]")
    nearest = f"#card-s{upper.pk} button[name=claim]"
    hers.page.wait_for_selector(nearest)
    wanted = hers.page.locator(nearest, has_text=RANGE)
    if hers.keys:
        hers.press(str(wanted.get_attribute("data-key")))
    else:
        wanted.click()
    hers.told("The same as")


def evidence(hers: Visit, document: Document) -> None:
    hers.push("details:has(#ev-document) > summary")
    hers.write("#ev-exact", "between 1.3% and 1.6% of the adult population")
    hers.choose("#stance-passage", "Supports")
    hers.reach("#primary-passage")
    hers.press("Space")
    if hers.keys:
        # What is refused stands in its fields again.
        hers.write("#ev-document", "A document nobody has")
        hers.press("Control+Enter")
        hers.told("Name one captured document")
        expect(hers.page.locator("#ev-document")).to_be_focused()
    hers.write("#ev-document", document.public_id)
    hers.push("form[action$='/evidence/passage'] button")
    hers.page.wait_for_url("**/edit#evidence")
    hers.told("Added")


@pytest.mark.parametrize("keys", [True, False], ids=["keys alone", "mouse"])
def test_a_cut_range_is_judged_by_two(visit: Visit, colleague: Visit, keys: bool) -> None:
    hers, his = visit, colleague
    hers.keys = his.keys = keys
    found = printed_as(RANGE)
    assert found is not None
    claim = found.claim
    hers.come_as("editor")
    printed_the_upper_end(hers)
    hers.open(f"/c/{claim.public_id}/edit")
    evidence(hers, found.passage.capture.document)
    judge(hers, "Figure", "Misleading", "It prints the upper end of a range as if it were the figure.")
    judge(hers, "Attribution", "as recorded", "The agency said it, and is named.")
    if keys:
        # What is refused does not hang on how it was asked for.
        refused_to_its_author(hers, Review.objects.filter(state="submitted").earliest("pk"))
    his.come_as("admin")
    his.open("/review")
    his.push("a[href^='/review/verdict-']")
    for review in Review.objects.filter(state="submitted").order_by("pk"):
        # Each approval leads to what waits next.
        his.page.wait_for_url(f"**/review/verdict-{review.pk}")
        if keys:
            his.press("a")
        else:
            his.push("form[action$='/approve'] button")
    his.page.wait_for_url("**/review")
    his.told("it is public now")
    expect(his.page.get_by_text("Nothing waits for you")).to_be_visible()
    hers.page.context.clear_cookies()
    public(hers, claim)


def refused_to_its_author(hers: Visit, review: Review) -> None:
    """By the page, by what the page sends to, by the API, and by PostgreSQL."""
    hers.open("/review")
    hers.push(f"a[href='/review/verdict-{review.pk}']")
    approve = hers.page.locator("form[action$='/approve'] button")
    expect(approve).to_be_disabled()
    expect(hers.page.get_by_text("You wrote a part of this")).to_be_visible()
    approve.evaluate("button => { button.disabled = false; button.form.submit() }")
    hers.told("wrote")
    user = User.objects.get(username="editor")
    status, problem = over_http(hers.server, f"/api/v1/reviews/{review.pk}/", user)
    assert (status, problem["refusal"]) == (403, "own-work")
    author = actors.person(user)
    review.state, review.approved_by, review.published_at = Review.State.PUBLISHED, author, timezone.now()
    with (
        pytest.raises(IntegrityError, match="another person approves it"),
        writing(by=author, reason="approving one's own"),
    ):
        review.save()
    review.refresh_from_db()
    assert review.state == "submitted"


def over_http(server: str, path: str, user: User) -> tuple[int, dict[str, Any]]:
    """What a program of this person's is answered that approves the version it has read."""
    token = tokens.issue(user=user, lasts=timedelta(hours=1), scopes=[Scope.READ, Scope.PUBLISH])
    asks = HTTPConnection(server.removeprefix("http://"), timeout=15)
    asks.request("GET", path, headers={"Authorization": f"Token {token}"})
    read = asks.getresponse()
    seen = json.dumps({"seen": json.loads(read.read())["seen"]})
    headers = {"Authorization": f"Token {token}", "If-Match": read.headers["ETag"], "Content-Type": "application/json"}
    asks.request("POST", f"{path}approve/", seen, headers)
    answer = asks.getresponse()
    problem: dict[str, Any] = json.loads(answer.read())
    asks.close()
    return answer.status, problem


def public(somebody: Visit, claim: Claim) -> None:
    page = somebody.open(f"/c/{claim.public_id}")
    made = page.locator(".verdict", has_text="of the claim as it was made")
    expect(made.locator(".word").first).to_have_text("Right")
    printed = page.locator(".verdict", has_text=f"{REPRINT} printed")
    expect(printed.locator(".word")).to_have_text(["Misleading", "As recorded"])
    expect(page.locator("#evidence + ul")).to_contain_text("between 1.3% and 1.6%")


def test_two_people_edit_one_claim_and_neither_loses_anything(visit: Visit, colleague: Visit) -> None:
    suggestion = Suggestion.objects.get(passage__exact__startswith="Parents ask us", state="pending")
    checker = actors.person(User.objects.get(username="checker"))
    claim = suggestions.accept(suggestion=suggestion, by=checker)
    assert isinstance(claim, Claim)
    theirs, yours = "Parents ask us what to look for.", "Parents ask what to look for, and we tell them."
    visit.come_as("editor")
    colleague.come_as("checker")
    for person in (visit, colleague):
        person.open(f"/c/{claim.public_id}/edit")
    expect(colleague.page.locator("main")).to_contain_text("this open too")
    colleague.press("t")
    colleague.write("#text", theirs)
    colleague.write("#occasion", "a talk in Ardmouth")
    colleague.push("#fields button[data-key=s]")
    colleague.told("Saved")
    visit.press("t")
    visit.write("#text", yours)
    # Who goes on to another page with this unsent is asked, and stays.
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    visit.page.once("dialog", stay)
    visit.press("Escape", "g")
    assert asked == ["beforeunload"]
    visit.write("#context", "She runs a charity.")
    visit.press("Control+Enter")
    visit.page.wait_for_url("**/settle")
    table = visit.page.locator("table.three")
    for words in (theirs, yours, suggestion.passage.exact.rstrip(","), "a talk in Ardmouth", "She runs a charity."):
        expect(table).to_contain_text(words)
    # A colleague's sentence stays, one's own context comes with it.
    visit.reach("input[name=text]:checked, input[name=text]")
    visit.press("ArrowLeft")
    visit.press("s")
    visit.page.wait_for_url("**/edit")
    visit.told("Settled")
    claim.refresh_from_db()
    assert (claim.text, claim.occasion, claim.context) == (theirs, "a talk in Ardmouth", "She runs a charity.")
    expect(visit.page.locator("section[aria-labelledby=versions]")).to_contain_text("Version 3")
