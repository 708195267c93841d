"""Prints a JSON schema of CSL-JSON: python -m tests.sources.citing.make_schema > csl-data.schema.json

The types and variables are those of the Citation Style Language's own schema (1.0.2), as citeproc-py brings it; names
and dates have the shape that its description of the input data gives them.
"""

import json
import re
import sys
from pathlib import Path

import citeproc

FOLDER = Path(citeproc.__file__).parent / "data/schema/schemas/styles"


def words(file: str, after: str) -> list[str]:
    """The quoted words of one definition."""
    text = (FOLDER / file).read_text()
    body = text[text.index(f"{after} =") :]
    end = re.search(r"\n  \n|\n}", body)
    return re.findall(r'"([\w-]+)"', body[: end.start() if end else None])


def schema() -> dict[str, object]:
    text = {"type": "string"}
    number = {"type": ["string", "number"]}
    name = dict.fromkeys(("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"), text)
    part = {"type": "array", "items": number, "minItems": 1, "maxItems": 3}
    date = {
        "date-parts": {"type": "array", "items": part, "minItems": 1, "maxItems": 2},
        "season": number,
        "circa": {"type": ["string", "number", "boolean"]},
        "literal": text,
    }
    names = {"type": "array", "items": {"type": "object", "properties": name, "additionalProperties": False}}
    variables = "csl-variables.rnc"
    properties: dict[str, object] = {
        "id": number,
        "type": {"type": "string", "enum": words("csl-types.rnc", "item-types")},
        **{key: text for part in ("titles", "strings") for key in words(variables, f"variables.{part}")},
        **dict.fromkeys(words(variables, "variables.numbers"), number),
        **dict.fromkeys(words(variables, "variables.names"), names),
        **{
            key: {"type": "object", "properties": date, "additionalProperties": False}
            for key in words(variables, "variables.dates")
        },
        "custom": {"type": "object"},
    }
    return {
        "type": "array",
        "items": {
            "type": "object",
            "properties": properties,
            "required": ["type", "id"],
            "additionalProperties": False,
        },
    }


if __name__ == "__main__":
    json.dump(schema(), sys.stdout, indent=1)
