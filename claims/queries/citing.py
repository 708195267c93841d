"""What is cited: rows as the items that citations are made of, a batch at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Left

from claims.models import Appearance, Claim, Collection, Review
from claims.publishing import citation, citation_formats
from claims.publishing.citation import Printing, Said, Then
from claims.queries import collections, visible, visible_parts
from claims.queries.cited_health import Health, health
from claims.queries.cited_works import works
from claims.queries.outward.appearance import PUBLIC_LENGTH
from claims.queries.outward.speaker import name_of
from claims.queries.withheld import Withhold
from sources.citing.item import Item

BATCH = 200
NOUNS = ("documents", "claims", "appearances", "collections")
FORMATS, LOCALES, STYLES = citation_formats.FORMATS, citation_formats.LOCALES, citation_formats.STYLES
MOST_FORMATTED = citation_formats.MOST_FORMATTED
WHAT = ("both", "printing", "record")

NOW: Mapping[int, Then] = {}
"""No claim in an earlier version."""
Narrow = Callable[[QuerySet[Any]], QuerySet[Any]]


def keys(noun: str, *, signed_in: bool, narrow: Narrow) -> list[int]:
    """The primary keys of the rows of `noun` ("documents", "claims", "appearances", "collections") one may cite, newest first."""
    seen: Mapping[str, Callable[..., QuerySet[Any]]] = {
        "documents": visible.documents,
        "claims": visible.claims,
        "appearances": visible.appearances,
        "collections": visible_parts.collections,
    }
    return list(narrow(seen[noun](signed_in=signed_in)).order_by("-pk").values_list("pk", flat=True))


def written(items: Iterable[Item], format_: str, *, style: str = "apa", locale: str = "en-GB") -> Iterator[str]:
    """The items in one of FORMATS, piece by piece."""
    return citation_formats.write(items, format_, style=style, locale=locale)


def items(
    noun: str, found: Sequence[int], *, base: str, what: str = "both", then: Mapping[int, Then] = NOW
) -> Iterator[Item]:
    """What there is to cite of the rows with these keys: `what` is the printing, our record of it, or both.

    A claim is cited by its reference printing, else by its earliest; one that is in `then` as what it said in that
    version. The number of queries grows with batches of 200,
    not with rows.
    """
    for at in range(0, len(found), BATCH):
        batch = found[at : at + BATCH]
        if noun == "documents":
            yield from map(citation.work, works(batch))
        elif noun == "collections":
            yield from collections.cited(Collection.objects.filter(pk__in=batch).order_by("-pk"), base)
        else:
            yield from _of_claims(_chosen(noun, batch), batch if noun == "claims" else [], base, what, then)


def _chosen(noun: str, keys: Sequence[int]) -> list[Appearance]:
    """The appearances to cite, in the order of `keys`: those asked for, or one a claim."""
    found = Appearance.objects.select_related("passage").annotate(
        speaker_name=name_of("speaker"),
        speaker_hidden=F("speaker__protected"),
        speaker_label=F("speaker__label"),
        shown=Withhold(Left("passage__exact", PUBLIC_LENGTH)),
        document=F("passage__capture__document"),
        document_called=F("passage__capture__document__public_id"),
        referred=F("claim__reference_appearance"),
        capture_at=F("passage__capture"),
        whole_length=F("passage__end") - F("passage__start"),
    )
    found = found.defer("passage__exact")
    if noun == "appearances":
        by_key = found.in_bulk(keys)
        return [by_key[key] for key in keys if key in by_key]
    best: dict[int, Appearance] = {}
    in_order = found.filter(claim__in=keys).order_by(
        F("passage__capture__document__published_earliest").asc(nulls_last=True), "pk"
    )
    for row in in_order:
        if row.claim_id not in best or row.pk == row.referred:
            best[row.claim_id] = row
    return [best[key] for key in keys if key in best]


def _of_claims(
    chosen: Sequence[Appearance], keys: Sequence[int], base: str, what: str, then: Mapping[int, Then]
) -> Iterator[Item]:
    claims = (
        Claim.objects.filter(pk__in=[*keys, *(row.claim_id for row in chosen)])
        .annotate(
            speaker_name=name_of("said_by"),
            speaker_hidden=F("said_by__protected"),
            speaker_label=F("said_by__label"),
            shown=Withhold("text"),
        )
        .in_bulk()
    )
    found = health(claims, chosen)
    cited = {work.id: work for work in works({row.document for row in chosen})}  # type: ignore[attr-defined] # annotated
    of_claim = {row.claim_id: row for row in chosen}
    pairs = [(claims[key], of_claim.get(key)) for key in keys] or [(claims[row.claim_id], row) for row in chosen]
    for claim, row in pairs:
        said = _said(claim, found)
        if claim.pk in then:
            said = citation.as_then(said, then[claim.pk])
        of, at = (cited[row.document_called], _printing(row, found)) if row else (None, None)  # type: ignore[attr-defined] # annotated
        if of and at and what != "record":
            yield citation.printing(of, said, at, base)
        if what != "printing":
            yield citation.record(said, base, of, at)


def _called(row: Any) -> str:
    if row.speaker_hidden:
        return str(row.speaker_label or citation.NOBODY)
    return str(row.speaker_name or "")


def _said(claim: Any, found: Health) -> Said:
    return Said(
        id=claim.public_id,
        kind=claim.kind,
        text=claim.shown,
        language=claim.language,
        state=claim.state,
        version=claim.version,
        published=claim.published_at.date() if claim.published_at else None,
        speaker=_called(claim),
        wording=found.of_claim.get((claim.pk, Review.Aspect.WORDING), ""),
        attribution=found.of_claim.get((claim.pk, Review.Aspect.ATTRIBUTION), ""),
        verified=claim.reference == Claim.Reference.RECORD,
        corrected=found.corrected.get(claim.pk),
        second_reading_due=claim.second_reading_due or claim.pk in found.due,
    )


def _printing(row: Any, found: Health) -> Printing:
    passage = " ".join(row.shown.split())
    return Printing(
        id=str(row.pk),
        form=row.form,
        passage=f"{passage}…" if row.whole_length > PUBLIC_LENGTH else passage,
        speaker=_called(row) or found.right_name(row.printed_speaker),
        wording=found.of_printing.get((row.pk, Review.Aspect.WORDING), ""),
        attribution=found.of_printing.get((row.pk, Review.Aspect.ATTRIBUTION), ""),
    )


__all__ = [
    "FORMATS",
    "LOCALES",
    "MOST_FORMATTED",
    "NOUNS",
    "NOW",
    "STYLES",
    "WHAT",
    "Then",
    "items",
    "keys",
    "written",
]
