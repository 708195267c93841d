"""The forms of a name over time, drawn."""

from collections.abc import Sequence

from claims.models import SpeakerName
from claims.publishing.charts import Chart, Dot, Line, forms_over_time
from claims.queries.names import Form
from sources.dates import Interval

_MOST = 12
"""Forms that are drawn; the table has all of them."""


def forms_chart(forms: Sequence[Form], *, key: str) -> Chart | None:
    """A line a form with a dot a day; None where it was printed on fewer than two days, which the table says better."""
    dated = [form for form in forms if form.days][:_MOST]
    if len({day for form in dated for day in form.days}) < 2:
        return None
    lines = [
        Line(
            form.text,
            tuple(
                Dot(Interval.day(day), form.kind == SpeakerName.Kind.MISSPELLING, _printed(form, times))
                for day, times in sorted(form.days.items())
            ),
        )
        for form in dated
    ]
    return forms_over_time(lines, title="Forms of the name over time", key=key)


def _printed(form: Form, times: int) -> str:
    return f"{form.kind or 'not judged'}, {times}×"
