"""What OPTIONS answers: what can be done at an address, in which formats."""

from typing import Any

from rest_framework.metadata import BaseMetadata
from rest_framework.request import Request


class Options(BaseMetadata):
    """Methods, what is sent and what is taken; everything else is in the OpenAPI document."""

    def determine_metadata(self, request: Request, view: Any) -> dict[str, Any]:
        return {
            "methods": view.allowed_methods,
            "gives": [kind.media_type for kind in view.renderer_classes],
            "takes": [kind.media_type for kind in view.parser_classes],
        }
