"""What somebody wants captured, as the form has it, and what is held already that is like it."""

import base64
import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from claims.flows.capture import LARGEST
from claims.queries.meant import documents_meant
from claims.queries.similar import similar_captures
from sources.dates import Interval
from sources.models import Capture, Document
from sources.queries import captures, documents
from sources.reading.child import read_in_child
from sources.reading.sidecar import Known

CARRIED = 1_500_000
"""Bytes of a file that a form takes along while it asks; a larger one has to be chosen again."""
_WORD = 40
"""Letters below which what has no white space in it is a word, and no text in a script without any."""
_ADDRESS = re.compile(r"\A(?:https?://\S{1,4000}|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?:[/?#]\S{0,4000})?)", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """`kind` says which of address, text and data is meant; `trouble` why none is; `settled` that like texts were seen."""

    kind: Literal["", "address", "text", "file"] = ""
    address: str = ""
    text: str = ""
    data: bytes = b""
    name: str = ""
    known: Known = field(default_factory=Known)
    published: str = ""
    of: Document | None = None
    settled: bool = False
    trouble: str = ""

    @property
    def what(self) -> str:
        """What stands in the field."""
        return self.address or self.text

    @property
    def carried(self) -> str:
        """The file, for the form that asks; empty for one that is too large."""
        return base64.b64encode(self.data).decode() if 0 < len(self.data) <= CARRIED else ""


@dataclass(frozen=True, slots=True)
class Held:
    """A capture that is like it, and how much of the longer text stands in both (per cent; 0 for the same address)."""

    capture: Capture
    share: int


def asked(given: QueryDict, file: "UploadedFile[Any] | None") -> Asked:
    """An address, a text or a file, in that field or in those of their own."""
    what = given.get("what", "") or given.get("text", "") or given.get("address", "")
    known, published, trouble = _known(given)
    found = documents_meant([given.get("of", "")])
    it = Asked(
        known=known,
        published=published,
        of=found[0] if found else None,
        settled="of" in given or "anyway" in given,
        trouble=trouble,
    )
    if file is not None:
        if (file.size or 0) > LARGEST:
            return replace(it, kind="file", trouble=f"It is larger than {LARGEST // 1_000_000} MB.")
        return replace(it, kind="file", data=file.read(), name=(file.name or "")[:200])
    if carried := given.get("carried", ""):
        try:
            return replace(
                it, kind="file", data=base64.b64decode(carried, validate=True), name=given.get("name", "")[:200]
            )
        except ValueError:
            return replace(it, trouble="The file did not arrive whole.")
    if _ADDRESS.fullmatch(what.strip()):
        address = what.strip()
        return replace(it, kind="address", address=address if "://" in address else f"https://{address}")
    if len(what.split()) == 1 and len(what) < _WORD and what.isascii():
        return replace(it, text=what, trouble="One word is neither an address nor a text.")
    if what.strip():
        return replace(it, kind="text", text=what)
    return replace(it, trouble=trouble or "There was no address, no text and no file.")


def held_like(it: Asked) -> list[Held]:
    """What is held at this address, or with nearly the same text; nothing for exactly the same, which is kept once.

    Raises Unreadable for a file that cannot be read.
    """
    if it.kind == "address":
        document = documents.with_url(it.address)
        latest = captures.of(document).select_related("document__source").first() if document else None
        return [Held(latest, 0)] if latest else []
    text = it.text.replace("\r\n", "\n")
    data = text.encode() if it.kind == "text" else it.data
    if captures.with_sha256(hashlib.sha256(data).hexdigest()):
        return []
    if it.kind == "file":
        text = read_in_child(it.data, it.name).text
    return [Held(one.capture, int(one.share * 100)) for one in similar_captures(text)]


def _known(given: QueryDict) -> tuple[Known, str, str]:
    published = given.get("published", "").strip()[:60]
    title, publisher, language = (" ".join(given.get(n, "").split())[:500] for n in ("title", "publisher", "language"))
    try:
        when = Interval.parse(published) if published else None
    except ValueError:
        return Known(), published, "A date is written like 2023, 2023-07 or 2023-07-22."
    return (
        Known(title=title or None, publisher=publisher or None, language=language or None, published=when),
        published,
        "",
    )
