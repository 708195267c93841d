"""Indicators and the figures that belong to them."""

from collections.abc import Collection

from claims.models import Indicator, Statistic


def indicator(label: str) -> Indicator | None:
    return Indicator.objects.filter(label=label).first()


def figures_printed(figures: Collection[str]) -> list[Statistic]:
    """The statistics of claims that some document prints in exactly these characters."""
    found = Statistic.objects.filter(claim__appearances__printed_figure__in=figures)
    return list(found.distinct().order_by("pk"))
