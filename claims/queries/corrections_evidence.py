"""What corrections rest on, in words that everybody may read."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import F, TextField, Value
from django.db.models.functions import Coalesce, Concat, Left

from claims.models import Correction, Correspondence, Evidence
from claims.queries.outward.appearance import PUBLIC_LENGTH
from claims.queries.withheld import Withhold

_ON, _OF = "evidence__passage", "evidence_passage"
_TERMS = "evidence__correspondence__terms"


@dataclass(frozen=True, slots=True)
class RestsOn:
    """`said` is what it shows, `quoted` whether these are the words of a text; the document where there is one."""

    said: str
    quoted: bool
    document: str = ""
    publisher: str = ""
    url: str = ""


def rests_on(corrections: Collection[Correction]) -> Mapping[int, RestsOn]:
    """By the key of each correction that names its evidence; one query. No protected speaker's name is in it.

    What was said off the record rests under no correction; who spoke for the background alone is not quoted.
    """
    named = [row.pk for row in corrections if row.evidence_id or row.evidence_passage_id]
    if not named:
        return {}
    searched = Concat(
        Value("Searched for “"),
        F("evidence__searched_for"),
        Value("” in "),
        F("evidence__searched_where"),
        Value(": nothing found."),
        output_field=TextField(),
    )
    rows = (
        Correction.objects.filter(pk__in=named)
        .annotate(
            words=Withhold(Left(Coalesce(f"{_OF}__exact", f"{_ON}__exact"), PUBLIC_LENGTH)),
            letter=Withhold(Left("evidence__correspondence__text", PUBLIC_LENGTH)),
            searched=Withhold(searched),
            title=Withhold(Coalesce(f"{_OF}__capture__document__title", f"{_ON}__capture__document__title")),
            source=Coalesce(f"{_OF}__capture__document__source__name", f"{_ON}__capture__document__source__name"),
            address=Coalesce(f"{_OF}__capture__document__url", f"{_ON}__capture__document__url"),
        )
        .select_related("evidence")
        .values_list(
            *("pk", "evidence__kind", "words", "title", "source", "address", _TERMS, "letter", "searched"),
            *("evidence__formula", "evidence__result", "evidence__result_unit"),
        )
    )
    found = {}
    for key, kind, words, title, source, address, terms, letter, search, formula, result, unit in rows:
        if words:
            found[key] = RestsOn(words, True, title or "", source or "", address or "")
        elif kind == Evidence.Kind.CALCULATION:
            found[key] = RestsOn(f"{formula} = {result:f} {unit}".strip(), False)
        elif kind == Evidence.Kind.SEARCH:
            found[key] = RestsOn(search, False)
        elif terms == Correspondence.Terms.ON_RECORD:
            found[key] = RestsOn(letter or "A message on record.", bool(letter))
        elif terms == Correspondence.Terms.BACKGROUND:
            found[key] = RestsOn("Somebody who speaks for the background alone.", False)
    return found
