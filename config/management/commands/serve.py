from typing import Any

from django.core.management import BaseCommand

from config import serving
from config.preparing import prepare


class Command(BaseCommand):
    help = "Serves the site and its API on 127.0.0.1 (PORT, default 8000) until Ctrl-C."

    # What Django checks is wrong in every installation or in none; here it would only delay the start.
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        port = serving.port()
        prepare()
        serving.serve(port, lambda address: self.stdout.write(f"Onrecord answers at {address} (Ctrl-C stops it)"))
