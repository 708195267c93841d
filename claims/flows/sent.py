"""What a program sends to be captured: a text, or a file's bytes, with what it knows of the document."""

from claims.flows.capture import capture_text, capture_upload
from sources.dates import Interval
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.models import Capture, Document
from sources.reading.result import Unreadable
from sources.reading.sidecar import Known


def capture_sent(
    *,
    by: Actor,
    text: str | None = None,
    data: bytes = b"",
    name: str = "",
    title: str | None = None,
    url: str | None = None,
    published: Interval | None = None,
    publisher: str | None = None,
    language: str | None = None,
    primary: bool = False,
    of: Document | None = None,
) -> Capture:
    """The capture of a text, or of a file called `name` where no text is given; held already, it is that one.

    It is read and looked through as what is captured in the browser is. Raises BadValue for what cannot be read.
    """
    known = Known(title=title, url=url, published=published, publisher=publisher, language=language, primary=primary)
    try:
        if text is not None:
            return capture_text(text, known, by=by, of=of).capture
        return capture_upload(data, name, known, by=by, of=of).capture
    except Unreadable as error:
        raise BadValue(str(error)) from error
