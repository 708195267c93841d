"""A worker as `./run worker` starts it, but for its network: run by a test, with the port behind news.example.

Every name is news.example's, at a public address; a connection there leads to this port of this machine.
"""

import os
import sys
from functools import partial

import django

from tests.sources.fetching.network import PUBLIC, Network


def main(port: int, dead_after: float) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()
    from django.core.management import call_command

    from claims.flows import fetch as opens_the_door
    from claims.management.commands import worker
    from sources.fetching import fetch

    network = Network()
    network.names["news.example"], network.servers[PUBLIC] = [PUBLIC], port
    through = partial(fetch, resolve=network.resolve, connect=network.connect)
    opens_the_door.fetch = through  # type: ignore[attr-defined]  # a name for nobody else
    worker.HEARTBEAT, worker.DEAD_AFTER = dead_after / 5, dead_after
    call_command("worker")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
