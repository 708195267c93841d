"""The OpenAPI document of this API, for machines: the same for everybody."""

import functools
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.views import SpectacularAPIView


@functools.cache
def _made() -> dict[str, Any]:
    generator: Any = SchemaGenerator
    made: dict[str, Any] = generator().get_schema(public=True)
    return made


class Once(SchemaGenerator):
    """Makes the document once a process: a second's work that nothing changes until the program does."""

    def get_schema(self, request: object = None, public: bool = True) -> dict[str, Any]:
        """As drf-spectacular asks for it; who asks makes no difference."""
        return _made()


class Described(SpectacularAPIView):
    """`/api/v1/schema/`: YAML, or JSON where that is asked for."""

    generator_class = Once
