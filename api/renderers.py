"""The formats beside JSON as REST framework negotiates them: by Accept, and by `?format=`."""

from typing import Any

from rest_framework.renderers import BaseRenderer, JSONRenderer

from claims.flows.parquet import FORMATS as FILES, PARQUET, installed
from claims.queries.citing import FORMATS


class _WrittenByTheView(BaseRenderer):
    """Stands for a format; the view writes it itself, and only refusals come here."""

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        return bytes(JSONRenderer().render(data))


class EscapedRenderer(JSONRenderer):
    """JSON in ASCII: what others wrote may hold half of a surrogate pair, which no encoding has."""

    ensure_ascii = True


class LinkedRenderer(EscapedRenderer):
    """JSON-LD; what is asked for as application/json is the same."""

    media_type = "application/ld+json"
    format = "json-ld"


class PageRenderer(_WrittenByTheView):
    """A page of HTML."""

    media_type = "text/html"
    format = "html"


class PlainTextRenderer(_WrittenByTheView):
    """Ready text of many citations, which was made before."""

    media_type = FORMATS["text"].media_type
    format = "text"
    charset = "utf-8"


class ExportRenderer(_WrittenByTheView):
    """A list as a file."""

    @classmethod
    def there(cls) -> bool:
        """Whether this installation can write it."""
        return cls.format != PARQUET or installed()


class CitationRenderer(_WrittenByTheView):
    """A format of citations."""

    suffix = ""


CITATIONS: tuple[type[CitationRenderer], ...] = tuple(
    type(
        f"{kept.name.title().replace('-', '')}Renderer",
        (CitationRenderer,),
        {"media_type": kept.media_type, "format": kept.name, "suffix": kept.suffix},
    )
    for kept in FORMATS.values()
)
EXPORTS: tuple[type[ExportRenderer], ...] = tuple(
    type(f"{name.title()}Renderer", (ExportRenderer,), {"media_type": media_type, "format": name})
    for name, media_type in FILES.items()
)
# JSON first: it is what an address gives whoever accepts anything.
EXPORTED: tuple[type[BaseRenderer], ...] = (JSONRenderer, *EXPORTS)
CITED: tuple[type[BaseRenderer], ...] = (JSONRenderer, *CITATIONS)
CITED_LISTS: tuple[type[BaseRenderer], ...] = (*EXPORTED, *CITATIONS)
