"""A network in which whoever is connected to speaks TLS as secure.example."""

import re
import shutil
import socket
import ssl
import subprocess
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from tests.sources.fetching.network import PUBLIC, Network


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate of secure.example, signed by itself, in one file."""
    program = shutil.which("openssl")
    if not program:
        pytest.skip("openssl, which makes the certificate, is not installed")
    folder = tmp_path_factory.mktemp("tls")
    made = [program, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    made += ["-subj", "/CN=secure.example", "-addext", "subjectAltName=DNS:secure.example"]
    made += ["-keyout", str(folder / "key"), "-out", str(folder / "certificate")]
    subprocess.run(made, check=True, capture_output=True)
    both = folder / "both"
    both.write_bytes((folder / "key").read_bytes() + (folder / "certificate").read_bytes())
    return both


@pytest.fixture
def secure(network: Network, certificate: Path) -> Network:
    """A network in which whoever is connected to answers over TLS as secure.example."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)

    def answer(theirs: socket.socket) -> None:
        with suppress(OSError), theirs, context.wrap_socket(theirs, server_side=True) as connection:
            network.heard.append(_request(connection))
            connection.sendall(network.says)

    def connect(ip: str, port: int, _seconds: float) -> socket.socket:
        network.connected.append((ip, port))
        ours, theirs = socket.socketpair()
        threading.Thread(target=answer, args=(theirs,)).start()
        return ours

    network.names |= {"secure.example": [PUBLIC], "other.example": [PUBLIC]}
    network.connect = connect  # type: ignore[method-assign, assignment]  # the tests' own network
    return network


def _request(connection: socket.socket) -> bytes:
    """A request with its body, as long as it says that it is."""
    got = b""
    while more := connection.recv(65_536):
        got += more
        head, end, body = got.partition(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head.lower())
        if end and len(body) >= (int(length[1]) if length else 0):
            break
    return got
