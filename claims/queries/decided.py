"""One suggestion or finding, for a decision about it."""

from django.db.models import QuerySet

from claims.models import Finding, Suggestion
from claims.queries.chains import chains
from sources.errors import NotFound


def suggestion(key: int) -> Suggestion:
    """With passage, claim and document. Raises NotFound."""
    found = _suggestions().filter(pk=key).first()
    if found is None:
        raise NotFound("There is no such suggestion.")
    return found


def with_its_chain(key: int) -> list[Suggestion]:
    """The suggestion, and the paragraphs of the same quotation, in the order of the text."""
    one = suggestion(key)
    if one.kind != Suggestion.Kind.QUOTATION:
        return [one]
    beside = _suggestions().filter(capture=one.capture_id, engine=one.engine_id, kind=one.kind)
    grouped = chains(beside.order_by("passage__start", "pk"))
    return next((chain for chain in grouped if any(each.pk == key for each in chain)), [one])


def finding(key: int) -> Finding:
    """With passage, document and what it was compared with. Raises NotFound."""
    found = (
        Finding.objects.filter(pk=key)
        .select_related("passage", "capture__document", "compared_with__document__source")
        .defer("capture__bytes", "capture__text", "compared_with__bytes", "compared_with__text")
        .first()
    )
    if found is None:
        raise NotFound("There is no such finding.")
    return found


def _suggestions() -> QuerySet[Suggestion]:
    return Suggestion.objects.select_related(
        "passage", "claim", "decided_by__user", "engine__user", "capture__document"
    ).defer("capture__bytes", "capture__text")
