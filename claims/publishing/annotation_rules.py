"""What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) asks of an annotation, a page, a collection."""

import json
from collections.abc import Iterator
from typing import Any

from claims.publishing.annotation_values import (
    Check,
    Wrong,
    count,
    direction,
    each,
    fields,
    iri,
    moment,
    needed,
    or_iri,
    text,
    types,
    word,
)

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
DEEPEST = 40
_SETS = ("Choice", "Composite", "List", "Independents")
_KINDS = ("Annotation", "AnnotationPage", "AnnotationCollection")


def parsed(sent: str) -> Any:
    """The JSON of a text. Raises ValueError with a sentence that says why it is none."""
    try:
        value = json.loads(sent, parse_constant=_no_number)
    except RecursionError as error:
        raise ValueError("It is nested too deeply.") from error
    except ValueError as error:
        raise ValueError(f"It is no JSON: {error}.") from error
    return value


def wrong_with(value: Any) -> list[Wrong]:
    """Everything that is wrong with what was sent, in its order; nothing where it may be taken in."""
    if not isinstance(value, dict):
        return [Wrong("", "is a JSON object.")]
    if _depth(value) > DEEPEST:
        return [Wrong("", f"is nested more than {DEEPEST} deep.")]
    given = value.get("@context")
    named = given if isinstance(given, list) else [given]
    found = [] if CONTEXT in named else [Wrong("/@context", f"is {CONTEXT}, or a list that has it.")]
    return found + list(_record(value, ""))


def _record(value: Any, at: str) -> Iterator[Wrong]:
    said = types(value) if isinstance(value, dict) else []
    kinds = [kind for kind in _KINDS if kind in said]
    if len(kinds) != 1:
        yield Wrong(f"{at}/type", f"is one of {', '.join(_KINDS)}.")
    if isinstance(value, dict):
        yield from {"AnnotationPage": _page, "AnnotationCollection": _collection}.get("".join(kinds), _annotation)(
            value, at
        )


def _annotation(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    yield from needed(value, at, "id", "target")
    yield from fields(value, at, {"id": iri, "target": each(or_iri(_resource)), "body": each(or_iri(_resource))})
    yield from fields(value, at, {"bodyValue": text, "motivation": each(word), "stylesheet": or_iri(_stylesheet)})
    yield from fields(value, at, _LIFE)
    if "body" in value and "bodyValue" in value:
        yield Wrong(f"{at}/bodyValue", "stands beside a body: there is one of the two.")


def _page(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    yield from needed(value, at, "items")
    yield from fields(value, at, {"id": iri, "partOf": or_iri(_anything), "next": or_iri(_anything)})
    yield from fields(value, at, {"prev": or_iri(_anything), "startIndex": count})
    items = value.get("items", [])
    if not isinstance(items, list):
        yield Wrong(f"{at}/items", "is a list.")
        return
    for number, item in enumerate(items):
        # An annotation that is known elsewhere may be named alone.
        check = or_iri(_record)
        yield from check(item, f"{at}/items/{number}")


def _collection(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    yield from needed(value, at, "id")
    yield from fields(value, at, {"id": iri, "total": count, "first": or_iri(_page), "last": or_iri(_anything)})
    yield from fields(value, at, _LIFE)


def _resource(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    """A body or a target: something on the web, a text, a part of something, or a set of such."""
    said = types(value)
    sets = [kind for kind in said if kind in (*_SETS, "Set")]
    yield from fields(value, at, {"id": iri, "type": each(word), **_OF_RESOURCES, **_LIFE})
    if len(sets) > 1:
        yield Wrong(f"{at}/type", f"is one of {', '.join(_SETS)}, not several of them.")
    elif sets:
        yield from _items(value, at)
    elif "items" in value:
        yield Wrong(f"{at}/type", f"is missing: what holds items is one of {', '.join(_SETS)}.")
    elif "SpecificResource" in said or "source" in value:
        yield from needed(value, at, "source")
        yield from fields(value, at, {"source": or_iri(_resource), **_OF_PARTS})
    elif "TextualBody" in said:
        yield from needed(value, at, "value")
        yield from fields(value, at, {"value": text})
    elif "id" not in value and not isinstance(value.get("value"), str):
        yield Wrong(at, "names nothing: it has neither id nor value nor source.")


def _items(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    items = value.get("items")
    if not isinstance(items, list) or not items:
        yield Wrong(f"{at}/items", "is a list of at least one.")
    else:
        yield from each(or_iri(_resource))(items, f"{at}/items")


def _selector(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    yield from _narrowing(value, at, _SELECTORS)


def _state(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    yield from _narrowing(value, at, {**_SELECTORS, **_STATES})


def _narrowing(value: dict[str, Any], at: str, known: dict[str, tuple[str, ...]]) -> Iterator[Wrong]:
    said = types(value)
    yield from fields(value, at, {"id": iri, "type": each(word), **_OF_NARROWING})
    kinds = [kind for kind in said if kind in known]
    if not said and "id" not in value:
        yield Wrong(f"{at}/type", "is missing.")
    elif len(kinds) > 1:
        yield Wrong(f"{at}/type", f"is one of {', '.join(known)}, not several of them.")
    elif kinds and "id" not in value:
        yield from needed(value, at, *known[kinds[0]])
    start, end = value.get("start"), value.get("end")
    if isinstance(start, int) and isinstance(end, int) and start > end:
        yield Wrong(f"{at}/end", "lies before its start.")


def _agent(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    yield from fields(value, at, {"id": iri, "type": each(word), "name": each(text), "nickname": text})
    yield from fields(value, at, {"email": iri, "homepage": each(iri), "email_sha1": text})


def _stylesheet(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    yield from fields(value, at, {"id": iri, "type": each(word), "value": text})
    if "id" not in value and "value" not in value:
        yield Wrong(at, "names nothing: it has neither id nor value.")


def _anything(value: dict[str, Any], at: str) -> Iterator[Wrong]:
    yield from fields(value, at, {"id": iri})


_OF_RESOURCES: dict[str, Check] = {
    **dict.fromkeys(("format", "language", "accessibility", "purpose"), each(word)),
    "processingLanguage": word,
    "textDirection": direction,
}
_LIFE: dict[str, Check] = {
    **dict.fromkeys(("creator", "generator"), each(or_iri(_agent))),
    **dict.fromkeys(("created", "modified", "generated"), moment),
    **dict.fromkeys(("rights", "via"), each(iri)),
    "audience": each(or_iri(_anything)),
    "canonical": iri,
}
_OF_PARTS: dict[str, Check] = {
    "selector": each(or_iri(_selector)),
    "state": each(or_iri(_state)),
    "styleClass": each(word),
    "renderedVia": each(or_iri(_agent)),
    "scope": each(or_iri(_anything)),
}
_OF_NARROWING: dict[str, Check] = {
    **dict.fromkeys(("value", "exact", "prefix", "suffix"), text),
    **dict.fromkeys(("start", "end"), count),
    **dict.fromkeys(("startSelector", "endSelector"), or_iri(_selector)),
    "conformsTo": iri,
    "cached": each(iri),
    **dict.fromkeys(("sourceDateStart", "sourceDateEnd"), moment),
    "sourceDate": each(moment),
    "refinedBy": each(or_iri(_state)),
}
_SELECTORS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("FragmentSelector", "CssSelector", "XPathSelector", "SvgSelector"), ("value",)),
    "TextQuoteSelector": ("exact",),
    **dict.fromkeys(("TextPositionSelector", "DataPositionSelector"), ("start", "end")),
    "RangeSelector": ("startSelector", "endSelector"),
}
_STATES: dict[str, tuple[str, ...]] = {"TimeState": (), "HttpRequestState": ("value",)}


def _depth(value: Any) -> int:
    """How deep lists and objects stand in one another, DEEPEST + 1 at most; walked without recursion."""
    level, deep = [value], 0
    while level and deep <= DEEPEST:
        deep += 1
        level = [
            inner
            for one in level
            for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, dict | list)
        ]
    return deep


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")
