"""OpenAPI of the addresses that give citations."""

from typing import Any

from drf_spectacular.plumbing import build_parameter_type

from api.export_schema import content as exports, format_parameter, of_exports
from api.schema import NounSchema, problem_body
from claims.flows.parquet import FORMATS as FILES
from claims.queries.citing import FORMATS, LOCALES, MOST_FORMATTED, STYLES, WHAT

SUFFIXES = {kept.suffix: name for name, kept in FORMATS.items() if kept.suffix}
_TEXT = {"type": "string"}
VERSIONED = "claims"
"""The noun of whose records earlier versions can be asked for by number."""


class CitedSchema(NounSchema):
    """A list or a detail with its citation formats beside the JSON; with a suffix in the address, these alone."""

    @property
    def _suffixed(self) -> bool:
        return "{suffix}" in self.path

    def get_operation_id(self) -> str:
        return f"{super().get_operation_id()}{'_cite' if self._suffixed else ''}"

    def get_summary(self) -> str:
        plural = self._noun_view.plural
        if not self._suffixed:
            return super().get_summary()
        return f"Cite all {plural} of a list" if self._noun_view.listed else f"Cite one of the {plural}"

    def _get_parameters(self) -> list[dict[str, Any]]:
        if not self._suffixed:
            more = of_exports() if self._noun_view.listed else []
            formats = ("json", *FILES, *FORMATS) if self._noun_view.listed else ("json", *FORMATS)
            return [*super()._get_parameters(), *more, *_of_citing(), *self._versions(), format_parameter(formats)]
        suffix = build_parameter_type(
            name="suffix",
            schema={"type": "string", "enum": list(SUFFIXES)},
            location="path",
            required=True,
            description="The format.",
        )
        own = self._filters() if self._noun_view.listed else [self._key()]
        return [*own, suffix, _of_citing()[0], *self._versions()]

    def _versions(self) -> list[dict[str, Any]]:
        if self._noun_view.listed or self._noun_view.plural != VERSIONED:
            return []
        whole = {"type": "integer", "minimum": 1, "maximum": 99_999_999}
        about = "As it stood in this version of its own, alone or cited; without expand, asOf and includeHistory."
        return [build_parameter_type(name="version", schema=whole, location="query", description=about)]

    def _get_response_bodies(self, direction: str = "response") -> dict[str, Any]:
        bodies = super()._get_response_bodies(direction)
        content = {
            kept.media_type: {"schema": _written(kept.media_type)}
            for kept in FORMATS.values()
            if kept.suffix or not self._suffixed
        }
        if not self._suffixed:
            content = bodies["200"]["content"] | (exports() if self._noun_view.listed else {}) | content
        bodies["200"] = {**bodies["200"], "content": content}
        return bodies | {"406": problem_body("There is no such format; the answer lists what there is.")}


def _written(media_type: str) -> dict[str, Any]:
    """What a citation format is, as far as a schema can say: JSON of a vocabulary of its own, or text."""
    return {} if media_type.endswith("json") else _TEXT


def _of_citing() -> list[dict[str, Any]]:
    return [
        build_parameter_type(
            name=name,
            schema={"type": "string", "enum": values, "default": values[0]},
            location="query",
            description=about,
        )
        for name, values, about in (
            ("cite", list(WHAT), "Citations: of the work that printed it, of our record of it, or both."),
            (
                "style",
                list(STYLES),
                f"Of ready text, which of more than {MOST_FORMATTED} records is made in the background: `ready-texts`.",
            ),
            ("locale", list(LOCALES), "The language and the marks of ready text."),
        )
    ]
