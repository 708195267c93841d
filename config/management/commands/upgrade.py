from typing import Any

from django.core.management import BaseCommand

from config.embedded.folder import data_folder
from config.embedded.upgrade import upgrade


class Command(BaseCommand):
    help = "Takes the embedded database over to the newer PostgreSQL that was found; the old folder is kept."
    # It must work when the rest does not.
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        folder = data_folder()
        kept = upgrade(folder)
        if kept:
            self.stdout.write(
                f"Done. The old database is kept in {kept}; delete it when you have looked at the new one."
            )
        else:
            self.stdout.write(f"Nothing to do: {folder} holds no database of an older PostgreSQL.")
