"""What is understood of an annotation that somebody else wrote; all of it is kept as it came besides."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claims.publishing.annotation_values import types


@dataclass(frozen=True, slots=True)
class Target:
    """What an annotation is on: an address, and the words there where it says them ("" where it does not)."""

    source: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """`motivation` is "" where none or several are given; `body` has the texts of its bodies, paragraph by paragraph."""

    id: str
    motivation: str
    body: str
    language: str
    by: str
    targets: tuple[Target, ...]


def annotations(value: Any) -> Iterator[dict[str, Any]]:
    """Every annotation that stands in what was sent: itself, or those of a page or of a collection's first page."""
    said = types(value) if isinstance(value, dict) else []
    if "Annotation" in said:
        yield value
    elif "AnnotationPage" in said:
        for item in value.get("items", []):
            yield from annotations(item)
    elif "AnnotationCollection" in said:
        yield from annotations(_typed(value.get("first"), "AnnotationPage"))


def understood(value: dict[str, Any]) -> Understood:
    """Of a valid annotation."""
    bodies = list(_texts(value.get("body", [])))
    motivations = _listed(value.get("motivation", []))
    texts = [value["bodyValue"]] if "bodyValue" in value else [str(body["value"]) for body in bodies]
    languages = {body["language"] for body in bodies if isinstance(body.get("language"), str)}
    return Understood(
        id=value["id"],
        motivation=motivations[0] if len(motivations) == 1 else "",
        body="\n\n".join(filter(None, (part.strip() for part in texts))),
        language=languages.pop() if len(languages) == 1 else "",
        by="; ".join(_called(one) for one in _listed(value.get("creator", []))),
        targets=tuple(target for one in _listed(value["target"]) for target in _targets(one)),
    )


def _texts(body: Any) -> Iterator[dict[str, Any]]:
    """The bodies that are text, of a choice the first."""
    for one in _listed(body):
        if not isinstance(one, dict):
            continue
        if "items" in one:
            yield from _texts(one["items"][:1] if "Choice" in types(one) else one["items"])
        elif isinstance(one.get("value"), str):
            yield one


def _targets(one: Any) -> Iterator[Target]:
    if isinstance(one, str):
        yield Target(one)
    elif "items" in one:
        for item in one["items"]:
            yield from _targets(item)
    elif "source" in one:
        source = one["source"] if isinstance(one["source"], str) else one["source"].get("id", "")
        yield _placed(source, list(_selectors(one.get("selector", []))))
    elif "id" in one:
        yield Target(one["id"])


def _selectors(selector: Any) -> Iterator[dict[str, Any]]:
    for one in _listed(selector):
        if isinstance(one, dict):
            yield one
            yield from _selectors(one.get("refinedBy", []))


def _placed(source: str, selectors: list[dict[str, Any]]) -> Target:
    quote = next((one for one in selectors if "TextQuoteSelector" in types(one)), {})
    position = next((one for one in selectors if "TextPositionSelector" in types(one)), {})
    return Target(
        source,
        quote.get("exact", ""),
        quote.get("prefix", ""),
        quote.get("suffix", ""),
        position.get("start"),
    )


def _called(agent: Any) -> str:
    if isinstance(agent, str):
        return agent
    names = _listed(agent.get("name", []))
    return str(names[0] if names else agent.get("nickname") or agent.get("id") or "")


def _typed(value: Any, kind: str) -> Any:
    return {**value, "type": kind} if isinstance(value, dict) else value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
