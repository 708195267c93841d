"""What axe finds wrong with a page, in light and dark and in both directions."""

from pathlib import Path
from typing import Literal

import axe_playwright_python

from tests.journeys.visit import Visit

# Contrast hangs on the colours alone, order and overlap on the direction alone: two of the four show both.
SHOWN: tuple[tuple[Literal["light", "dark"], str], ...] = (("light", "ltr"), ("dark", "rtl"))
_AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
# Menus stay closed: what they open lies over something else. What passed is not asked for, it is most of the answer.
# Rows of a list are one template: from the seventh on they show nothing that the first six do not.
_REPEATED = ["tr:nth-child(n+7)", "li:nth-child(n+7)", "p:nth-of-type(n+7)", "option:nth-child(n+7)"]
_RUN = """async ([direction, repeated]) => {
    document.documentElement.dir = direction;
    document.querySelectorAll("details:not(.menu)").forEach(one => { one.open = true });
    const found = await axe.run({exclude: repeated}, {resultTypes: ["violations"], preload: false});
    return found.violations.flatMap(one => one.nodes.slice(0, 3).map(node => `${one.id}: ${node.html.slice(0, 120)}`));
}"""


def found_by_axe(visit: Visit) -> dict[str, list[str]]:
    """Every violation on the page as it stands; empty where there is none."""
    page = visit.page
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE + "; 0")
    wrong = {}
    for colours, direction in SHOWN:
        page.emulate_media(color_scheme=colours)
        wrong[f"{page.url.removeprefix(visit.server)} {colours} {direction}"] = page.evaluate(
            _RUN, [direction, _REPEATED]
        )
    page.evaluate("() => { document.documentElement.dir = 'ltr' }")
    page.emulate_media(color_scheme="light")
    return {where: what for where, what in wrong.items() if what}
