"""Zones of a text: what is the article's own body and what merely stands in it."""

from dataclasses import dataclass
from typing import Literal

ZoneKind = Literal["body", "headline", "caption", "link headline", "advert", "source line"]


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of one kind. Zones do not overlap, are in order, and leave out only white space between them."""

    kind: ZoneKind
    start: int
    end: int
