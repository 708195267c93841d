"""A mail server on loopback: takes what it is told to take, keeps it, and can be down."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class Mailbox:
    port: int = 0
    mails: list[tuple[list[str], EmailMessage]] = field(default_factory=list)
    refuses: bytes = b""
    """What it answers to a recipient instead of 250."""

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}?from=desk@record.example"


@contextmanager
def mail_server() -> Iterator[Mailbox]:
    box = Mailbox()

    class Session(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            to: list[str] = []
            self.wfile.write(b"220 loopback\r\n")
            while line := self.rfile.readline(2000):
                verb = line.split(b":")[0].strip().upper()
                if verb == b"RCPT TO":
                    to.append(line.split(b"<")[1].split(b">")[0].decode())
                    self.wfile.write(box.refuses or b"250 yes\r\n")
                elif verb == b"DATA":
                    self.wfile.write(b"354 go on\r\n")
                    box.mails.append((to, self.received()))
                    self.wfile.write(b"250 kept\r\n")
                elif verb == b"QUIT":
                    self.wfile.write(b"221 bye\r\n")
                    return
                else:
                    self.wfile.write(b"250 yes\r\n")

        def received(self) -> EmailMessage:
            lines = []
            while (line := self.rfile.readline(2000)) != b".\r\n":
                lines.append(line.removeprefix(b".").replace(b"\r\n", b"\n"))
            return message_from_bytes(b"".join(lines), policy=policy.default)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session) as server:
        server.daemon_threads = True
        box.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield box
        finally:
            server.shutdown()
            thread.join()
