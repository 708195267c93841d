"""The corrections that concern a claim: of our record of it, and of what its printings print."""

from django.db.models import Q

from claims.models import Appearance, Claim, Correction, CorrectionPlace
from claims.queries.corrections_listed import corrections, sentences_of

MOST = 50


def corrections_of(claim: Claim, *, signed_in: bool) -> list[tuple[Correction, str]]:
    """Each with its public sentence, newest first; the public sees those in effect.

    A correction of a name concerns the claims that were printed as said by it; any other, those it stands in.
    """
    found = corrections(signed_in=signed_in).filter(Q(claim=claim) | Q(pk__in=_of_printings(claim)))
    rows = list(found[:MOST])
    told = sentences_of(rows) if rows else {}
    return [(row, told[row.pk]) for row in rows]


def _of_printings(claim: Claim) -> set[int]:
    printed = list(
        Appearance.objects.filter(claim=claim).values_list(
            "passage__capture", "passage__start", "passage__end", "printed_speaker"
        )
    )
    places = CorrectionPlace.objects.filter(ticked=True, passage__capture__in={capture for capture, *_ in printed})
    return {
        correction
        for correction, form, capture, start, end in places.values_list(
            "correction", "form", "passage__capture", "passage__start", "passage__end"
        )
        if any(
            capture == of and ((start < last and first < end) or (form and form in speaker))
            for of, first, last, speaker in printed
        )
    }
