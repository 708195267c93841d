from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, call_command

from config import serving
from config.errors import Refused
from config.preparing import prepare


class Command(BaseCommand):
    help = "Loads the demo data once and serves it on 127.0.0.1 (PORT, default 8000) until Ctrl-C."

    # What Django checks is wrong in every installation or in none; here it would only delay the start.
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise Refused(
                "The demo brings sign-ins everyone knows; it is not for production (ONRECORD_PRODUCTION is set)."
            )
        port = serving.port()
        prepare()
        call_command("load_demo", stdout=self.stdout, stderr=self.stderr)
        serving.serve(port, lambda address: self.stdout.write(f"\nOnrecord answers at {address} (Ctrl-C stops it)"))
