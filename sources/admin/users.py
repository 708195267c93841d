"""Users, in the admin: administrators add them and give roles, through the same actions as everybody else."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.admin.forms import AdminPasswordChangeForm
from django.contrib.auth.password_validation import validate_password
from django.http import HttpRequest

from sources.actions import users
from sources.admin.read_only import Acting, actor_of
from sources.models import User

# Django's forms are generic for the type checker only.
if TYPE_CHECKING:
    _UserForm = forms.ModelForm[User]
else:
    _UserForm = forms.ModelForm


class AddUser(_UserForm):
    password = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))

    class Meta:
        model = User
        fields = ("username", "name", "email", "role")

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password


class ChangeUser(_UserForm):
    reason = forms.CharField(help_text="Why; it stays in the history.")

    class Meta:
        model = User
        fields = ("role", "email", "is_active")


class ChangePassword(AdminPasswordChangeForm):
    """One's own password, changed by oneself."""

    def save(self, commit: bool = True) -> User:
        user: User = users.set_password(user=self.user, password=self.cleaned_data["new_password1"])
        return user


admin.site.password_change_form = ChangePassword


@admin.register(User)
class UserAdmin(Acting):
    list_display = ("username", "name", "role", "is_active", "last_login")
    list_filter = ("role", "is_active")
    search_fields = ("username", "name", "email")
    exclude = ("password",)

    def get_form(self, request: HttpRequest, obj: User | None = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, form=ChangeUser if obj else AddUser, exclude=(), **kwargs)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        given = form.cleaned_data
        by = actor_of(request)
        if not change:
            obj.pk = users.add(by=by, **given).pk
            return
        if "role" in form.changed_data:
            users.set_role(user=obj, role=given["role"], by=by, reason=given["reason"])
        if "email" in form.changed_data:
            users.set_email(user=obj, email=given["email"], by=by, reason=given["reason"])
        if "is_active" in form.changed_data:
            users.set_active(user=obj, active=given["is_active"], by=by, reason=given["reason"])
