"""What axe finds wrong with a page, in light and dark and in both directions."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import axe_playwright_python

from tests.journeys.visit import Visit

_AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
# Every rule once; then those that hang on colours in the other colours, and those that hang on where things lie in the
# other direction.
SHOWN: tuple[tuple[Literal["light", "dark"], str, list[str]], ...] = (
    ("light", "ltr", []),
    ("dark", "ltr", ["color-contrast", "link-in-text-block"]),
    ("light", "rtl", ["scrollable-region-focusable", "target-size"]),
)
# Menus stay closed: what they open lies over something else. What passed is not asked for, it is most of the answer.
_RUN = """async ([direction, rules]) => {
    document.documentElement.dir = direction;
    document.querySelectorAll("details:not(.menu)").forEach(one => { one.open = true });
    const only = rules.length ? {runOnly: {type: "rule", values: rules}} : {rules: {"target-size": {enabled: true}}};
    const found = await axe.run({resultTypes: ["violations"], preload: false, ...only});
    return found.violations.flatMap(one => one.nodes.slice(0, 3).map(node => `${one.id}: ${node.html.slice(0, 120)}`));
}"""


@contextmanager
def inspecting(visit: Visit) -> Iterator[Visit]:
    """The same person at a page that has axe from the start: handing it over anew takes longer than what it does."""
    page = visit.page.context.new_page()
    page.add_init_script(_AXE)
    with Visit.at(visit.server, page) as inspector:
        yield inspector
    page.close()


def found_by_axe(visit: Visit) -> dict[str, list[str]]:
    """Every violation on the page as it stands; empty where there is none."""
    page = visit.page
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE + "; 0")
    wrong = {}
    for colours, direction, rules in SHOWN:
        page.emulate_media(color_scheme=colours)
        wrong[f"{page.url.removeprefix(visit.server)} {colours} {direction}"] = page.evaluate(_RUN, [direction, rules])
    page.evaluate("() => { document.documentElement.dir = 'ltr' }")
    page.emulate_media(color_scheme="light")
    return {where: what for where, what in wrong.items() if what}
