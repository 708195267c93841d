"""The outward shape of figures."""

from collections.abc import Mapping

from django.db.models import F

from claims.models import Statistic
from sources.queries.shape import INTEGER, INTERVAL, NUMBER, STRING, TEXT, Field, IntervalText, Plain, Shape, choices

FIGURE: Mapping[str, Field] = {
    "kind": Field(F("kind"), choices(Statistic.Kind.values)),
    "low": Field(Plain(F("low")), NUMBER),
    "central": Field(Plain(F("central")), NUMBER, "The one figure given, where one is."),
    "high": Field(Plain(F("high")), NUMBER),
    "hedge": Field(F("hedge"), choices(Statistic.Hedge.values)),
    "unit": Field(F("unit"), STRING),
    "measures": Field(F("measures"), STRING, "In the text's words, until an indicator says it."),
    "indicator": Field(F("indicator__label"), TEXT),
    "denominator": Field(F("denominator"), STRING),
    "population": Field(F("population"), STRING),
    "area": Field(F("area"), STRING),
    "period": Field(IntervalText("period_earliest", "period_latest"), INTERVAL),
    "method": Field(F("method"), STRING),
    "status": Field(F("status"), choices(Statistic.Status.values)),
}

STATISTIC = Shape(
    "Statistic",
    {
        "id": Field(F("pk"), INTEGER),
        "claim": Field(F("claim__public_id"), STRING),
        **FIGURE,
    },
)
