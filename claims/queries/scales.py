"""Rating scales."""

from django.db.models import Prefetch, QuerySet

from claims.models import Rating, RatingScale


def scales() -> QuerySet[RatingScale]:
    """Every scale with its ratings in order (`ratings`), the installation's default first; two queries."""
    ratings = Rating.objects.order_by("position")
    return RatingScale.objects.prefetch_related(Prefetch("ratings", ratings)).order_by("-is_default", "retired", "name")


def default_ratings() -> list[Rating]:
    """What a new verdict on figure or overall is chosen from: the default scale's ratings that are not retired."""
    return list(Rating.objects.filter(scale__is_default=True, retired=False).order_by("position"))
