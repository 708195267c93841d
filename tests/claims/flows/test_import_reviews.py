"""Reviews of others behind a feed: its pages are fetched through the door, and what each held is told."""

import json
import socket
from functools import partial
from io import StringIO

import pytest
from django.core.management import call_command

from claims.flows import import_reviews
from claims.models import OutsideReview
from sources.fetching import fetch
from tests.sources.fetching.network import Network, page

FEED = b"""<rss><channel><item><link>http://checks.example/1</link></item><item><link>/2</link></item>
<item><link>http://127.0.0.1/admin</link></item><item><link>/gone</link></item><item><link>/plain</link></item></channel></rss>"""


def test_the_pages_of_a_feed_are_read_and_what_each_held_is_told(
    network: Network, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def site(peer: socket.socket, head: str) -> None:
        path = head.split(" ")[1]
        review = {
            "@type": "ClaimReview",
            "claimReviewed": f"The pier{path} is new.",
            "url": f"http://checks.example{path}",
        }
        answers = {
            "/feed": page(FEED, content_type="application/rss+xml"),
            "/gone": page(b"", "410 Gone"),
            "/plain": page(b"<p>Nothing was checked.</p>", content_type="text/html"),
        }
        block = f'<script type="application/ld+json">{json.dumps(review)}</script>'
        answers.get(path, page(block.encode(), content_type="text/html"))(peer, head)

    door = partial(fetch, resolve=network.resolve, connect=lambda *to: network.connect(*to))
    monkeypatch.setattr(import_reviews, "fetch", door)
    told = StringIO()
    with network.host("checks.example", site):
        call_command("import_reviews", "http://checks.example/feed", stdout=told)
    assert "a feed, 3 of its pages read: 2 reviews, 2 new, 0 kept before" in told.getvalue()
    lines = told.getvalue().splitlines()
    for address, why in (
        ("127.0.0.1/admin", "nothing is fetched"),
        ("/gone", "taken this page away"),
        ("/plain", "no JSON-LD"),
    ):
        assert [line for line in lines if address in line and why in line], (address, told.getvalue())
    kept = OutsideReview.objects.order_by("pk")
    assert [(one.claim_reviewed, one.came_from) for one in kept] == [
        (f"The pier/{number} is new.", f"http://checks.example/{number}") for number in (1, 2)
    ]
    # A feed in a file is not followed: nobody said that anything should be fetched.
    before = list(network.connected)
    report = import_reviews.import_text(FEED, by=kept[0].by, came_from="feed.xml")
    assert (report.kept, network.connected) == ([], before)
    assert "It is a feed" in report.without[0]
