"""The outward shape of releases: the dataset as it was given out, with the digest of every file in it."""

from django.db.models import CharField, F, Func, JSONField, Value
from django.db.models.fields.json import KeyTransform
from django.db.models.functions import Cast, Concat

from sources.queries.shape import INTEGER, MOMENT, STRING, Field, Schema, Shape

_COUNTS: Schema = {"type": "object", "additionalProperties": INTEGER}
_DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_ADDRESS: Schema = {"type": "string", "description": "Where it is, from the site's root."}
_FILE: Schema = {
    "type": "object",
    "properties": {
        "path": {"type": "string", "description": "In the zip file."},
        "bytes": INTEGER,
        "sha256": _DIGEST,
        "records": {"type": ["integer", "null"], "description": "null of a file that is a text."},
        "address": _ADDRESS,
    },
    "required": ["path", "bytes", "sha256", "records", "address"],
    "additionalProperties": False,
}
_FOLDER = Concat(Value("/dataset/releases/"), Cast("number", CharField()), Value("/"), output_field=CharField())


class _Files(Func):
    """The files that a manifest names, each with its address in a folder."""

    template = (
        "(SELECT json_agg(json_build_object('path', e.f ->> 'path', 'bytes', e.f -> 'bytes', 'sha256', e.f ->> 'sha256',"
        " 'records', e.f -> 'records', 'address', v.folder || (e.f ->> 'path')) ORDER BY e.n)"
        " FROM (VALUES (%(expressions)s)) v(manifest, folder),"
        " jsonb_array_elements(v.manifest -> 'files') WITH ORDINALITY e(f, n))"
    )
    output_field = JSONField()


RELEASE = Shape(
    "Release",
    {
        "id": Field(F("number"), INTEGER, "Its number."),
        "issue": Field(F("issue"), INTEGER, "2 and more where it was issued again."),
        "issued_because": Field(F("issued_because"), STRING, "Why it was issued again; empty where it was not."),
        "as_of": Field(F("as_of__at"), MOMENT, "The record as it stood then."),
        "revision": Field(F("as_of_id"), INTEGER, "The last change that is in it."),
        "licence": Field(F("licence"), STRING, "SPDX; of our own words, not of those that are quoted."),
        "address": Field(
            Concat(_FOLDER, Value("onrecord-"), Cast("number", CharField()), Value(".zip"), output_field=CharField()),
            STRING,
            "Where the whole of it is, a zip file, from the site's root.",
        ),
        "size": Field(F("size"), INTEGER, "Of the zip file, in bytes."),
        "sha256": Field(F("sha256"), _DIGEST, "Of the zip file."),
        "counts": Field(KeyTransform("counts", "manifest"), _COUNTS, "Records of each noun."),
    },
)


def release_to_read() -> Shape:
    """One release with what is in it, and what came, changed and went since the one before."""
    files = Field(_Files(F("manifest"), _FOLDER), {"type": "array", "items": _FILE}, "What the zip file holds.")
    changes = Field(
        KeyTransform("changes", "manifest"),
        {"type": "object", "additionalProperties": _COUNTS},
        "By noun, since the release before; empty in the first.",
    )
    return Shape("ReleaseToRead", {**RELEASE.fields, "changes": changes, "files": files})
