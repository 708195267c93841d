"""Rating scales and their ratings: every write. Administrators decide about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from claims.errors import RatingInUse
from claims.models import Rating, RatingScale, Review
from sources.actions.permitted import permit
from sources.errors import AlreadyThere, BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_administer
from sources.ledger.writing import writing


@dataclass(frozen=True, slots=True)
class Step:
    """One rating of a scale to be; `value` lies between `worst` and `best`, or all three are None."""

    label: str
    definition: str
    bucket: str
    value: Decimal | None = None
    worst: Decimal | None = None
    best: Decimal | None = None


def add_scale(
    *, name: str, steps: Sequence[Step], by: Actor, description: str = "", default: bool = False
) -> RatingScale:
    """A new scale with its ratings in this order. Raises AlreadyThere for a name that is taken, BadValue for steps that
    are none: no label or definition, a label twice, an unknown bucket, a value outside worst to best."""
    permit(by, may_administer)
    if not name.strip() or not steps:
        raise BadValue("A scale has a name and at least one rating.")
    for step in steps:
        _check(step)
    if len({step.label.casefold() for step in steps}) < len(steps):
        raise BadValue("No two ratings of a scale have one label.")
    with writing(by=by, reason="a rating scale"):
        if RatingScale.objects.filter(name=name.strip()).exists():
            raise AlreadyThere(f"There is a scale {name.strip()!r} already.")
        scale = RatingScale.objects.create(name=name.strip(), description=description)
        Rating.objects.bulk_create(
            Rating(
                scale=scale,
                position=position,
                label=step.label,
                definition=step.definition,
                bucket=step.bucket,
                value=step.value,
                worst=step.worst,
                best=step.best,
            )
            for position, step in enumerate(steps)
        )
        if default:
            set_default(scale=scale, by=by)
        return scale


def set_default(*, scale: RatingScale, by: Actor) -> None:
    """Make a scale the one that this installation judges by. Raises BadValue for a retired one."""
    permit(by, may_administer)
    with writing(by=by, reason="the default rating scale"):
        scale.refresh_from_db()
        if scale.retired:
            raise BadValue(f"The scale {scale} is retired.")
        RatingScale.objects.filter(is_default=True).update(is_default=False)
        scale.is_default = True
        scale.save(update_fields=["is_default"])


def add(*, scale: RatingScale, step: Step, by: Actor) -> Rating:
    """One more rating, at the end of a scale. Raises BadValue and AlreadyThere as `add_scale` does."""
    permit(by, may_administer)
    _check(step)
    with writing(by=by, reason=f"the rating {step.label} added"):
        theirs = Rating.objects.filter(scale=scale)
        _free(theirs, step)
        last = theirs.order_by("-position").values_list("position", flat=True).first()
        rating = Rating(scale=scale, position=0 if last is None else last + 1)
        _set(rating, step)
        rating.save()
        return rating


def revise(*, rating: Rating, step: Step, by: Actor, reason: str) -> None:
    """Say better what a rating means, while no verdict uses it. Raises RatingInUse; BadValue and AlreadyThere as `add`."""
    permit(by, may_administer)
    _check(step)
    with writing(by=by, reason=reason):
        if Review.objects.filter(rating=rating).exists():
            raise RatingInUse
        _free(Rating.objects.filter(scale=rating.scale).exclude(pk=rating.pk), step)
        _set(rating, step)
        rating.save()


def describe(*, scale: RatingScale, description: str, by: Actor, reason: str) -> None:
    """Say what a scale is for. Its name stays: verdicts are cited by it."""
    permit(by, may_administer)
    with writing(by=by, reason=reason):
        scale.description = description
        scale.save(update_fields=["description"])


def retire(*, what: Rating | RatingScale, by: Actor, reason: str) -> None:
    """Use a rating, or a whole scale, for no new verdict. Those that used it keep it. Raises BadValue for the default."""
    permit(by, may_administer)
    with writing(by=by, reason=reason):
        if isinstance(what, RatingScale) and what.is_default:
            raise BadValue("Another scale has to be the default first.")
        what.retired = True
        what.save(update_fields=["retired"])


def take_up(*, what: Rating | RatingScale, by: Actor, reason: str) -> None:
    """Use a retired rating, or scale, for verdicts again."""
    permit(by, may_administer)
    with writing(by=by, reason=reason):
        what.retired = False
        what.save(update_fields=["retired"])


def _free(others: QuerySet[Rating], step: Step) -> None:
    if others.filter(label__iexact=step.label.strip()).exists():
        raise AlreadyThere(f"The scale has a rating {step.label.strip()!r} already.")


def _set(rating: Rating, step: Step) -> None:
    rating.label, rating.definition, rating.bucket = step.label.strip(), step.definition.strip(), step.bucket
    rating.value, rating.worst, rating.best = step.value, step.worst, step.best


def _check(step: Step) -> None:
    if not step.label.strip() or not step.definition.strip():
        raise BadValue("A rating has a label and says what it means.")
    if step.bucket not in Rating.Bucket.values:
        raise BadValue(f"There is no bucket {step.bucket!r}: {', '.join(Rating.Bucket.values)}.")
    figures = [figure for figure in (step.worst, step.value, step.best) if figure is not None]
    if figures and (len(figures) < 3 or figures != sorted(figures)):
        raise BadValue(f"The value of {step.label!r} lies between its worst and its best.")
