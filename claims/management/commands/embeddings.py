"""`./run embeddings`: installs what ONRECORD_EMBEDDINGS needs, and makes the vectors that are missing."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims.flows.meanings import chosen, fill
from claims.management.extra import NotInstalled, install
from claims.management.progress import counting
from claims.queries.meanings import counted
from sources.errors import Refused


class Command(BaseCommand):
    help = (
        "Turn claims into vectors of what they mean, by the model that ONRECORD_EMBEDDINGS names: `minilm` is installed "
        "first. A worker does the same in the background; it can be ended at any moment and goes on where it was."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.EMBEDDINGS:
            raise CommandError("ONRECORD_EMBEDDINGS is not set: docs/reference/settings.md says what it may be.")
        try:
            if settings.EMBEDDINGS == "minilm":
                install()
            model = chosen()
            if model is None:
                return
            done, every = counted(model.name)
            with counting(every - done, "Making vectors") as made:
                fill(model, told=made)
        except (NotInstalled, Refused) as error:
            raise CommandError(str(error), returncode=1) from error
        done, every = counted(model.name)
        self.stdout.write(f"{done:,} of {every:,} claims have a vector ({model.name}).")
