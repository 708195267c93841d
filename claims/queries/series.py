"""Indicators and the figures that belong to them."""

from collections.abc import Collection

from claims.models import Appearance, Claim, Indicator, Statistic


def indicator(label: str) -> Indicator | None:
    return Indicator.objects.filter(label=label).first()


def figures_printed(figures: Collection[str]) -> list[Statistic]:
    """The statistics of claims that some document prints in exactly these characters."""
    found = Statistic.objects.filter(claim__appearances__printed_figure__in=figures)
    return list(found.distinct().order_by("pk"))


def printed_as(figure: str) -> Appearance | None:
    """The first printing of a published claim whose figure stands there in exactly these characters, with its claim."""
    found = Appearance.objects.filter(printed_figure=figure, claim__state=Claim.State.PUBLISHED)
    return found.select_related("claim", "passage").order_by("pk").first()
