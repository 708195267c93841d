"""What somebody saved of their searches."""

from django.db.models import QuerySet

from claims.models import SavedSearch
from sources.errors import NotFound
from sources.models import User


def of(owner: User) -> QuerySet[SavedSearch]:
    """By name."""
    return SavedSearch.objects.filter(owner=owner).order_by("name", "pk")


def one_of(owner: User, key: int) -> SavedSearch:
    """Raises NotFound, for another's too."""
    found = of(owner).filter(pk=key).first()
    if found is None:
        raise NotFound("There is no such search of yours.")
    return found
