"""Which pages a feed leads to."""

import pytest

from claims.publishing.feed_reading import entries

RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://c.example/</link>
<atom:link rel="self" href="https://c.example/feed"/>
<item><title>One</title><link> https://c.example/1?a=1&amp;b=2 </link><guid isPermaLink="false">1</guid></item>
<item><link><![CDATA[/2]]></link></item><item><guid>https://c.example/3</guid></item><item><guid isPermaLink="false">https://no</guid></item>
<item><link>https://c.example/2</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><entry><link rel="edit" href="/edit"/><link href="a"/>
<source><link href="/elsewhere"/></source></entry><entry><link rel="alternate" href="https://d.example/b"/></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><link>/x</link></item></rdf:RDF>"""
GROWING = b'<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel><item><link>&a;</link></item></channel></rss>'


@pytest.mark.parametrize(
    ("sent", "found"),
    [
        (RSS, ["https://c.example/1?a=1&b=2", "https://c.example/2", "https://c.example/3"]),
        (ATOM, ["https://c.example/a", "https://d.example/b"]),
        (RDF, ["https://c.example/x"]),
        (b"\xef\xbb\xbf\n<rss/>", []),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "/j"}, {"id": "k"}, 7]}', ["j", "k"]),
        (b'{"@type": "DataFeed", "dataFeedElement": [{"item": {"url": "/u"}}, {"url": "v"}, "w"]}', ["u", "v", "w"]),
        (b'{"@type": "DataFeed", "dataFeedElement": [{"url": "http://["}]}', ["http://["]),
        (GROWING, None),
        (b"<html><body><item><link>/x</link></item></body></html>", None),
        (b"<rss><item>", None),
        (b'{"@type": "ClaimReview"}', None),
        (b"[" * 100_000, None),
        (b"claimReviewed\nThe pier is new.\n", None),
        (b"", None),
    ],
)
def test_a_feed_leads_to_the_pages_of_its_entries(sent: bytes, found: list[str] | None) -> None:
    whole = found and [one if ":" in one else f"https://c.example/{one}" for one in found]
    assert entries(sent, "https://c.example/feed") == whole
