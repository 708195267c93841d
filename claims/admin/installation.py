"""The rules of the installation, in the admin: whether an editor may publish without a second person."""

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from claims.actions.installation import let_editor_alone
from claims.models import Installation
from sources.admin.read_only import Acting, actor_of

# Django's forms are generic for the type checker only.
if TYPE_CHECKING:
    _Form = forms.ModelForm[Installation]
else:
    _Form = forms.ModelForm


class RulesForm(_Form):
    reason = forms.CharField(help_text="Why; it stays in the history.")

    class Meta:
        model = Installation
        fields = ("editor_alone",)
        labels: ClassVar = {"editor_alone": "An editor may publish alone, saying why each time"}
        help_texts: ClassVar = {
            "editor_alone": "What is published so says “second reading due” until another person has approved it."
        }


@admin.register(Installation)
class InstallationAdmin(Acting):
    form = RulesForm
    fields = ("editor_alone", "reason")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Installation.objects.exists()

    def save_model(self, request: HttpRequest, obj: Installation, form: Any, change: bool) -> None:
        given = form.cleaned_data
        let_editor_alone(allowed=given["editor_alone"], by=actor_of(request), reason=given["reason"])
        obj.pk = 1
