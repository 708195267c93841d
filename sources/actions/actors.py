"""Actors: found, or written into the record the first time they write."""

from sources.ledger.actor import Actor
from sources.ledger.user import User
from sources.ledger.writing import current, writing


def system() -> Actor:
    """The system itself: set-up, demo data, and the actors it writes into the record."""
    return Actor.objects.get(kind=Actor.Kind.SYSTEM)


def person(user: User) -> Actor:
    """The person who signs in as `user`."""
    return _known(Actor(kind=Actor.Kind.PERSON, user=user))


def import_(name: str = "import") -> Actor:
    """An import of data made elsewhere."""
    return _known(Actor(kind=Actor.Kind.IMPORT, name=name))


def engine(name: str, version: str) -> Actor:
    """A program that reads or judges, at one version."""
    return _known(Actor(kind=Actor.Kind.ENGINE, name=name, version=version))


def anonymous() -> Actor:
    """Someone who did not sign in."""
    return _known(Actor(kind=Actor.Kind.ANONYMOUS))


def _known(actor: Actor) -> Actor:
    known = Actor.objects.filter(kind=actor.kind, name=actor.name, version=actor.version, user=actor.user)
    if found := known.first():
        return found
    # Within an open change, whoever writes it introduces the actor too.
    change = current()
    with writing(by=change.actor if change else system(), reason=f"Actor {actor} added"):
        # Another writer may have been first: nobody is, from here on.
        if found := known.first():
            return found
        actor.save()
    return actor
