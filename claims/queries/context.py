"""The words around a place in a text, without reading the whole of it."""

from dataclasses import dataclass

from django.db.models import Value
from django.db.models.functions import Substr

from sources.models import Capture, Passage


@dataclass(frozen=True, slots=True)
class Context:
    before: str
    exact: str
    after: str
    cut_before: bool
    cut_after: bool


def around(passage: Passage, reach: int = 260) -> Context:
    """The passage with up to `reach` characters before and after it, to the next blank; one query."""
    first = max(0, passage.start - reach)
    length = passage.end - first + reach + 1
    row = Capture.objects.filter(pk=passage.capture_id).values_list(Substr("text", Value(first + 1), Value(length)))
    text = str(row[0][0])
    before = text[: passage.start - first]
    after = text[passage.end - first :]
    cut_before, cut_after = first > 0, len(after) > reach
    if cut_before:
        before = before.partition(" ")[2] or before
    if cut_after:
        after = after[:reach].rpartition(" ")[0] or after[:reach]
    return Context(before, passage.exact, after, cut_before, cut_after)
