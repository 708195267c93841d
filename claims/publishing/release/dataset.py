"""The dataset for search engines: schema.org/Dataset, as Google's documentation of datasets asks for it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from claims.publishing import publisher
from claims.publishing.release.texts import QUOTED, TITLE

ABOUT = (
    "Quotations and figures as articles printed them, beside what was said or measured: who said it, when and where, "
    "every place that printed it and how, the evidence, and the verdicts two people signed. Every record has a "
    "permanent id and its history; the whole can be read as it stood at any past moment."
)
_KEYWORDS = ["fact-checking", "quotations", "statistics", "corrections", "journalism", "misinformation"]
# A "<" would end the data block it stands in.
_IN_HTML = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def json_ld(
    *,
    address: str,
    release: Mapping[str, Any] | None,
    fields: Iterable[str],
) -> str:
    """JSON-LD of the dataset at `address` (the site's, without a slash), safe inside a script element.

    `release` is the latest one: {"number", "date", "licence", "sha256", "size", "files": [{"path", "bytes", "sha256"}]}.
    """
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{address}/dataset",
        "name": TITLE,
        "description": f"{ABOUT} {QUOTED}",
        "url": f"{address}/dataset",
        "keywords": _KEYWORDS,
        "isAccessibleForFree": True,
        "creator": {
            "@type": "Organization",
            "name": publisher.of_dataset(address),
            "url": publisher.address(address),
        },
        "variableMeasured": list(fields),
    }
    if release:
        base = f"{address}/dataset/releases/{release['number']}"
        whole = f"onrecord-{release['number']}.zip"
        files = [
            _download(f"{base}/{whole}", "application/zip", release["size"], release["sha256"]),
            *(
                _download(f"{base}/{each['path']}", media_type(each["path"]), each["bytes"], each["sha256"])
                for each in release["files"]
                if each["path"].startswith("data/")
            ),
        ]
        described |= {
            "version": str(release["number"]),
            "dateModified": release["date"],
            "license": f"https://spdx.org/licenses/{release['licence']}.html",
            "distribution": files,
        }
    return json.dumps(described, ensure_ascii=False).translate(_IN_HTML)


def media_type(path: str) -> str:
    """Of a file in a release, by its name."""
    kinds = {"ndjson": "application/x-ndjson", "csv": "text/csv", "json": "application/json", "zip": "application/zip"}
    return kinds.get(path.rpartition(".")[2], "text/plain")


def _download(address: str, kind: str, size: int, sha256: str) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "contentUrl": address,
        "encodingFormat": kind,
        "contentSize": f"{size} B",
        "sha256": sha256,
    }
