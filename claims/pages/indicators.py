"""The public page of an indicator: its figures by period, with their ranges and their reprints."""

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.pages.charts import figure_chart, figure_words
from claims.pages.opened import opened, signed_in
from claims.publishing.charts import words_of
from claims.queries.series_vintages import indicator as find, vintages


@require_safe
@opened
def indicator(request: HttpRequest, key: int) -> HttpResponse:
    found = find(key, signed_in=signed_in(request))
    series = vintages([found.pk], signed_in=False)
    chart = figure_chart(series, title=f"{found.label}, as published over time", unit=found.unit, key="series")
    rows = [(one, words_of(one.when), figure_words(one.statistic)) for one in series]
    return render(request, "claims/public/indicator.html", {"indicator": found, "chart": chart, "rows": rows})


@require_safe
@opened
def indicator_json(request: HttpRequest, key: int) -> HttpResponse:
    """{"label", "definition", "producer", "unit", "area", "figures": [...]}; figures as text, no digit lost."""
    found = find(key, signed_in=signed_in(request))
    figures = [
        {
            "claim": one.claim.public_id,
            "when": str(one.when) if one.when else None,
            "by": one.who,
            "low": _text(one.statistic.low),
            "central": _text(one.statistic.central),
            "high": _text(one.statistic.high),
            "hedge": one.statistic.hedge,
            "unit": one.statistic.unit,
            "reprinted_as": [printing.printed_figure for printing in one.reprints],
        }
        for one in vintages([found.pk], signed_in=False)
    ]
    told = {
        "id": found.pk,
        "label": found.label,
        "definition": found.definition,
        "producer": found.producer.name if found.producer else None,
        "unit": found.unit,
        "area": found.area,
        "figures": figures,
    }
    return HttpResponse(json.dumps(told, ensure_ascii=False), content_type="application/json")


def _text(number: object) -> str | None:
    return None if number is None else str(number)
