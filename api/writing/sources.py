"""What can be done to sources, documents, the links between them, and captures."""

import base64
import binascii
from typing import Any

from rest_framework import serializers

from api.writing.fields import Coded, Days, Flag, Ids, OneOf, Record, Text, Words
from api.writing.operations import Data, Input, Operation, changed, listed, removed, undoes
from claims.flows import reprints
from claims.flows.sent import capture_sent
from sources.actions import documents, links, sources
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check, may_contribute
from sources.models import Capture, Document, DocumentLink, Source


class NewSource(Input):
    """Who publishes. The source of this name in this country, where it is there already."""

    name = Words(max_length=300)
    kind = OneOf(choices=Source.Kind.values, required=False)
    homepage = Text(required=False, allow_blank=True, max_length=2000)
    country = Coded("([A-Z]{2})?", required=False, allow_blank=True, help_text="ISO 3166-1, two letters.")


class ChangedSource(NewSource):
    external_ids = Ids()
    reason = Words(required=False)


class DocumentFields(Input):
    title = Text(required=False, allow_blank=True, max_length=5000)
    url = Text(required=False, allow_blank=True, max_length=4000)
    doi = Text(required=False, allow_blank=True, max_length=500)
    source = Record("sources", required=False, allow_null=True)  # type: ignore[assignment] # REST framework takes fields out of the class
    type = OneOf(choices=Document.CslType.values, required=False, help_text="The type of the Citation Style Language.")
    published = Days(required=False, allow_null=True)
    published_how = Text(required=False, allow_blank=True, max_length=200)
    language = Text(required=False, allow_blank=True, max_length=35)
    is_primary = Flag(required=False)
    bylines = serializers.ListField(child=Words(max_length=500), required=False, max_length=200)


class NewDocument(DocumentFields):
    """One work of a source."""


class ChangedDocument(DocumentFields):
    """Fields of a document; null leaves one as it is, bylines replace those that are there."""

    reason = Words(required=False)


class NewLink(Input):
    """`document` is a reprint, syndication, translation, excerpt or new version of `original`."""

    document = Record("documents")
    original = Record("documents")
    kind = OneOf(choices=DocumentLink.Kind.values)
    note = Text(required=False, allow_blank=True)


class Base64(serializers.CharField):
    """Bytes as Base64."""

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, str):
            self.fail("invalid")
        try:
            return base64.b64decode(data, validate=True)
        except (binascii.Error, ValueError) as error:
            raise serializers.ValidationError("This is no Base64.") from error


class NewCapture(Input):
    """A text, or the bytes of a file, and what is known of its document. The same bytes are kept once."""

    text = Words(required=False, max_length=5_000_000)
    data = Base64(required=False, help_text="A file of up to 15 MB as Base64: plain text, HTML or PDF.")  # type: ignore[assignment] # REST framework takes fields out of the class
    name = Words(required=False, max_length=200, help_text="The file's name.")
    title = Words(required=False, max_length=500)
    url = Words(required=False, max_length=4000)
    published = Days(required=False)
    publisher = Words(required=False, max_length=300)
    language = Words(required=False, max_length=35)
    primary = Flag(required=False, help_text="Whether it is itself the record.")
    of = Record("documents", required=False, help_text="The document of which it is a new version.")

    def validate(self, attrs: Any) -> Any:
        if ("text" in attrs) == ("data" in attrs) or ("data" in attrs) != ("name" in attrs):
            raise serializers.ValidationError("Send either text, or data with the file's name.")
        return attrs


def _as_kept(data: Data) -> dict[str, Any]:
    kept = dict(data)
    if "type" in kept:
        kept["csl_type"] = kept.pop("type")
    return kept


def _describe_source(source: Source, by: Actor, data: Data) -> Source:
    return sources.describe(source=source, by=by, **{"reason": "a source described"} | dict(data))


def _describe(document: Document, by: Actor, data: Data) -> Document:
    return documents.describe(document=document, by=by, **{"reason": "a document described"} | _as_kept(data))


def _capture(_: None, by: Actor, data: Data) -> Capture:
    return capture_sent(by=by, **data)


OPERATIONS = (
    listed("sources", may_contribute, NewSource, lambda _, by, data: sources.ensure(by=by, **data), "Add a source."),
    changed("sources", may_check, ChangedSource, _describe_source, "Change a source."),
    listed(
        "documents",
        may_contribute,
        NewDocument,
        lambda _, by, data: documents.add(by=by, **_as_kept(data)),
        "Add a document.",
    ),
    changed("documents", may_check, ChangedDocument, _describe, "Change a document."),
    listed(
        "document-links",
        may_check,
        NewLink,
        lambda _, by, data: reprints.link(by=by, **data),
        "Say that a document is a reprint (...) of another.",
    ),
    removed(
        "document-links",
        may_check,
        undoes(links.remove, "link", reason="a link between documents taken back"),
        "Take a link between documents back.",
    ),
    Operation(
        "captures",
        "POST",
        may_contribute,
        "Capture a text or a file. It is read, and looked through for what is wrong, before the answer comes.",
        _capture,
        NewCapture,
        slow=True,
    ),
)
