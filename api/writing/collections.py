"""What can be done with collections: made, and never changed."""

from rest_framework import serializers

from api.writing.fields import Text, Words
from api.writing.operations import Data, Input, listed
from claims.actions import collections
from claims.models import Collection
from claims.models.collection import LONGEST
from claims.queries.collections import picked
from sources.ledger.actor import Actor
from sources.ledger.roles import may_contribute


class NewCollection(Input):
    """Published claims, each in the version it has now, in this order; one that is named twice is in it once."""

    title = Words(max_length=LONGEST)
    about = Text(required=False, allow_blank=True, max_length=20_000)
    claims = serializers.ListField(
        child=Words(max_length=20), min_length=1, max_length=collections.MOST, help_text="Their ids."
    )


def _collection(_: None, by: Actor, data: Data) -> Collection:
    return collections.make(
        title=data["title"], about=data.get("about", ""), claims=picked(" ".join(data["claims"])), by=by
    )


OPERATIONS = (
    listed(
        "collections", may_contribute, NewCollection, _collection, "Make a collection. It never changes afterwards."
    ),
)
