"""A hundred items to cite, made up: every type, what may be missing, names of many kinds, records that are not clean."""

from sources.citing.item import Item
from tests.sources.citing.cases.health import HEALTH
from tests.sources.citing.cases.missing import MISSING
from tests.sources.citing.cases.named import NAMED
from tests.sources.citing.cases.types import TYPES

CASES: dict[str, Item] = {item.id: item for item in (*TYPES, *MISSING, *NAMED, *HEALTH)}
