"""The citation formats as REST framework negotiates them: by Accept, and by `?format=`."""

from typing import Any

from rest_framework.renderers import BaseRenderer, JSONRenderer

from claims.queries.citing import FORMATS


class CitationRenderer(BaseRenderer):
    """Stands for a format; the view writes it itself, and only refusals come here."""

    suffix = ""

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        return bytes(JSONRenderer().render(data))


CITATIONS: tuple[type[CitationRenderer], ...] = tuple(
    type(
        f"{kept.name.title().replace('-', '')}Renderer",
        (CitationRenderer,),
        {"media_type": kept.media_type, "format": kept.name, "suffix": kept.suffix},
    )
    for kept in FORMATS.values()
)
# JSON first: it is what an address gives whoever accepts anything.
CITED: tuple[type[BaseRenderer], ...] = (JSONRenderer, *CITATIONS)
