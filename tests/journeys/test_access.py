"""Every page for everybody: axe finds nothing, light and dark, in both directions."""

import json
import re

from django.test import RequestFactory
from django.views.defaults import server_error

from claims.actions import webhooks
from claims.flows.import_reviews import import_text
from claims.flows.match import judge_alike
from claims.models import Claim
from claims.publishing.signing import new_secret
from claims.queries.outside import said
from sources.actions import actors, invitations
from sources.models import Capture, Document, User
from sources.queries.invitations import token_of
from tests.claims.recaptured import captured_again
from tests.crawl.addresses import addresses
from tests.crawl.test_permissions import TABLE, objects
from tests.journeys.axe import found_by_axe, inspecting
from tests.journeys.visit import Visit

# Django's own pages, answers for programs (their documentation apart), and parts of pages.
NOT_OURS = re.compile(
    r"^(admin/|api/)|\.(json|jsonld|atom|csv)$|^unapi$|^queue/(peek|alike)/|^d/<str:key>/(text|panel)$|^capture/under-way$|/messages$"
)
# A form from elsewhere, or from a session that has ended.
STRANGE_FORM = """() => {
    const form = Object.assign(document.createElement("form"), {method: "post", action: "/preferences"});
    document.body.append(form);
    form.submit();
}"""
# Pages that look different when they are asked differently.
ASKED = ("/queue?list=findings", "/d/{document}?tab=claims", "/d/{document}?tab=names", "/d/{document}?tab=history")
THEIRS = b'{"claimReviewed": "Adults are strange.", "odd": 1, "reviewRating": {"alternateName": "Herring"}}'
ASKED_BY_ANYBODY = ("/search?q=adults", "/search?q=adults&year=1999", "/no-such-page")


def pages() -> tuple[list[str], list[str]]:
    """The addresses of all pages: what anybody is answered, and what an administrator is answered beyond that.

    Read from the resolver and the table of permissions, so that a new page is among them.
    """
    table, found = json.loads(TABLE.read_text()), objects()
    answered = {
        who: [
            each.path
            for each in addresses(found)
            if not NOT_OURS.search(each.pattern) and _answers(table.get(each.pattern, {}).get("GET", ""), who)
        ]
        for who in ("anonymous", "administrator")
    }
    anybody = answered["anonymous"]
    beyond = [address for address in answered["administrator"] if address not in anybody]
    printed = Document.objects.get(source__name="Harbour Post")
    return [*anybody, *ASKED_BY_ANYBODY], [
        *beyond,
        *(each.format(document=printed.public_id) for each in ASKED),
        _versions(printed),
    ]


def _answers(told: str, who: str) -> bool:
    return told == "answers" or any(part.startswith("answers:") and who in part.split() for part in told.split("; "))


def _versions(document: Document) -> str:
    old = Capture.objects.get(document=document)
    new = captured_again(old, old.text.replace("1,450", "1,540"), by=actors.import_())
    return f"/d/{document.public_id}/versions?old={old.public_id}&new={new.public_id}"


def _of_faults(inspector: Visit) -> dict[str, list[str]]:
    """Of the pages that stand in for others: a form that is too old, and a fault of ours."""
    page = inspector.page
    with page.expect_navigation():
        page.evaluate(STRANGE_FORM)
    assert page.title().startswith("The form was too old")
    wrong = found_by_axe(inspector)
    broken = server_error(RequestFactory().get("/broken")).content
    # Not with its own status, which the console would tell as a fault.
    page.route("**/broken", lambda route: route.fulfill(content_type="text/html", body=broken))
    inspector.open("/broken")
    assert page.title().startswith("Something broke")
    return wrong | found_by_axe(inspector)


def test_axe_finds_nothing_on_any_page(visit: Visit) -> None:
    anybodys, administrators = pages()
    by = actors.person(User.objects.get(username="admin"))
    hook = webhooks.make(url="https://hooks.example/in", nouns=["claims"], secret=new_secret(), by=by)
    webhooks.queue(webhook=hook, kind="test", body="{}")
    [(theirs, _)] = import_text(THEIRS, by=by, came_from="a test").kept
    shown = next(address.removeprefix("/c/") for address in anybodys if re.fullmatch(r"/c/CLM-\w+", address))
    judge_alike(said(theirs), Claim.objects.get(public_id=shown), "same", by=by)
    invitation = invitations.invite(email="new@example.org", role="reader", by=by)
    wrong: dict[str, list[str]] = {}
    with inspecting(visit) as inspector:
        for address in [*anybodys, f"/invitation/{token_of(invitation)}"]:
            inspector.open(address)
            wrong |= found_by_axe(inspector)
        inspector.open("/api/v1/docs/").wait_for_selector(".opblock")  # a script makes it of the API's description
        wrong |= found_by_axe(inspector)
        wrong |= _of_faults(inspector)
        inspector.come_as("admin")
        for address in [*administrators, f"/webhooks/{hook.pk}", f"/outside-reviews/{theirs.pk}?q=adults"]:
            inspector.open(address)
            wrong |= found_by_axe(inspector)
    assert wrong == {}
    assert len(anybodys) + len(administrators) > 35
