#!/usr/bin/env python
"""Django's command line; `./run ANYTHING` calls it with the environment set up."""

import os
import signal
import sys

from django.core.management import execute_from_command_line

from config.errors import Refused


def main() -> None:
    """Runs one command; what is refused is told in its own words."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    # Ending politely rolls back, lets go of locks and stops a database nobody else uses.
    for polite in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(polite, lambda number, _frame: sys.exit(128 + number))
    try:
        execute_from_command_line(sys.argv)
    except Refused as refused:
        sys.exit(f"onrecord: {refused}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
