"""The corrections that concern claims: of our record of one, and of what its printings print."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db.models import Q

from claims.models import Appearance, Claim, Correction, CorrectionPlace
from claims.queries.corrections_listed import corrections, sentences_of

MOST = 50
Told = list[tuple[Correction, str]]
"""Corrections, each with its public sentence, newest first."""


def corrections_of(claim: Claim, *, signed_in: bool) -> Told:
    """What `corrections_of_all` gives for one."""
    return corrections_of_all([claim], signed_in=signed_in)[str(claim.public_id)]


def corrections_of_all(claims: Sequence[Claim], *, signed_in: bool) -> Mapping[str, Told]:
    """By a claim's id its corrections, 50 at most; the public sees those in effect. As many queries as for one claim.

    A correction of a name concerns the claims that were printed as said by it; any other, those it stands in.
    """
    printed = _of_printings(claims)
    ids = {claim.pk: str(claim.public_id) for claim in claims}
    rows = list(corrections(signed_in=signed_in).filter(Q(claim__in=ids) | Q(pk__in=printed)))
    of: dict[str, list[Correction]] = {key: [] for key in ids.values()}
    for row in rows:
        for claim in printed.get(row.pk, set()) | ({row.claim_id} if row.claim_id in ids else set()):
            if len(of[ids[claim]]) < MOST:
                of[ids[claim]].append(row)
    told = sentences_of(list({row.pk: row for found in of.values() for row in found}.values())) if rows else {}
    return {key: [(row, told[row.pk]) for row in found] for key, found in of.items()}


def _of_printings(claims: Sequence[Claim]) -> Mapping[int, set[int]]:
    """By correction the claims of which it corrects a printing."""
    printed: dict[int, list[tuple[int, int, int, str]]] = defaultdict(list)
    rows = Appearance.objects.filter(claim__in=[claim.pk for claim in claims])
    for claim, capture, start, end, speaker in rows.values_list(
        "claim", "passage__capture", "passage__start", "passage__end", "printed_speaker"
    ):
        printed[capture].append((claim, start, end, speaker))
    places = CorrectionPlace.objects.filter(ticked=True, passage__capture__in=list(printed))
    found: dict[int, set[int]] = defaultdict(set)
    for correction, form, capture, start, end in places.values_list(
        "correction", "form", "passage__capture", "passage__start", "passage__end"
    ):
        for claim, first, last, speaker in printed[capture]:
            if (start < last and first < end) or (form and form in speaker):
                found[correction].add(claim)
    return found
