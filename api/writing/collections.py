"""What can be done with collections: made, and never changed."""

from typing import Any

from rest_framework import serializers

from api.writing.fields import Text, Words
from api.writing.operations import Data, Input, listed
from claims.actions import collections
from claims.models import Collection
from claims.models.collection import LONGEST
from claims.queries.collections import picked
from claims.queries.search import newest
from claims.queries.search_asked import address, read_strictly
from sources.ledger.actor import Actor
from sources.ledger.roles import may_contribute


class NewCollection(Input):
    """Published claims, each in the version it has now: those that are named, in this order and each once, or those that
    a search finds at this moment, the newest first. One of `claims` and `query`."""

    title = Words(max_length=LONGEST)
    about = Text(required=False, allow_blank=True, max_length=20_000)
    claims = serializers.ListField(
        child=Words(max_length=20), required=False, min_length=1, max_length=collections.MOST, help_text="Their ids."
    )
    query = Words(
        required=False,
        max_length=4000,
        help_text="A search as its address has it behind the ?, as a saved search and a collection keep it.",
    )

    def validate(self, attrs: Any) -> Any:
        if ("claims" in attrs) == ("query" in attrs):
            raise serializers.ValidationError("Send one of claims and query.")
        return attrs


def _collection(_: None, by: Actor, data: Data) -> Collection:
    wanted = read_strictly(data["query"]) if "query" in data else None
    return collections.make(
        title=data["title"],
        about=data.get("about", ""),
        claims=newest(wanted, count=collections.MOST + 1) if wanted else picked(" ".join(data["claims"])),
        query=address(wanted).removeprefix("?") if wanted else "",
        by=by,
    )


OPERATIONS = (
    listed(
        "collections", may_contribute, NewCollection, _collection, "Make a collection. It never changes afterwards."
    ),
)
