"""The columns of the queue: which, and in which order, is for each person to choose."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest

COLUMNS: Mapping[str, str] = {
    "what": "What",
    "kind": "Kind",
    "severity": "Severity",
    "who": "Who",
    "document": "Document",
    "publisher": "Publisher",
    "since": "Since",
    "note": "Note",
}
_KEPT = "queue-columns"


def chosen(request: HttpRequest, usual: Sequence[str]) -> list[str]:
    """The columns of the address (?columns=what&columns=kind), which are kept for next time; else those kept, else the usual."""
    asked = [name for name in request.GET.getlist("columns") if name in COLUMNS]
    if asked:
        columns = ["what", *asked] if "what" not in asked else asked
        request.session[_KEPT] = columns
        return columns
    kept = request.session.get(_KEPT) or usual
    return [name for name in kept if name in COLUMNS]
