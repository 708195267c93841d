"""Rating scales and their ratings: every write. Administrators decide about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

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


def reword(*, rating: Rating, by: Actor, label: str, definition: str) -> None:
    """Say better what a rating means, while no verdict uses it. Raises RatingInUse."""
    permit(by, may_administer)
    with writing(by=by, reason="a rating reworded"):
        if Review.objects.filter(rating=rating).exists():
            raise RatingInUse
        rating.label, rating.definition = label, definition
        rating.save(update_fields=["label", "definition"])


def retire(*, what: Rating | RatingScale, by: Actor, reason: str) -> None:
    """Use a rating, or a whole scale, for no new verdict. Those that used it keep it. Raises BadValue for the default."""
    permit(by, may_administer)
    with writing(by=by, reason=reason):
        if isinstance(what, RatingScale) and what.is_default:
            raise BadValue("Another scale has to be the default first.")
        what.retired = True
        what.save(update_fields=["retired"])


def _check(step: Step) -> None:
    if not step.label.strip() or not step.definition.strip():
        raise BadValue("A rating has a label and says what it means.")
    if step.bucket not in Rating.Bucket.values:
        raise BadValue(f"There is no bucket {step.bucket!r}: {', '.join(Rating.Bucket.values)}.")
    figures = [figure for figure in (step.worst, step.value, step.best) if figure is not None]
    if figures and (len(figures) < 3 or figures != sorted(figures)):
        raise BadValue(f"The value of {step.label!r} lies between its worst and its best.")
