"""Every page of ours for everybody: axe finds nothing, light and dark, in both directions; no script is refused."""

from axe_playwright_python.sync_playwright import Axe

from sources.models import Document
from tests.journeys.conftest import Visit


def found_by_axe(visit: Visit) -> list[str]:
    response = Axe().run(visit.page).response
    return [f"{one['id']}: {node['html'][:120]}" for one in response["violations"] for node in one["nodes"][:3]]


def test_axe_finds_nothing_and_the_policy_is_kept(visit: Visit) -> None:
    document = Document.objects.get(source__name="Harbour Post").public_id
    visit.open("/sign-in/")
    wrong = {"/sign-in/": found_by_axe(visit)}
    visit.open("/")
    wrong["/"] = found_by_axe(visit)
    visit.sign_in("checker")
    for address in (
        "/",
        "/queue",
        "/queue?list=findings",
        f"/d/{document}",
        f"/d/{document}?tab=claims",
        "/preferences",
    ):
        visit.open(address)
        if address == "/queue":
            visit.page.wait_for_selector("#peek [data-key=y]")
        for colours in ("light", "dark"):
            visit.page.emulate_media(color_scheme=colours)
            for direction in ("ltr", "rtl"):
                visit.page.evaluate("direction => { document.documentElement.dir = direction }", direction)
                wrong[f"{address} {colours} {direction}"] = found_by_axe(visit)
    assert {where: what for where, what in wrong.items() if what} == {}
    assert visit.troubles == []
