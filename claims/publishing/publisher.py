"""Who answers for what goes out: the organisation that runs this installation (ONRECORD_PUBLISHER)."""

from typing import Any

from django.conf import settings

PRODUCT = "Onrecord"


def name() -> str:
    """What the organisation is called; the product's own name where nobody has said."""
    return str(settings.PUBLISHER) or PRODUCT


def address(base: str) -> str:
    """The organisation's own address; that of this site, at `base`, where it has told none."""
    return str(settings.PUBLISHER_ADDRESS) or f"{base.rstrip('/')}/"


def of_dataset(base: str) -> str:
    """Who made the data of the site at `base`: without a name of its own, this product there, not all of them."""
    return str(settings.PUBLISHER) or f"{PRODUCT} at {base.rstrip('/').partition('://')[2]}"


def organisation(base: str) -> dict[str, Any]:
    """In schema.org's words."""
    return {"@type": "Organization", "name": name(), "url": address(base)}
