"""Where the desk shows each kind of record: what the admin, which only looks, links to."""

from collections.abc import Callable, Mapping
from typing import Any

HISTORIES: Mapping[str, str] = {
    "sources.document": "document",
    "sources.source": "source",
    "claims.annotation": "note",
    "claims.appearance": "printing",
    "claims.correspondence": "correspondence",
    "claims.evidence": "evidence",
    "claims.rating": "rating",
    "claims.ratingscale": "scale",
    "claims.review": "verdict",
    "claims.speaker": "speaker",
    "claims.speakername": "name",
    "claims.speakerrole": "role",
}
"""What the desk calls the kinds of records whose history it tells, version by version."""

DESK: Mapping[str, Callable[[Any], str]] = {
    "sources.document": lambda row: f"/d/{row.public_id}",
    "sources.capture": lambda row: f"/d/{row.document.public_id}?capture={row.public_id}",
    "sources.invitation": lambda _: "/people/invite",
    "claims.claim": lambda row: f"/c/{row.public_id}/edit",
    "claims.statistic": lambda row: f"/c/{row.claim.public_id}/edit#figure",
    "claims.appearance": lambda row: f"/c/{row.claim.public_id}#p{row.pk}",
    "claims.evidence": lambda row: f"/c/{row.claim.public_id}/edit#evidence",
    "claims.speaker": lambda row: f"/names/{row.public_id}",
    "claims.speakername": lambda row: f"/names/{row.speaker.public_id}",
    "claims.speakerrole": lambda row: f"/names/{row.speaker.public_id}",
    "claims.indicator": lambda row: f"/indicators/{row.pk}",
    "claims.suggestion": lambda row: (
        f"/d/{row.capture.document.public_id}?capture={row.capture.public_id}#card-s{row.pk}"
    ),
    "claims.finding": lambda row: f"/d/{row.capture.document.public_id}?capture={row.capture.public_id}#card-f{row.pk}",
    "claims.correction": lambda row: f"/corrections/{row.public_id}/edit",
    "claims.capturejob": lambda _: "/capture#under-way",
    "claims.notice": lambda row: row.path,
}
