"""Two captures of one document, line by line."""

from difflib import SequenceMatcher
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.desk.allowed import allowed
from sources.errors import NotFound
from sources.ledger.roles import may_read_texts
from sources.queries import captures, documents

_MOST = 4000
"""Lines compared; beyond, the comparison would take longer than anybody waits."""


@require_safe
@allowed(may_read_texts)
def versions(request: HttpRequest, key: str) -> HttpResponse:
    """What `?new=` has that `?old=` has not, and the other way round."""
    document = documents.get(key)
    old, new = (captures.get(request.GET.get(name, "")) for name in ("old", "new"))
    if {old.document_id, new.document_id} != {document.pk}:
        raise NotFound("The two captures are not of this document.")
    if old.captured_at > new.captured_at:
        old, new = new, old
    return render(
        request,
        "claims/desk/reader/versions.html",
        {"document": document, "old": old, "new": new, "changes": changes(old.text, new.text)},
    )


def changes(old: str, new: str) -> list[dict[str, Any]]:
    """The stretches of lines that differ, each {"gone": [...], "came": [...], "line": number in the new one}."""
    before, after = old.splitlines()[:_MOST], new.splitlines()[:_MOST]
    return [
        {"gone": before[i1:i2], "came": after[j1:j2], "line": j1 + 1}
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after).get_opcodes()
        if tag != "equal"
    ]
