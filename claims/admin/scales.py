"""Rating scales, in the admin: administrators choose the words of verdicts; those a verdict used keep their meaning."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.actions import ratings
from claims.actions.ratings import Step
from claims.admin.deciding import Decided
from claims.models import Rating, RatingScale
from sources.admin.read_only import Acting, Rows, actor_of

# Django's forms are generic for the type checker only.
if TYPE_CHECKING:
    _ScaleForm = forms.ModelForm[RatingScale]
    _RatingForm = forms.ModelForm[Rating]
else:
    _ScaleForm = _RatingForm = forms.ModelForm
_WHY = "Why; it stays in the history."
_STEPS = 12


class AddScale(_ScaleForm):
    steps = forms.CharField(
        label="Ratings",
        widget=forms.Textarea(attrs={"rows": 8, "cols": 80}),
        help_text="A line each, the best first: label | what it means | what it roughly comes to"
        f" ({', '.join(Rating.Bucket.values)}). For example: Right | It holds in every part. | true",
    )

    class Meta:
        model = RatingScale
        fields = ("name", "description", "is_default")
        labels: ClassVar = {"is_default": "Judge by it from now on"}
        widgets: ClassVar = {"description": forms.Textarea(attrs={"rows": 3, "cols": 80})}

    def clean_steps(self) -> list[Step]:
        """Counted from the last line, which is the worst, up."""
        lines = [line.split("|") for line in self.cleaned_data["steps"].splitlines() if line.strip()]
        if not 0 < len(lines) <= _STEPS or any(len(line) != 3 for line in lines):
            raise forms.ValidationError(f"Up to {_STEPS} lines, each of three parts with | between them.")
        best = Decimal(len(lines))
        return [
            Step(label.strip(), meaning.strip(), bucket.strip(), best - place, Decimal(1), best)
            for place, (label, meaning, bucket) in enumerate(lines)
        ]


class ChangeScale(_ScaleForm):
    reason = forms.CharField(help_text=_WHY)

    class Meta:
        model = RatingScale
        fields = ("description",)


class RatingForm(_RatingForm):
    reason = forms.CharField(help_text=_WHY)

    class Meta:
        model = Rating
        fields = ("scale", "label", "definition", "bucket", "value", "worst", "best")

    def step(self) -> Step:
        given = self.cleaned_data
        return Step(**{name: given[name] for name in ("label", "definition", "bucket", "value", "worst", "best")})


class Ratings(Rows):
    model = Rating
    ordering = ("position",)
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class Retirable(Acting, Decided):
    """With actions of the list to use no more, and again."""

    actions: Any = ("retire", "take_up")

    @admin.action(description="Use the selected for no new verdict", permissions=["administer"])
    def retire(self, request: HttpRequest, chosen: QuerySet[Any]) -> None:
        by, reason = actor_of(request), self.reason(request)
        if reason:
            self.decide(request, chosen, lambda row: ratings.retire(what=row, by=by, reason=reason), "retired")

    @admin.action(description="Use the selected again", permissions=["administer"])
    def take_up(self, request: HttpRequest, chosen: QuerySet[Any]) -> None:
        by, reason = actor_of(request), self.reason(request)
        if reason:
            self.decide(request, chosen, lambda row: ratings.take_up(what=row, by=by, reason=reason), "in use again")


@admin.register(RatingScale)
class RatingScaleAdmin(Retirable):
    list_display = ("name", "is_default", "retired", "description")
    inlines = (Ratings,)
    actions = ("make_default", "retire", "take_up")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, form=ChangeScale if obj else AddScale, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("description", "reason") if obj else ("name", "description", "is_default", "steps")

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return self.inlines if obj else ()

    def save_model(self, request: HttpRequest, obj: RatingScale, form: Any, change: bool) -> None:
        given, by = form.cleaned_data, actor_of(request)
        if change:
            ratings.describe(scale=obj, description=given["description"], by=by, reason=given["reason"])
            return
        obj.pk = ratings.add_scale(
            name=given["name"],
            description=given["description"],
            steps=given["steps"],
            default=given["is_default"],
            by=by,
        ).pk

    @admin.action(description="Judge by the selected scale from now on", permissions=["administer"])
    def make_default(self, request: HttpRequest, chosen: QuerySet[RatingScale]) -> None:
        by = actor_of(request)
        self.decide(request, chosen[:1], lambda row: ratings.set_default(scale=row, by=by), "the default from now on")


@admin.register(Rating)
class RatingAdmin(Retirable):
    list_display = ("label", "scale", "bucket", "value", "retired", "definition")
    list_filter = ("scale", "retired")
    list_select_related = ("scale",)
    ordering = ("scale", "position")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, form=RatingForm, **kwargs)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("scale",) if obj else ()

    def save_model(self, request: HttpRequest, obj: Rating, form: RatingForm, change: bool) -> None:
        by = actor_of(request)
        if change:
            kept = Rating.objects.get(pk=obj.pk)
            ratings.revise(rating=kept, step=form.step(), by=by, reason=form.cleaned_data["reason"])
        else:
            obj.pk = ratings.add(scale=form.cleaned_data["scale"], step=form.step(), by=by).pk
