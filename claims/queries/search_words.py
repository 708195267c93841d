"""Full text as PostgreSQL's functions ledger.words and ledger.asked have it, for queries."""

import re

from django.contrib.postgres.search import SearchHeadline, SearchQueryField, SearchVectorField
from django.db.models import BooleanField, Case, FloatField, Func, Value
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

LONGEST = 300
_START, _STOP = "\ue000", "\ue001"
_MARKED = re.compile(f"{_START}([^{_START}{_STOP}]*){_STOP}")


class Words(Func):
    function = "ledger.words"
    output_field = SearchVectorField()


class Asked(Func):
    function = "ledger.asked"
    output_field = SearchQueryField()


class Found(Func):
    """Whether a text has the words asked for: the condition that the indexes of search answer."""

    template = "(%(expressions)s)"
    arg_joiner = " @@ "
    output_field = BooleanField()

    def __init__(self, column: str, asked: str) -> None:
        super().__init__(Words(column), Asked(Value(asked)))


class Rank(Func):
    """How well a text answers, its length considered."""

    function = "ts_rank"
    output_field = FloatField()

    def __init__(self, column: str, asked: str) -> None:
        super().__init__(Words(column), Asked(Value(asked)), Value(1))


class Headline(SearchHeadline):
    """The words of a text around those asked for, marked; to be made safe by `marked`."""

    def __init__(self, column: str | Case | Value, asked: str, *, whole: bool) -> None:
        options = {"highlight_all": True} if whole else {"max_words": 35, "min_words": 15}
        super().__init__(column, Asked(Value(asked)), start_sel=_START, stop_sel=_STOP, **options)


def marked(headline: str) -> SafeString:
    """A headline as HTML: everything of the text escaped, the words that were asked for in <mark>."""
    safe = _MARKED.sub(r"<mark>\1</mark>", escape(headline))
    return mark_safe(safe.replace(_START, "").replace(_STOP, ""))  # noqa: S308 - escaped right above
