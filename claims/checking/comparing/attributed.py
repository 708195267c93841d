"""The same words said by somebody else."""

from collections.abc import Iterator, Sequence

from claims.checking.comparing.printing import Printing
from claims.checking.comparing.quotations import SharedQuotation
from claims.checking.comparing.saying import across
from claims.checking.comparing.speakers import two_people
from claims.extraction.readings import Finding


def attributed_otherwise(one: Printing, other: Printing, quotations: Sequence[SharedQuotation]) -> Iterator[Finding]:
    """Quotations that `one` gives to another person than `other` does; who only speaks for a body is not another.

    Only where both name their speaker beside the words: of one carried over from before, nobody can be sure.
    """
    for pair in quotations:
        a, b = pair.one.speaker, pair.other.speaker
        if a is None or b is None or a.how != "name" or b.how != "name" or not two_people(a, b):
            continue
        yield across(
            one,
            other,
            "attribution-changed",
            (pair.one.start, pair.one.end),
            (pair.other.start, pair.other.end),
            f"The quotation is {a.name}’s here and {b.name}’s in {other.name}; check who spoke.",
            suggested=b.name,
            printed_speaker=a.name,
            other_speaker=b.name,
        )
