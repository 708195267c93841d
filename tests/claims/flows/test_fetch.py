"""From an address to what is kept of its page."""

import hashlib
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims.flows.capture import capture_text
from claims.flows.fetch import NotFetched, capture_address
from claims.models import Suggestion
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.models import Capture, Document
from sources.reading.result import Unreadable
from sources.reading.sidecar import Known
from tests.sources.fetching.network import PUBLIC, Network, page, redirect, serving

ARTICLE = """<!doctype html><html lang="en"><head><title>Ferry late again</title>
<link rel="canonical" href="{canonical}"><meta property="og:site_name" content="Harbour News"></head><body><article>
<h1>Ferry late again</h1><p>The ferry to the islands was late again on Tuesday, for the third time this month, and
some 40 people waited for it on the quay until long after dark had fallen over the harbour.</p>
<p>“We have waited for two hours, and nobody told us why,” said Ana Ruiz, the harbour master of the town.</p>
<p>The operator carried 12,500 passengers in June, or about 18 per cent more than in the year before that.</p>
</article></body></html>"""


def article(canonical: str = "https://news.example/ferry") -> bytes:
    return ARTICLE.format(canonical=canonical).encode()


def test_a_page_is_kept_with_where_it_came_from_and_what_is_read_in_it(network: Network, by: Actor) -> None:
    body = article("http://news.example/ferry")
    with network.host("news.example", page(body, content_type="text/html")):
        got = capture_address("http://news.example/ferry?from=mail", by=by)
    capture = Capture.objects.get(pk=got.capture.pk)
    assert (got.new, capture.how, capture.http_status) == (True, "fetched", 200)
    assert capture.requested_url == capture.final_url == "http://news.example/ferry?from=mail"
    assert bytes(capture.bytes) == body
    assert capture.sha256 == hashlib.sha256(body).hexdigest()
    document = capture.document
    assert (document.url, document.title) == ("http://news.example/ferry", "Ferry late again")
    assert document.source
    assert document.source.name == "Harbour News"
    assert {"quotation", "statistic"} <= set(Suggestion.objects.filter(capture=capture).values_list("kind", flat=True))


def test_the_same_page_again_is_the_same_capture_and_a_changed_one_its_next_version(
    network: Network, by: Actor
) -> None:
    with network.host("news.example", page(article("http://news.example/ferry"))):
        first = capture_address("http://news.example/ferry", by=by)
        again = capture_address("http://news.example/ferry", by=by)
    assert (again.new, again.capture) == (False, first.capture)
    changed = article("http://news.example/ferry").replace(b"Ana Ruiz", b"Ana Ruis")
    with network.host("news.example", page(changed)):
        second = capture_address("http://news.example/ferry", by=by)
    assert second.capture.document == first.capture.document
    assert second.capture.previous == first.capture


def test_a_page_on_another_site_does_not_become_the_next_version_of_somebody_elses(network: Network, by: Actor) -> None:
    with network.host("news.example", page(article("http://news.example/ferry"))):
        theirs = capture_address("http://news.example/ferry", by=by)
    with network.host("copies.example", page(article("http://news.example/ferry").replace(b"late", b"punctual"))):
        copy = capture_address("http://copies.example/ferry", by=by)
    assert copy.capture.document != theirs.capture.document
    assert copy.capture.document.url == "http://copies.example/ferry"


def test_an_address_that_was_redirected_leads_to_the_document_it_led_to_before(network: Network, by: Actor) -> None:
    body = b"The harbour master said nothing at all about it."
    with network.host("news.example", page(body, content_type="text/plain")):
        first = capture_address("http://news.example/a", by=by)
    with (
        network.host("www.news.example", page(body + b" Later she did.", content_type="text/plain"), "198.96.1.9"),
        network.host("news.example", redirect("http://www.news.example/b")),
    ):
        second = capture_address("http://news.example/a", by=by)
    assert second.capture.document == first.capture.document
    assert (second.capture.requested_url, second.capture.final_url) == (
        "http://news.example/a",
        "http://www.news.example/b",
    )


def test_what_is_known_goes_before_what_the_page_says(network: Network, by: Actor) -> None:
    known = Known(title="Another title", published=Interval.parse("2024-03-05"), primary=True)
    with network.host("news.example", page(article())):
        document = capture_address("http://news.example/ferry", known, by=by).capture.document
    assert (document.title, str(document.published_earliest), document.is_primary) == (
        "Another title",
        "2024-03-05",
        True,
    )


@pytest.mark.parametrize(
    ("address", "error"), [("http://10.0.0.1/", NotFetched), ("http://news.example/picture", Unreadable)]
)
def test_what_cannot_be_had_leaves_nothing_behind(
    network: Network, by: Actor, address: str, error: type[Exception]
) -> None:
    with network.host("news.example", page(b"\x89PNG\r\n\x1a\n....")), pytest.raises(error):
        capture_address(address, by=by)
    assert not Document.objects.exists()


def test_the_command_takes_addresses_beside_files(network: Network, by: Actor, tmp_path: object) -> None:
    out, told = StringIO(), StringIO()
    with serving(page(article("http://news.example/ferry"))) as port:
        network.names["news.example"], network.servers[PUBLIC] = [PUBLIC], port
        with pytest.raises(CommandError, match="1 could not be read"):
            call_command(
                "capture",
                "http://news.example/ferry",
                "http://127.0.0.1/",
                "--published",
                "2024-05",
                stdout=out,
                stderr=told,
            )
    assert "http://news.example/ferry: kept as CAP-" in out.getvalue()
    assert "http://127.0.0.1/: 127.0.0.1 leads to this machine itself" in told.getvalue()
    assert str(Document.objects.get().published_earliest) == "2024-05-01"


def test_a_pasted_text_is_kept_as_it_stands(by: Actor) -> None:
    got = capture_text("“We waited,” said Ana Ruiz.\r\nNobody came.\x00", Known(title="Waiting"), by=by)
    assert got.capture.how == "pasted"
    assert Capture.objects.get(pk=got.capture.pk).text == "“We waited,” said Ana Ruiz.\nNobody came.�"
    newer = capture_text("“We had waited,” said Ana Ruiz.", by=by, of=got.capture.document)
    assert (newer.capture.document, newer.capture.previous) == (got.capture.document, got.capture)
