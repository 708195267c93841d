"""One suggestion or finding, for a decision about it."""

from collections.abc import Collection

from django.db.models import QuerySet

from claims.models import Finding, Suggestion
from claims.queries.chains import chains
from sources.errors import NotFound
from sources.models import Document


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
    found = _findings().filter(pk=key).first()
    if found is None:
        raise NotFound("There is no such finding.")
    return found


def document(key: int) -> Document:
    """With its source. Raises NotFound."""
    found = Document.objects.select_related("source").filter(pk=key).first()
    if found is None:
        raise NotFound("There is no such document.")
    return found


def waiting_suggestions(keys: Collection[int]) -> list[Suggestion]:
    """Those of these that nobody has decided, in the order of their texts."""
    waiting = _suggestions().filter(pk__in=keys, state=Suggestion.State.PENDING)
    return list(waiting.order_by("-capture", "passage__start", "pk"))


def waiting_findings(keys: Collection[int]) -> list[Finding]:
    """Those of these that nobody has decided."""
    return list(_findings().filter(pk__in=keys, state=Finding.State.SUSPECTED).order_by("-capture", "pk"))


def decided_suggestions(keys: Collection[int]) -> list[Suggestion]:
    """Those of these that somebody has decided."""
    return list(_suggestions().filter(pk__in=keys).exclude(state=Suggestion.State.PENDING).order_by("pk"))


def decided_findings(keys: Collection[int]) -> list[Finding]:
    """Those of these that somebody has decided."""
    return list(_findings().filter(pk__in=keys).exclude(state=Finding.State.SUSPECTED).order_by("pk"))


def _suggestions() -> QuerySet[Suggestion]:
    return Suggestion.objects.select_related(
        "passage", "claim", "decided_by__user", "engine__user", "capture__document"
    ).defer("capture__bytes", "capture__text")


def _findings() -> QuerySet[Finding]:
    found = Finding.objects.select_related("passage", "capture__document", "compared_with__document__source")
    return found.defer("capture__bytes", "capture__text", "compared_with__bytes", "compared_with__text")
