"""The formats that programs read: each is read back by a reader that is not ours."""

import json

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator

from sources.citing import bibtex, csl, json_ld, ris
from sources.citing.item import Item, Name
from tests.sources.citing.cases import CASES
from tests.sources.citing.make_schema import schema

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=40)


def spaced(text: str) -> str:
    return " ".join(text.split())


def parsed(items: list[Item]) -> list[dict[str, str]]:
    library = parse_string("".join(bibtex.write(items)), append_middleware=[LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    return [
        {"ID": entry.key} | {key: field.value for key, field in entry.fields_dict.items()} for entry in library.entries
    ]


def bare(text: str) -> str:
    return text.replace("{", "").replace("}", "")


def test_csl_json_is_valid() -> None:
    validator = Draft202012Validator(schema())
    data = json.loads("".join(csl.write(CASES.values())))
    assert [error.message for error in validator.iter_errors(data)] == []
    assert {item["type"] for item in data} <= set(schema()["items"]["properties"]["type"]["enum"])  # type: ignore[index] # a schema is nested at will


def test_the_schema_refuses_what_csl_json_is_not() -> None:
    validator = Draft202012Validator(schema())
    for wrong in (
        {"id": "a", "type": "poem"},
        {"id": "a", "type": "book", "titel": "x"},
        {"id": "a", "type": "book", "issued": "2020"},
    ):
        assert not validator.is_valid([wrong])


@pytest.mark.parametrize("write", [csl.write, bibtex.write, ris.write, json_ld.write])
def test_no_items_make_an_empty_file_of_the_format(write: object) -> None:
    assert callable(write)
    text = "".join(write([]))
    assert not text or json.loads(text) in ([], {"@context": "https://schema.org", "@graph": []})


def test_bibtex_parses_back_to_the_same_fields() -> None:
    for item, entry in zip(CASES.values(), parsed(list(CASES.values())), strict=True):
        assert entry["ID"] == item.id
        assert bare(entry.get("title", "")) == item.title
        assert entry.get("url", "") == item.url
        assert entry.get("doi", "") == item.doi
        assert entry.get("urldate", "") == (item.accessed.isoformat() if item.accessed else "")
        assert bare(entry.get("journal", entry.get("booktitle", entry.get("howpublished", "")))) == item.container
        assert bare(entry.get("note", "")) == item.note
        authors = [bare(author) for author in entry.get("author", "").split(" and ") if author]
        if not any(" and " in name.literal for name in item.authors):
            assert [sorted(a.replace(",", "").split()) for a in authors] == [
                sorted(str(n).replace(",", "").split()) for n in item.authors
            ]


def test_ris_parses_back_to_the_same_fields() -> None:
    entries = rispy.loads("".join(ris.write(CASES.values())))
    for item, entry in zip(CASES.values(), entries, strict=True):
        assert entry["id"] == item.id
        assert entry.get("title", "") == item.title
        assert entry.get("secondary_title", "") == item.container
        assert entry.get("urls", [""])[0] == item.url
        assert entry.get("doi", "") == item.doi
        assert " ".join(entry.get("notes", [])) == item.note
        assert entry.get("year", "") == (str(item.issued.interval.earliest.year) if item.issued else "")
        assert len(entry.get("authors", [])) == len(item.authors)


@given(TEXT, TEXT, TEXT)
def test_any_text_survives_the_way_through_ris(title: str, container: str, name: str) -> None:
    item = Item(id="x", type="book", title=title, container=container, authors=(Name(literal=name),))
    (entry,) = rispy.loads("".join(ris.write([item])))
    assert entry.get("title", "") == spaced(title)
    assert entry.get("secondary_title", "") == spaced(container)


@given(TEXT, TEXT)
def test_any_text_is_one_bibtex_entry(title: str, quoted: str) -> None:
    library = parse_string("".join(bibtex.write([Item(id="x", type="book", title=title, quoted=quoted)])))
    assert (len(library.entries), library.failed_blocks) == (1, [])


def test_what_is_not_clean_is_said_in_every_format() -> None:
    for item in CASES.values():
        for write in (csl.write, bibtex.write, ris.write, json_ld.write):
            text = "".join(write([item]))
            assert all(mark in text for mark in item.marks)


def test_a_date_is_as_exact_as_it_is_known() -> None:
    issued = {
        key: csl.csl(CASES[key])["issued"] for key in ("newspaper", "month", "year", "range-months", "about-range")
    }
    assert issued == {
        "newspaper": {"date-parts": [[2024, 3, 9]]},
        "month": {"date-parts": [[2024, 7]]},
        "year": {"date-parts": [[2013]]},
        "range-months": {"date-parts": [[2023, 6], [2023, 8]]},
        "about-range": {"date-parts": [[2023, 7, 18], [2023, 7, 20]], "circa": True},
    }
