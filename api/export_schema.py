"""OpenAPI of lists that come as files as well."""

from typing import Any

from drf_spectacular.plumbing import build_parameter_type

from api.schema import NounSchema, problem_body
from claims.flows.parquet import FORMATS, PARQUET

_TEXT = {"type": "string"}


class ExportedSchema(NounSchema):
    """A list with NDJSON, CSV and Parquet beside the JSON of its pages."""

    formats: tuple[str, ...] = ("json", *FORMATS)

    def _get_parameters(self) -> list[dict[str, Any]]:
        return [*super()._get_parameters(), *of_exports(), format_parameter(self.formats)]

    def _get_response_bodies(self, direction: str = "response") -> dict[str, Any]:
        bodies = super()._get_response_bodies(direction)
        bodies["200"]["content"] |= content()
        return bodies | {"406": problem_body("There is no such format; the answer lists what there is.")}


def content() -> dict[str, Any]:
    return {media_type: {"schema": {} if name == PARQUET else _TEXT} for name, media_type in FORMATS.items()}


def of_exports() -> list[dict[str, Any]]:
    return [
        build_parameter_type(
            name="guard",
            schema={"type": "string", "enum": ["on", "off"], "default": "on"},
            location="query",
            description="Of CSV: whether ' stands before a text that a spreadsheet would run as a formula.",
        ),
    ]


def format_parameter(formats: tuple[str, ...]) -> dict[str, Any]:
    return build_parameter_type(
        name="format",
        schema={"type": "string", "enum": list(formats)},
        location="query",
        description="Instead of Accept. JSON comes in pages; every other format of a list comes all at once.",
    )
