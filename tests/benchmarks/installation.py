"""An installation that is thrown away: its own PostgreSQL and tables, gone when the benchmark ends."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def say(text: str) -> None:
    """A line of what was found, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


@contextmanager
def thrown_away() -> Iterator[None]:
    """Inside, Django is set up on an empty database, and no limit of the API counts."""
    folder = Path(tempfile.mkdtemp(prefix="onrecord-benchmark-"))
    (folder / "throw-away").touch()
    os.environ |= {
        "ONRECORD_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "ONRECORD_API_RATE": "0",
        "ONRECORD_API_RATE_SIGNED_IN": "0",
    }
    os.environ.pop("DATABASE_URL", None)
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    try:
        call_command("migrate", verbosity=0)
        yield
    finally:
        connection.close()
        call_command("stop")
        shutil.rmtree(folder, ignore_errors=True)
