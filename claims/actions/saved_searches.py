"""Saved searches: every write. They are their owner's, and nobody else's."""

from django.utils import timezone

from claims.models import SavedSearch
from claims.models.saved_search import LONGEST
from sources.actions.permitted import permit
from sources.actions.texts import stripped
from sources.errors import BadValue, NotAllowed
from sources.ledger.actor import Actor
from sources.ledger.roles import may_read_texts
from sources.ledger.writing import writing
from sources.models import User

MOST = 200
"""Of one person."""
_LONGEST_QUERY = 4_000


def keep(*, name: str, query: str, by: Actor) -> SavedSearch:
    """Keep a search under a name; under a name of one's own that is there already, instead of that one.

    Raises BadValue for no name, one that is too long, or one search too many; NotAllowed for whoever does not sign in.
    """
    owner, name = _owner(by), " ".join(stripped(name).split())
    if not 0 < len(name) <= LONGEST or len(query) > _LONGEST_QUERY:
        raise BadValue(f"A saved search has a name of up to {LONGEST} characters.")
    with writing(by=by, reason="a search saved"):
        others = SavedSearch.objects.filter(owner=owner).exclude(name=name)
        if others.count() >= MOST:
            raise BadValue(f"You keep {MOST} searches: take one away first.")
        kept: SavedSearch = SavedSearch.objects.update_or_create(
            owner=owner, name=name, defaults={"query": query, "saved_at": timezone.now()}
        )[0]
        return kept


def remove(*, search: SavedSearch, by: Actor) -> None:
    """Take a saved search away. Raises NotAllowed for whoever did not save it."""
    if search.owner != _owner(by):
        raise NotAllowed("A saved search is taken away by whoever saved it.")
    with writing(by=by, reason="a saved search taken away"):
        search.delete()


def _owner(by: Actor) -> User:
    permit(by, may_read_texts)
    if by.user is None:
        raise NotAllowed("A search is saved by a person.")
    return by.user
