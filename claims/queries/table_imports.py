"""Tables of claims on their way in."""

from collections.abc import Sequence

from claims.models import TableImport
from sources.errors import NotFound
from sources.models import Actor


def get(pk: int) -> TableImport:
    """With who asked. Raises NotFound."""
    found = TableImport.objects.select_related("asked_by__user").filter(pk=pk).first()
    if found is None:
        raise NotFound(f"There is no import with the number {pk}.")
    return found


def of_person(pk: int, actor: Actor) -> TableImport:
    """One of somebody's own. Raises NotFound."""
    found = get(pk)
    if found.asked_by_id != actor.pk:
        raise NotFound(f"There is no import with the number {pk}.")
    return found


def asked_by(actor: Actor, count: int = 20) -> Sequence[TableImport]:
    """What somebody sent, the latest first, without the tables themselves."""
    return list(TableImport.objects.filter(asked_by=actor).defer("sent").order_by("-pk")[:count])
