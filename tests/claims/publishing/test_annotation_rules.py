"""Which Web Annotations are valid, rule by rule, and what is understood of them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from claims.publishing.annotation_reading import Target, annotations, understood
from claims.publishing.annotation_rules import CONTEXT, parsed, wrong_with

SAMPLES = Path(__file__).parents[4] / "shared" / "bench" / "annotations" / "w3c_samples"
PAGE = "https://harbour.example/tides"
PART = {"source": PAGE}


def made(**more: Any) -> dict[str, Any]:
    whole = {"@context": CONTEXT, "id": "https://notes.example/1", "type": "Annotation", "target": PAGE} | more
    return {name: value for name, value in whole.items() if value is not None}


def on(**selector: Any) -> dict[str, Any]:
    return made(target={**PART, "selector": selector})


@pytest.mark.parametrize(
    "valid",
    [
        made(),
        made(**{"@context": ["https://schema.example/more", CONTEXT]}),
        made(bodyValue="Who counted?"),
        made(body={"type": "TextualBody", "value": "Who counted?", "language": ["en", "ga"]}, motivation="questioning"),
        made(body={"type": "Choice", "items": ["urn:isbn:0140449132", {"id": "https://notes.example/b"}]}),
        made(target=[PAGE, {"id": PAGE, "type": "Text", "textDirection": "auto"}]),
        made(created="2026-05-04T12:00:00.25+02:00", creator={"type": "Person", "name": "Ines Falkner"}),
        on(type="TextQuoteSelector", exact="by a full hour", prefix="wrong "),
        on(type="TextPositionSelector", start=4, end=4),
        on(type="RangeSelector", startSelector={"type": "XPathSelector", "value": "//p"}, endSelector="https://a.b/c"),
        made(target={**PART, "state": {"type": "TimeState", "sourceDate": ["2026-05-04T12:00:00Z"]}}),
        {
            "@context": CONTEXT,
            "type": "AnnotationPage",
            "items": [made(**{"@context": None}), "https://notes.example/2"],
        },
        {"@context": CONTEXT, "id": "urn:x:1", "type": "AnnotationCollection", "total": 3, "first": "https://a.b/1"},
    ],
)
def test_valid(valid: Mapping[str, Any]) -> None:
    assert wrong_with(json.loads(json.dumps(valid))) == []


@pytest.mark.parametrize(
    ("invalid", "at"),
    [
        ([made()], [""]),
        (made(**{"@context": None}), ["/@context"]),
        (made(id=None), ["/id"]),
        (made(id="tides 1"), ["/id"]),
        (made(id=["urn:x:1", "urn:x:2"]), ["/id"]),
        (made(type="Squall"), ["/type"]),
        (made(type=["Annotation", "AnnotationPage"]), ["/type"]),
        (made(target=None), ["/target"]),
        (made(target=9), ["/target"]),
        (made(target=[]), ["/target"]),
        (made(target=[PAGE, "no address"]), ["/target/1"]),
        (made(body="words that are no address"), ["/body"]),
        (made(body={"type": "TextualBody"}), ["/body/value"]),
        (made(body={"type": "TextualBody", "value": ["one", "two"]}), ["/body/value"]),
        (made(body={"id": "urn:x:1", "format": 6}), ["/body/format"]),
        (made(body={"id": "urn:x:1", "language": 3}), ["/body/language"]),
        (made(body={"id": "urn:x:1", "textDirection": "up"}), ["/body/textDirection"]),
        (made(body={"id": "urn:x:1", "textDirection": ["ltr", "rtl"]}), ["/body/textDirection"]),
        (made(body={"id": "urn:x:1", "processingLanguage": ["en", "de"]}), ["/body/processingLanguage"]),
        (made(body={"id": "not an address"}), ["/body/id"]),
        (made(body={"type": "Dataset"}), ["/body"]),
        (made(body={"items": ["urn:x:1"]}), ["/body/type"]),
        (made(body={"type": ["Choice", "List"], "items": ["urn:x:1"]}), ["/body/type"]),
        (made(body={"type": "List", "items": []}), ["/body/items"]),
        (made(body="urn:x:1", bodyValue="and words"), ["/bodyValue"]),
        (made(bodyValue=23), ["/bodyValue"]),
        (made(bodyValue=["one", "two"]), ["/bodyValue"]),
        (made(creator=6), ["/creator"]),
        (made(generator=[{"id": "no address"}]), ["/generator/0/id"]),
        (made(created="yesterday"), ["/created"]),
        (made(modified="2026-05-04"), ["/modified"]),
        (made(generated="2026-05-04T12:00:00"), ["/generated"]),
        (made(generated="2026-02-30T12:00:00Z"), ["/generated"]),
        (made(created=["2026-05-04T12:00:00Z", "2026-05-04T13:00:00Z"]), ["/created"]),
        (made(rights="all of them"), ["/rights"]),
        (made(via="not an address"), ["/via"]),
        (made(canonical=["urn:x:1"]), ["/canonical"]),
        (made(motivation=[""]), ["/motivation/0"]),
        (made(stylesheet={"type": "CssStylesheet"}), ["/stylesheet"]),
        (made(target={"type": "SpecificResource"}), ["/target/source"]),
        (on(type="FragmentSelector"), ["/target/selector/value"]),
        (on(type="FragmentSelector", value=["a", "b"]), ["/target/selector/value"]),
        (on(value="#a"), ["/target/selector/type"]),
        (on(type="TextQuoteSelector", prefix="wrong"), ["/target/selector/exact"]),
        (on(type="TextPositionSelector", start=9, end=4), ["/target/selector/end"]),
        (on(type="TextPositionSelector", start=-1, end=True), ["/target/selector/start", "/target/selector/end"]),
        (on(type="CssSelector", value="p", refinedBy={"type": "RangeSelector"}), 2 * ["/target/selector/refinedBy"]),
        (made(target={**PART, "state": {"type": "HttpRequestState"}}), ["/target/state/value"]),
        ({"@context": CONTEXT, "type": "AnnotationPage", "items": [made(target=9)]}, ["/items/0/target"]),
        ({"@context": CONTEXT, "type": "AnnotationPage", "items": {}}, ["/items"]),
        ({"@context": CONTEXT, "id": "urn:x:1", "type": "AnnotationCollection", "total": -1}, ["/total"]),
    ],
)
def test_invalid_and_where(invalid: Any, at: list[str]) -> None:
    found = [wrong.pointer for wrong in wrong_with(json.loads(json.dumps(invalid)))]
    assert len(found) == len(at), found
    assert all(pointer.startswith(place) for pointer, place in zip(found, at, strict=True)), found


def test_what_is_no_json_or_has_no_end_is_refused_and_no_crash() -> None:
    for text in ("", "{", "[" * 100_000, '{"a": NaN}', "9" * 5000):
        with pytest.raises(ValueError, match="It is"):
            parsed(text)
    deep: dict[str, Any] = {"type": "CssSelector", "value": "p"}
    for _ in range(100):
        deep = {"type": "CssSelector", "value": "p", "refinedBy": deep}
    assert [wrong.pointer for wrong in wrong_with(on(**deep))] == [""]


def test_what_is_understood() -> None:
    read = understood(
        made(
            motivation=["questioning"],
            creator={"name": "Ines Falkner"},
            body=[{"type": "TextualBody", "value": " Who counted? ", "language": "en"}, "urn:x:1"],
            target={
                "source": {"id": PAGE},
                "selector": {
                    "type": "FragmentSelector",
                    "value": "hours",
                    "refinedBy": [
                        {"type": "TextQuoteSelector", "exact": "a full hour", "suffix": "."},
                        {"type": "TextPositionSelector", "start": 30, "end": 41},
                    ],
                },
            },
        )
    )
    assert (read.motivation, read.body, read.language, read.by) == ("questioning", "Who counted?", "en", "Ines Falkner")
    assert read.targets == (Target(PAGE, "a full hour", "", ".", 30),)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the W3C's samples are not here (../shared/bench/annotations)")
def test_the_w3cs_samples() -> None:
    right = {path.name: parsed(path.read_text()) for path in (SAMPLES / "correct").iterdir()}
    assert {name: wrong for name, value in right.items() if (wrong := wrong_with(value))} == {}
    assert len(right) == 45
    assert all(understood(one).targets for value in right.values() for one in annotations(value))
    refused = [path.name for path in (SAMPLES / "incorrect").iterdir() if _refused(path.read_text())]
    assert len(refused) == len(list((SAMPLES / "incorrect").iterdir())) == 39


def _refused(text: str) -> bool:
    try:
        return bool(wrong_with(parsed(text)))
    except ValueError as error:
        return bool(str(error))
