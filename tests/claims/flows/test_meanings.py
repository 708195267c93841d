"""Claims that say the same in other words, found by vectors: made in the background, by a server of embeddings here."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from claims import tasks
from claims.actions import claims
from claims.flows import meanings
from claims.flows.match import said_before
from claims.flows.meanings import NoVectors, chosen
from claims.matching.said import Said
from claims.models import Claim, Meaning
from claims.queries import meanings as known
from sources.actions import actors
from sources.fetching.embeddings import Endpoint
from sources.ledger.writing import writing

SUBJECTS = ("ferry boat ship vessel", "wage pay salary earn", "rain storm flood weather")


class Server(BaseHTTPRequestHandler):
    """Counts the words of three subjects in each text: a very small model."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.headers["Authorization"] != "Bearer s3cret" or asked["model"] != "small":
            self.send_error(401)
            return
        texts = [text.casefold().split() for text in asked["input"]]
        found = [
            {"index": at, "embedding": [0.01 + sum(word in subject.split() for word in text) for subject in SUBJECTS]}
            for at, text in enumerate(texts)
        ]
        body = json.dumps({"data": found[::-1]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Nothing is written to the terminal."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = HTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://:s3cret@127.0.0.1:{running.server_port}/v1?model=small"
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.fixture
def three(db: None) -> list[Claim]:
    by = actors.system()
    with writing(by=by, reason="a test"):
        texts = ("Every vessel was full.", "Nurses earn less.", "A storm came.")
        return [claims.add(kind="assertion", text=text, by=by) for text in texts]


def test_vectors_are_filled_in_and_find_what_shares_no_word(
    three: list[Claim], server: str, settings: Settings
) -> None:
    asked = Said("The ferry is crowded")
    assert said_before(asked, signed_in=True) == []
    settings.EMBEDDINGS = server
    tasks.fill_meanings(0)
    model = chosen()
    assert model is not None
    assert known.counted(model.name) == (3, 3)
    near = model.cosines(model.vectors(["ferry"])[0], [claim.pk for claim in three])
    assert max(near, key=lambda key: near[key]) == three[0].pk
    if model.nearest([1.0, 0.0, 0.0]):  # a server with pgvector
        [first, *_] = said_before(asked, signed_in=True)
        assert (first.key, first.reason) == (three[0].pk, "alike in meaning")


@pytest.mark.parametrize("setting", ["http://127.0.0.1:9/v1?model=a", "minilm"])
def test_without_its_model_words_are_compared_all_the_same(
    setting: str, three: list[Claim], settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(meanings, "EXTRA", tmp_path)
    meanings.local.cache_clear()
    settings.EMBEDDINGS = setting
    assert [one.key for one in said_before(Said("A vessel that was full"), signed_in=True)] == [three[0].pk]


def test_a_claim_whose_wording_changed_gets_another_vector(three: list[Claim], server: str, settings: Settings) -> None:
    settings.EMBEDDINGS = server
    call_command("embeddings")
    with writing(by=actors.system(), reason="a test"):
        Claim.objects.filter(pk=three[0].pk).update(text="A storm came", context="The ferry")
    [left] = known.missing("small at 127.0.0.1")
    assert (left.claim, left.whole) == (three[0].pk, "A storm came\nThe ferry")
    call_command("embeddings")
    kept = Meaning.objects.get(claim=three[0])
    assert kept.vector == pytest.approx([1.01, 0.01, 1.01])
    assert kept.alone == pytest.approx([0.01, 0.01, 1.01])
    asked = [0.0, 0.0, 1.0]
    assert meanings.Model(kept.model, lambda texts: []).cosines(asked, [kept.claim_id])[kept.claim_id] > 0.99
    assert known.missing("small at 127.0.0.1") == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ftp://example.org/v1?model=a", "is named like"),
        ("http://example.org/v1", "is named like"),
        ("http://[::1/v1?model=a", "no web address"),
        ("http://127.0.0.1:9/v1?model=a", "did not answer"),
    ],
)
def test_a_server_that_gives_no_vectors_is_told_of_in_a_sentence(written: str, said: str) -> None:
    with pytest.raises(NoVectors, match=said):
        Endpoint.read(written).vectors(["a"])


def test_a_key_that_is_refused_ends_the_command_with_the_answer(
    three: list[Claim], server: str, settings: Settings
) -> None:
    settings.EMBEDDINGS = server.replace("s3cret", "wrong")
    with pytest.raises(CommandError, match="answered 401"):
        call_command("embeddings")
    settings.EMBEDDINGS = ""
    assert chosen() is None
    with pytest.raises(CommandError, match="not set"):
        call_command("embeddings")
