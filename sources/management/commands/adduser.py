"""`./run adduser`: somebody who may sign in."""

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from sources.actions import actors, users
from sources.errors import AlreadyThere, BadValue
from sources.ledger.roles import Role


class Command(BaseCommand):
    help = (
        "Add a user who may sign in. The password is asked for, or read from standard input where that is no terminal."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("user", metavar="USER", help="the name to sign in with")
        parser.add_argument(
            "--role", choices=Role.values, default=Role.READER, help="what the user may do (default: reader)"
        )

    def handle(self, *args: Any, user: str, role: str, **options: Any) -> None:
        asked = sys.stdin.isatty()
        password = getpass.getpass("Password: ") if asked else sys.stdin.readline().rstrip("\n")
        try:
            validate_password(password)
            users.add(
                username=user, by=actors.system(), role=role, password=password, reason="Added at the command line"
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages), returncode=1) from error
        except (AlreadyThere, BadValue) as error:
            raise CommandError(str(error), returncode=1) from error
        self.stdout.write(f"{user} may sign in as {role}.")
