"""Brings the database up to the code before something is served from it."""

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from config.errors import Refused


def prepare() -> None:
    """Applies what is missing of the migrations. In production nothing is changed unasked: raises Refused instead."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        if settings.PRODUCTION:
            raise Refused("The database is older than the program; `./run migrate` brings it up to date.")
        call_command("migrate", interactive=False, verbosity=0)
    connection.close()
