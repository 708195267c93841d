"""Every regular expression of the project, found in its source, and texts that would make a bad one slow."""

import ast
import importlib
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from re import _parser as parser  # type: ignore[attr-defined]  # the one reader of Python's own patterns
from typing import Any

ROOT = Path(__file__).parents[2]
_ROOMS = ("claims", "sources", "api", "config")
_CALLS = {"compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"}
_FEW = 4


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Each call that takes a pattern, with the name of its module."""
    for room in _ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            text = path.read_text()
            if "re." not in text or "import re\n" not in text:
                continue
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            for node in ast.walk(ast.parse(text)):
                called = node.func if isinstance(node, ast.Call) else None
                if isinstance(called, ast.Attribute) and called.attr in _CALLS and isinstance(called.value, ast.Name):
                    assert isinstance(node, ast.Call)
                    if called.value.id == "re":
                        yield module, node


def patterns() -> tuple[dict[str, re.Pattern[str]], set[str]]:
    """Every pattern by where it is written, and the places whose pattern only exists while the program runs."""
    found: dict[str, re.Pattern[Any]] = {}
    running: set[str] = set()
    made: dict[str, list[str]] = defaultdict(list)
    for module, call in calls():
        names = vars(importlib.import_module(module))
        where = f"{module}:{call.lineno}"
        flags = [one for one in call.args[1:] if re.match(r"re\.[A-Z]", ast.unparse(one))]
        flags += [one.value for one in call.keywords if one.arg == "flags"]
        try:
            pattern = _value(call.args[0], names)
            found[where] = re.compile(pattern, _value(flags[0], names) if flags else 0)
        except NameError:
            made[module].append(f"{module}: {ast.unparse(call.args[0])[:32]}")
    evaluated = set(found.values())
    for module, written in made.items():
        held = set(_held(tuple(vars(importlib.import_module(module)).values()))) - evaluated
        # A module that holds fewer than it has places that make them makes some while the program runs.
        if len(held) < len(written):
            running.update(written)
        found.update({f"{module}: {each.pattern}": each for each in held})
    return {where: _of_text(pattern) for where, pattern in found.items()}, running


def _of_text(pattern: re.Pattern[Any]) -> re.Pattern[str]:
    written = pattern.pattern
    return re.compile(written.decode("latin-1"), pattern.flags) if isinstance(written, bytes) else pattern


def _value(node: ast.expr, names: dict[str, Any]) -> Any:
    # The project's own source, in the names of its own module.
    return eval(compile(ast.Expression(node), "<pattern>", "eval"), names)  # noqa: S307 - nobody else's text


def _held(values: tuple[Any, ...]) -> Iterator[re.Pattern[str]]:
    for value in values:
        if isinstance(value, re.Pattern):
            yield value
        elif is_dataclass(value) and not isinstance(value, type):
            yield from _held(tuple(getattr(value, each.name) for each in fields(value)))
        elif isinstance(value, dict):
            yield from _held(tuple(value.values()))
        elif isinstance(value, tuple | list):
            yield from _held(tuple(value))


def pumps(pattern: re.Pattern[str]) -> set[str]:
    """Pieces that, repeated, lead a pattern as far as it goes: what each of its repetitions repeats, and a whole match."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    pieces = {_sample(tree)}
    for body, before in _repeated(tree, ""):
        pieces.update((body, before + body, body + " "))
    return {piece for piece in pieces if piece} | {" ", "a"}


def work(pattern: re.Pattern[str]) -> Callable[[str], None]:
    """What a pattern has to do on a text: find all it can, from every place."""

    def through(text: str) -> None:
        # What ends the text is in no pattern: whatever has gone far comes back.
        for _ in pattern.finditer(f"{text}\0"):
            pass

    return through


def seconds(pattern: re.Pattern[str], piece: str, length: int) -> float:
    """The processor's time for a text of that many characters of nothing but `piece`."""
    text = (piece * (length // len(piece) + 1))[:length]
    started = time.process_time()
    work(pattern)(text)
    return time.process_time() - started


def _repeated(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    for operation, argument in tree:
        name = str(operation)
        if name.endswith("_REPEAT"):
            _, high, inner = argument
            if high > _FEW:
                yield _sample(inner), before
            yield from _repeated(inner, before)
        elif name == "SUBPATTERN":
            yield from _repeated(argument[-1], before)
        elif name == "ATOMIC_GROUP":
            yield from _repeated(argument, before)
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from _repeated(branch, before)
        elif name.startswith("ASSERT"):
            yield from _repeated(argument[1], before)
        before = (before + _part(operation, argument))[-40:]


def _sample(tree: Any) -> str:
    """A text the parts of a pattern match, the shortest way."""
    return "".join(_part(operation, argument) for operation, argument in tree)


def _part(operation: Any, argument: Any) -> str:
    name = str(operation)
    if name == "LITERAL":
        return chr(argument)
    if name == "NOT_LITERAL":
        return "a" if argument != ord("a") else "b"
    if name == "ANY":
        return "a"
    if name == "IN":
        return _of_class(argument)
    if name.endswith("_REPEAT"):
        low, high, inner = argument
        return _sample(inner) * int(max(low, 1 if high else 0))
    if name == "SUBPATTERN":
        return _sample(argument[-1])
    if name == "ATOMIC_GROUP":
        return _sample(argument)
    if name == "BRANCH":
        return _sample(argument[1][0])
    return ""


@cache
def _letters() -> str:
    return "a1 A,.-_’“\n#<>/" + "".join(map(chr, range(33, 500)))


def _of_class(items: Any) -> str:
    text = ["["]
    for operation, argument in items:
        name = str(operation)
        if name == "NEGATE":
            text.append("^")
        elif name == "LITERAL":
            text.append(re.escape(chr(argument)))
        elif name == "RANGE":
            text.append(f"{re.escape(chr(argument[0]))}-{re.escape(chr(argument[1]))}")
        else:
            short = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}
            _, _, kind = str(argument).rpartition("_")
            text.append("\\" + (short[kind].upper() if "_NOT_" in str(argument) else short[kind]))
    wanted = re.compile("".join(text) + "]")
    first = next((chr(argument) for operation, argument in items if str(operation) == "LITERAL"), "")
    return next((letter for letter in _letters() if wanted.match(letter)), first)
