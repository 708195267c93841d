"""The files of a release that are about it: what it is, how to cite it, what changed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.publishing import publisher
from claims.publishing.release.archive import Member
from claims.publishing.release.changes import KINDS

TITLE = "Onrecord: what was said, what was measured, and whether it is right"
# What quoted words are, whatever licence our own are under.
QUOTED = (
    "The licence is of our own descriptions and verdicts. Passages quoted from what others published are theirs, and "
    "stand here, 300 characters at most, to be cited and checked."
)
_README = """\
# {title}

Release {version}: the public record as it stood at {as_of}. {url}

- data/NOUN.ndjson: one JSON object a line, in the shape of the API, in the order of their ids.
- data/NOUN.csv: the same as a table. Objects are columns joined with dots, lists are JSON. What stands there is in
  quotation marks: an empty cell is null. A text that a spreadsheet would run as a formula has ' before it.
- tombstones.ndjson: claims that were published and are so no more, with the reason.
- changes.ndjson, CHANGES.md: what came, changed and went since the release before.
- datapackage.json: every column described; CITATION.cff: how to cite it.
- SHA256SUMS: `sha256sum -c SHA256SUMS` says whether all files are as they were given out.

Verdicts that only one person has read yet are in no release.

Licence: {licence}. {quoted}
"""


@dataclass(frozen=True, slots=True)
class About:
    """A release, as its own files tell of it: `as_of` is RFC 3339 in UTC, `address` has no slash at its end."""

    number: int
    issue: int
    revision: int
    as_of: str
    licence: str
    address: str

    @property
    def version(self) -> str:
        return str(self.number) if self.issue == 1 else f"{self.number}.{self.issue}"

    @property
    def url(self) -> str:
        return f"{self.address}/dataset/releases/{self.number}"


@dataclass(frozen=True, slots=True)
class Table:
    """One noun of a release; `fields` are as Frictionless has them."""

    plural: str
    about: str
    fields: Sequence[Mapping[str, Any]]
    ndjson: Member
    csv: Member


def citation_cff(about: About) -> str:
    """The Citation File Format 1.2.0. Values are written as JSON, which is YAML."""
    lines = {
        "cff-version": "1.2.0",
        "type": "dataset",
        "message": "Cite the release you used: its number says which records, and its files are never changed.",
        "title": TITLE,
        "version": about.version,
        "date-released": about.as_of[:10],
        "license": about.licence,
        "url": about.url,
        "authors": [{"name": publisher.of_dataset(about.address), "website": publisher.address(about.address)}],
    }
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in lines.items())


def datapackage(about: About, tables: Iterable[Table]) -> str:
    """Frictionless Data Package 1: every file with its sha256, every column with its type."""
    resources = []
    for table in tables:
        schema = {"fields": list(table.fields), "primaryKey": "id"}
        tabular = {"profile": "tabular-data-resource", "schema": schema}
        resources += [
            {**_resource(table.plural, "csv", "text/csv", table.csv), "description": table.about, **tabular},
            _resource(f"{table.plural}-ndjson", "ndjson", "application/x-ndjson", table.ndjson),
        ]
    package = {
        "profile": "data-package",
        "name": "onrecord",
        "title": TITLE,
        "version": about.version,
        "created": about.as_of,
        "homepage": about.url,
        "description": f"The record as it stood at {about.as_of} (revision {about.revision}). {QUOTED}",
        "licenses": [{"name": about.licence, "path": f"https://spdx.org/licenses/{about.licence}.html"}],
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def changes_text(
    about: About, previous: int | None, counts: Mapping[str, Mapping[str, int]], gone: Iterable[str]
) -> str:
    """CHANGES.md: how many of each noun came, changed and went since the release before, and why claims went."""
    head = f"# Release {about.version}\n\nThe record as it stood at {about.as_of}, revision {about.revision}.\n\n"
    if previous is None:
        return f"{head}This is the first release.\n"
    table = [f"| noun | {' | '.join(KINDS)} |", f"|---|{'---:|' * len(KINDS)}"]
    table += [f"| {noun} | {' | '.join(str(of.get(kind, 0)) for kind in KINDS)} |" for noun, of in counts.items()]
    lines = [f"Since release {previous}:", "", *table, "", "## Withdrawn claims", "", *(list(gone) or ["None."]), ""]
    return head + "\n".join([*lines, "Every record that came, changed or went is a line of changes.ndjson.", ""])


def readme(about: About) -> str:
    return _README.format(
        title=TITLE, version=about.version, as_of=about.as_of, url=about.url, licence=about.licence, quoted=QUOTED
    )


def _resource(name: str, written: str, media_type: str, member: Member) -> dict[str, Any]:
    return {
        "name": name,
        "path": member.path,
        "format": written,
        "mediatype": media_type,
        "encoding": "utf-8",
        "bytes": member.size,
        "hash": f"sha256:{member.sha256}",
    }
