"""Claims by their words."""

import re
from collections.abc import Collection, Iterator

from django.db.models import Value

from claims.models import Claim
from claims.models.wording import Wording

_SHAPES = str.maketrans(dict.fromkeys('‘’‚‛“”„‟«»‹›"`´', "'") | dict.fromkeys("‐‑‒–—―−", "-"))
_SIGNED = re.compile(r"-\d")


def words_of(text: str) -> str:
    """The words of a quotation as two printings are compared: case, marks and white space do not count.

    What belongs to a word or a figure does: "5.5", "-5", "£5", "don't" and "you did?" stay what they are.
    """
    return " ".join(_words(text.casefold().translate(_SHAPES)))


def _words(text: str) -> Iterator[str]:
    for token in text.split():
        word = token.lstrip("'(").rstrip("'.,;:…-)")
        if not _SIGNED.match(word):
            word = word.lstrip("'(-…")
        if word:
            yield word


def quotations_worded(texts: Collection[str], speakers: Collection[int]) -> list[Claim]:
    """The quotations of `speakers` (their ids) that may have the words of one of `texts`, oldest first, in one query.

    Found by index; the caller compares their `words_of`. What is superseded or withdrawn is left out.
    """
    if not texts or not speakers:
        return []
    gone = (Claim.State.SUPERSEDED, Claim.State.WITHDRAWN)
    return list(
        Claim.objects.annotate(wording=Wording("text"))
        .filter(
            kind=Claim.Kind.QUOTATION,
            said_by__in=sorted(speakers),
            wording__in=[Wording(Value(text)) for text in sorted(set(texts))],
        )
        .exclude(state__in=gone)
        .order_by("id")
    )
