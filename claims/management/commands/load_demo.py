"""`./run load_demo`: the articles of claims/demo, so that a new installation shows something."""

from typing import Any

from django.core.management.base import BaseCommand

from claims.flows.demo import SIGN_INS, load
from claims.management.progress import progress


class Command(BaseCommand):
    help = (
        "Load the demonstration data: seven short articles of our own (some of their claims published, some waiting), "
        "an indicator with two vintages, and a sign-in for every role. Loading it twice changes nothing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        loaded = load(lambda paths: progress(paths, "Loading the demonstration articles"))
        self.stdout.write(
            f"Demonstration data: {loaded.documents} documents, {loaded.claims} claims "
            f"({loaded.published} published), {loaded.suggestions} suggestions waiting, {loaded.findings} findings."
        )
        for name, (role, password) in SIGN_INS.items():
            self.stdout.write(f"Sign in as {name} with the password {password} ({role}).")
