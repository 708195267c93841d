"""The door a web server enters by."""

import os

from django.core.wsgi import get_wsgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

# A server's threads share connections; a command has one and needs no pool.
connections.settings["default"]["OPTIONS"]["pool"] = {"min_size": 1, "max_size": 4, "timeout": 10}
