"""Names whose spelling is in doubt."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from claims.models import Finding

# The check that sees one person spelt in two ways; its details hold {"spellings": {"Moor": 2, "Mohr": 4}}.
SPELT_TWO_WAYS = "name-variant"


def doubtful_words(captures: Collection[int]) -> Mapping[int, set[str]]:
    """The words of names, folded, that each capture (by id) spells in two ways, while nobody said that it does not.

    Different romanisations of one name, which are no error, are not among them.
    """
    found: dict[int, set[str]] = defaultdict(set)
    rows = Finding.objects.filter(
        capture__in=captures, kind=SPELT_TWO_WAYS, severity=Finding.Severity.MATERIAL
    ).exclude(state=Finding.State.DISMISSED)
    for capture, details in rows.values_list("capture", "details"):
        found[capture] |= {word.casefold() for word in details.get("spellings", ())}
    return found
