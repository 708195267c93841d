"""Sources: who publishes."""

from sources.actions.texts import stripped
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Source
from sources.queries import sources


def ensure(
    *, name: str, by: Actor, kind: str = Source.Kind.OUTLET, homepage: str = "", country: str = "", reason: str = ""
) -> Source:
    """The source of this name in this country ("" where unknown), added when it is not there.

    Names are compared without regard to case, and end after 300 characters. One that is there stays as it is. Raises
    BadValue for an empty name, IntegrityError for a country that is not two capitals.
    """
    name = stripped(name)[:300].rstrip()
    if not name:
        raise BadValue("A source has a name.")
    if known := sources.named(name, country):
        return known
    with writing(by=by, reason=reason or "Source added"):
        # Whoever wrote before us may have added it; from here on nobody does.
        if known := sources.named(name, country):
            return known
        return Source.objects.create(name=name, kind=kind, homepage=homepage.strip(), country=country)


def describe(
    *,
    source: Source,
    by: Actor,
    reason: str,
    name: str | None = None,
    kind: str | None = None,
    homepage: str | None = None,
    country: str | None = None,
    external_ids: dict[str, str] | None = None,
) -> Source:
    """Change what is given; None leaves a field as it is. Raises BadValue for an empty name."""
    given = {
        "name": name and stripped(name),
        "kind": kind,
        "homepage": homepage,
        "country": country,
        "external_ids": external_ids,
    }
    changes = {field: value for field, value in given.items() if value is not None}
    if changes.get("name") == "":
        raise BadValue("A source has a name.")
    with writing(by=by, reason=reason):
        for field, value in changes.items():
            setattr(source, field, value)
        source.save(update_fields=list(changes))
    return source
