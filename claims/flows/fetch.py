"""From an address to what is kept of its page."""

from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from claims.flows.capture import Captured, complete, keep
from claims.flows.watching import Watching
from sources.fetching import Fetched, NotFetched, fetch
from sources.ledger.actor import Actor
from sources.models import Capture
from sources.queries.documents import with_url
from sources.reading.child import read_in_child
from sources.reading.result import Page
from sources.reading.sidecar import Known

__all__ = ["NotFetched", "capture_address", "keep_address"]

NOBODY = Watching()


def capture_address(
    address: str,
    known: Known | None = None,
    *,
    by: Actor,
    accept: bool = False,
    publish: bool = False,
    watching: Watching = NOBODY,
) -> Captured:
    """Fetch a page and keep it as `capture_file` keeps a file.

    Raises NotFetched and Unreadable, each saying why in a sentence. An address that a document of ours has, or that
    leads to one, is captured as its next version.
    """
    capture, new = keep_address(address, known or Known(), by=by, watching=watching)
    return complete(capture, by=by, new=new, accept=accept, publish=publish, watching=watching)


def keep_address(address: str, known: Known, *, by: Actor, watching: Watching) -> tuple[Capture, bool]:
    """Fetch a page and keep it, unread; whether it is new."""
    watching.doing("fetching")
    got = fetch(address)
    facts = {"downgraded": True} if got.downgraded else {}
    watching.did("fetched", bytes=len(got.data), url=got.final_url, redirects=len(got.hops), **facts)
    watching.doing("reading")
    name = PurePosixPath(urlsplit(got.final_url).path).name
    page = read_in_child(got.data, name, got.media_type or None)
    return keep(
        data=got.data,
        page=page,
        known=replace(known, url=_address(known, page, got)),
        name=got.requested_url,
        by=by,
        how=Capture.How.FETCHED,
        final_url=got.final_url,
        http_status=got.status,
        captured_at=got.fetched_at,
        watching=watching,
    )


def _address(known: Known, page: Page, got: Fetched) -> str:
    """The document's own address: one we have a document of, else the page's canonical one, else where it was found.

    A page's canonical address counts on its own site only: no page makes itself the next version of another's.
    """
    own = page.url if page.url and _site(page.url) == _site(got.final_url) else None
    possible = [address for address in (known.url, own, got.final_url, got.requested_url) if address]
    return next((address for address in possible if with_url(address)), possible[0])


def _site(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
