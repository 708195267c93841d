"""`./run token`: a token for programs."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sources.actions import tokens
from sources.queries import users


class Command(BaseCommand):
    help = (
        "Print an API token of a user. It is shown this once, and only its hash is kept. Send it as "
        "“Authorization: Token ...”. Whoever has it may do what the user may do."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("user", metavar="USER", help="who it belongs to; ./run adduser adds one")
        parser.add_argument("--days", type=int, default=90, help="how long it is good for (default: 90)")

    def handle(self, *args: Any, user: str, days: int, **options: Any) -> None:
        if not 1 <= days <= 3650:
            raise CommandError("--days is a number from 1 to 3650.", returncode=2)
        owner = users.active(user)
        if owner is None:
            raise CommandError(
                f"There is no active user {user}. Add one: ./run adduser {user} --role reader", returncode=1
            )
        self.stdout.write(tokens.issue(user=owner, lasts=timedelta(days=days)))
