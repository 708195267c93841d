"""Where no record is to be read: it is gone, its id is written in another way, or there is none."""

from urllib.parse import quote

from django.http import HttpResponse, HttpResponseRedirect
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from api.refusals import Told
from claims.queries.nouns import Noun
from claims.queries.public_pages import tombstone
from sources.errors import BadPublicId
from sources.models.public_id import read

HAS_TOMBSTONES = "claims"


def elsewhere(request: Request, noun: Noun, key: str) -> HttpResponse | None:
    """308 to an id written as it is kept; None for one that is. Raises NotFound for what is no id."""
    if noun.key != "public_id":
        return None
    try:
        kept = read(key, noun.prefix)
    except BadPublicId as error:
        told = f"those begin with {noun.prefix}-, and their last character tells when one is mistyped."
        raise NotFound(f"“{key[:50]}” is no id of the {noun.plural}: {told}") from error
    if kept == key:
        return None
    before, _, after = request.get_full_path().rpartition(quote(key))
    return HttpResponseRedirect(f"{before}{kept}{after}", status=308)


def missing(request: Request, noun: Noun, key: str) -> HttpResponse:
    """As `elsewhere`. Raises Told, 410, for what was published and is so no more, NotFound for all else."""
    if there := elsewhere(request, noun, key):
        return there
    gone = tombstone(key) if noun.plural == HAS_TOMBSTONES else None
    if gone is None:
        raise NotFound
    why = f": {gone['reason'].rstrip('.')}" if gone["reason"] else ""
    raise Told(
        410,
        f"{key} is {gone['state']} since {gone['since']}{why}.",
        id=key,
        state=gone["state"],
        since=gone["since"],
        reason=gone["reason"],
    )
