"""User: a person who signs in."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from sources.ledger import roles
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded
from sources.ledger.writing import writing


class UserManager(BaseUserManager["User"]):
    """Makes users as the system: Django's own commands ask a manager, not an action."""

    def create_user(self, username: str, email: str = "", password: str | None = None, **fields: Any) -> "User":
        """A user who can sign in when a password is given. Raises IntegrityError when the name is taken."""
        return self._enrol(username, email, password, **fields)

    def create_superuser(self, username: str, email: str = "", password: str | None = None, **fields: Any) -> "User":
        """An administrator."""
        return self._enrol(username, email, password, **{**fields, "role": roles.Role.ADMINISTRATOR})

    def _enrol(self, username: str, email: str, password: str | None, **fields: Any) -> "User":
        user = self.model(username=self.model.normalize_username(username), email=self.normalize_email(email), **fields)
        user.set_password(password)
        with writing(by=Actor.objects.get(kind=Actor.Kind.SYSTEM), reason=f"User {user.username} added"):
            user.save(using=self._db)
        return user


class User(AbstractBaseUser, Recorded):
    """A person who signs in. What they may do follows from `role` alone (see `roles`)."""

    username = models.CharField(max_length=150, unique=True, validators=[UnicodeUsernameValidator()], db_collation="C")
    email = models.EmailField(blank=True)
    name = models.CharField(max_length=200, blank=True, help_text="As colleagues see it; never shown to the public.")
    role = models.CharField(max_length=13, choices=roles.Role, default=roles.Role.READER)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = UserManager()

    class Meta:
        constraints = (
            models.UniqueConstraint(Lower("username"), name="user_name_once"),
            models.CheckConstraint(condition=models.Q(role__in=roles.Role.values), name="user_role"),
        )

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return self.username

    @property
    def is_staff(self) -> bool:
        """Whether the admin opens: from contributor up, to look."""
        return roles.may_contribute(self)

    @property
    def is_superuser(self) -> bool:
        return roles.may_administer(self)

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Django's question. To view: whoever may open the admin. Everything else: administrators."""
        if perm.rpartition(".")[2].startswith("view_"):
            return self.is_staff
        return self.is_superuser

    def has_perms(self, perm_list: list[str], obj: object = None) -> bool:
        return all(self.has_perm(perm, obj) for perm in perm_list)

    def has_module_perms(self, app_label: str) -> bool:
        return self.is_staff
