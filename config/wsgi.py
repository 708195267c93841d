"""The door a web server enters by."""

import os

from django.core.wsgi import get_wsgi_application
from django.db import connections

from config.pooling import POOL
from config.receiving import receiving

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = receiving(get_wsgi_application())
connections.settings["default"]["OPTIONS"]["pool"] = POOL
