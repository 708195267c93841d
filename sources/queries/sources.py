"""Sources, found."""

from sources.errors import NotFound
from sources.models import Source
from sources.models.public_id import read


def named(name: str, country: str = "") -> Source | None:
    """The source of this name in this country ("" where unknown), without regard to case."""
    return Source.objects.filter(name__iexact=name, country=country).first()


def get(public_id: str) -> Source:
    """Raises BadPublicId and NotFound."""
    source = Source.objects.filter(public_id=read(public_id, "SRC")).first()
    if source is None:
        raise NotFound(f"There is no source {public_id}.")
    return source
