"""Every rule an engine can emit is explained: found in the engines' own source, not in a list kept here."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from claims.extraction.explained import Noun, explained
from claims.extraction.numbers.amounts import Shape
from claims.extraction.pipeline import read

ENGINES = Path(__file__).parents[3] / "claims" / "extraction"
_MAKERS = {"Attribution", "attributed", "Said", "Reported", "Complement", "_inherited", "Found"}
_HOWS = {"absolute", "relative"}


def _noun(path: Path) -> Noun:
    if path.parent.name in ("numbers", "statistics"):
        return "number" if path.parent.name == "numbers" else "statistic"
    if path.name in ("names_persons.py", "people.py"):
        return "person"
    return "date" if path.name.startswith("dates") else "quotation"


def _literals(node: ast.expr) -> Iterator[str]:
    """The texts an expression can be, what is filled in being a unit of time."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "day" for part in node.values)
        yield "".join(str(part) for part in parts)
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def emitted() -> Iterator[tuple[Noun, str]]:
    for path in sorted(ENGINES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and path.name != "said.py":
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                given = list(node.args) if name in _MAKERS else []
                given += [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
                yield from ((_noun(path), text) for each in given for text in _literals(each) if text not in _HOWS)
            if isinstance(node, ast.Return) and path.name in ("which.py", "names_persons.py") and node.value:
                yield from ((_noun(path), text) for text in _literals(node.value))
    yield from (("number", shape) for shape in get_args(Shape))


def test_every_rule_the_engines_name_has_a_sentence() -> None:
    rules = set(emitted())
    assert len(rules) > 80
    assert not [rule for rule in sorted(rules) if not explained(*rule).endswith(".")]


def test_a_rule_of_engines_long_gone_has_none() -> None:
    assert explained("date", "by the moon") == ""
    assert explained("date", "") == ""


def test_what_a_rule_names_stands_in_its_sentence() -> None:
    assert explained("statistic", "measured in percent") == "The figure carries its unit (percent)."
    assert explained("date", "month this, last or next") == "The month around, before or after publication."
    assert "closing mark is missing" in explained("quotation", "cue before; mark not closed")


def test_every_reading_of_a_text_is_explained() -> None:
    text = "Mara Quill said on Monday that 40 per cent of 3,000 boats leak. “We know,” she said. It was May 2021."
    found = read(text)
    assert all(explained("quotation", each.rule) for each in found.quotations)
    assert all(explained("number", each.rule) for each in found.numbers)
    assert all(explained("statistic", each.rule) for each in found.statistics)
    assert all(explained("date", each.rule) for each in found.dates)
    assert all(explained("person", each.rule) for each in found.people)
    assert all((found.people, found.quotations, found.numbers, found.statistics, found.dates))
