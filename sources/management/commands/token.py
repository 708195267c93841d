"""`./run token`: a token for programs."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sources.actions import tokens
from sources.errors import Refused
from sources.ledger.scopes import Scope
from sources.queries import users


class Command(BaseCommand):
    help = (
        "Print an API token of a user. It is shown this once, and only its hash is kept. Send it as "
        "“Authorization: Token ...”. It does what its scopes say, within what the user may do."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("user", metavar="USER", help="who it belongs to; ./run adduser adds one")
        parser.add_argument(
            "--scope",
            action="append",
            choices=Scope.values,
            help="what it may be used for; given again, for that too (default: read)",
        )
        parser.add_argument(
            "--expires", type=int, default=90, metavar="DAYS", help="when it ends (default: in 90 days)"
        )
        parser.add_argument("--name", default="made by ./run token", help="what it is for, as its owner reads it")

    def handle(self, *args: Any, user: str, scope: list[str] | None, expires: int, name: str, **options: Any) -> None:
        if not 1 <= expires <= 3650:
            raise CommandError("--expires is a number of days, from 1 to 3650.", returncode=2)
        owner = users.active(user)
        if owner is None:
            raise CommandError(
                f"There is no active user {user}. Add one: ./run adduser {user} --role reader", returncode=1
            )
        lasts = timedelta(days=expires)
        try:
            made = tokens.issue(user=owner, lasts=lasts, name=name, scopes=scope or [Scope.READ])
        except Refused as refusal:
            raise CommandError(str(refusal), returncode=1) from refusal
        self.stdout.write(made)
