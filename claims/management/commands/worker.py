"""`./run worker`: does what waits in the queue, until it is ended."""

import asyncio
from contextlib import suppress
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from procrastinate import App
from procrastinate.contrib.django import app

from claims.flows.jobs import ready_to_work

# A worker that was killed says nothing any more; after this long its job is another's.
HEARTBEAT = 2.0
DEAD_AFTER = 15.0


class Command(BaseCommand):
    help = (
        "Do what waits in the queue: captures by address, mails, ready texts. `./run demo` and `./run serve` start one; several may run. "
        "A job whose worker was killed is taken up again."
    )

    # What Django checks is wrong in every installation or in none; here it would only delay the start.
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--concurrency", type=int, default=2, metavar="N", help="jobs at the same time (2)")
        parser.add_argument("--until-empty", action="store_true", help="end when nothing waits any more")

    def handle(self, *args: Any, concurrency: int, until_empty: bool, **options: Any) -> None:
        ready_to_work()
        # The worker waits on connections of its own; Django's cannot be waited on.
        with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]  # Django's connector has it
            asyncio.run(_work(working, concurrency, until_empty))


async def _work(working: App, concurrency: int, until_empty: bool) -> None:
    async with working.open_async():
        ended = asyncio.Event()
        watch = asyncio.create_task(_take_up_again(working, ended))
        try:
            await working.run_worker_async(
                concurrency=concurrency,
                wait=not until_empty,
                delete_jobs="successful",
                update_heartbeat_interval=HEARTBEAT,
                stalled_worker_timeout=DEAD_AFTER,
                # What takes longer is left behind, to be taken up by the next worker.
                shutdown_graceful_timeout=5.0,
            )
        finally:
            ended.set()
            await watch


async def _take_up_again(working: App, ended: asyncio.Event) -> None:
    """Gives the jobs of workers that died back to the queue, every few seconds until this one ends."""
    while not ended.is_set():
        for job in await working.job_manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER):
            await working.job_manager.retry_job(job)
        with suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), DEAD_AFTER / 5)
