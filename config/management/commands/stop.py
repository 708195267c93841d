from typing import Any

from django.core.management import BaseCommand

from config.embedded import clusters
from config.embedded.folder import data_folder
from config.embedded.postmaster import halt
from config.serving import stop_serving


class Command(BaseCommand):
    help = "Stops what runs on this data folder: web servers, and the embedded PostgreSQL with whatever uses it."
    # It must work when the rest does not.
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        folder = data_folder()
        stopped = [f"the server on port {port}" for port in stop_serving(folder)]
        stopped += [f"PostgreSQL {major}" for major, cluster in clusters.present(folder).items() if halt(cluster)]
        self.stdout.write(f"Stopped {' and '.join(stopped)} ({folder})." if stopped else f"Nothing runs on {folder}.")
