"""Making a release: the public record of one moment as files, built beside the record and then kept in it."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any
from zipfile import ZipFile

from django.conf import settings

from claims.actions import releases as actions
from claims.actions.releases import Built
from claims.errors import NotALicence, NothingToRelease
from claims.models import Release
from claims.publishing import exports
from claims.publishing.release import texts
from claims.publishing.release.archive import Archive, sha256_of, sums
from claims.publishing.release.changes import WITHDRAWN, Changes
from claims.publishing.release.texts import About, Table
from claims.queries import releases
from claims.queries.exported.columns import Column, columns
from claims.queries.exported.copied import csv_lines, json_lines
from claims.queries.exported.rows import rows_of
from claims.queries.nouns import Noun
from claims.queries.past import moment
from sources.ledger.actor import Actor

LICENCE = "CC-BY-4.0"
_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]{0,60}")


def make(*, by: Actor, address: str, licence: str = LICENCE) -> Release:
    """The next release, of the record as it stands now.

    Raises NothingToRelease where nothing was written since the last one, NotALicence, NotAllowed, ReleasedMeanwhile.
    """
    if not _SPDX.fullmatch(licence):
        raise NotALicence
    previous = releases.released().first()
    now = releases.last_change()
    if previous and not releases.changed_since(previous.built_at_id):
        raise NothingToRelease
    number = previous.number + 1 if previous else 1
    about = About(number, 1, now.revision, _moment(now.at), licence, address)
    return _kept(about, previous, by=by)


def make_for(actor: int) -> None:
    """The next release, as a person asked for it; none where nothing was written since the last one."""
    with suppress(NothingToRelease):
        make(by=releases.actor(actor), address=settings.SITE_ADDRESS)


def issue_again(*, release: Release, by: Actor, reason: str) -> Release:
    """The same release from the same moment, under what is protected and erased today; the earlier bytes are deleted."""
    about = About(
        release.number,
        release.issue + 1,
        release.as_of.revision,
        _moment(release.as_of.at),
        release.licence,
        release.address,
    )
    previous = releases.released().filter(number=release.number - 1).first()
    return _kept(about, previous, by=by, reason=reason)


def issue_all_again(*, by: Actor, reason: str, since: int | None = None) -> list[Release]:
    """Every release, the oldest first: what to do after an erasure, or when somebody is protected.

    With the revision `since` only those that were built before that change: done twice, the second time does nothing.
    """
    every = releases.released().order_by("number")
    old = every if since is None else every.filter(built_at__lt=since)
    return [issue_again(release=release, by=by, reason=reason) for release in list(old)]


def issue_again_for(actor: int, reason: str, since: int) -> None:
    """Every release built before the change `since`, for whoever made that change."""
    issue_all_again(by=releases.actor(actor), reason=reason, since=since)


def _kept(about: About, previous: Release | None, *, by: Actor, reason: str = "") -> Release:
    built_at = releases.last_change().revision
    with TemporaryDirectory(prefix="onrecord-release-") as folder:
        path = Path(folder) / "release.zip"
        manifest = build(about, previous, path)
        built = Built(
            number=about.number,
            issue=about.issue,
            as_of=about.revision,
            built_at=built_at,
            licence=about.licence,
            address=about.address,
            path=path,
            sha256=sha256_of(path),
            manifest=manifest,
        )
        return actions.keep(built=built, by=by, reason=reason)


def build(about: About, previous: Release | None, path: Path) -> dict[str, Any]:
    """Write the zip file of a release to `path` and give its manifest. The same moment gives the same bytes."""
    with ExitStack() as stack:
        noted = stack.enter_context(TemporaryFile())
        at = dt.datetime.fromisoformat(about.as_of)
        archive = Archive(stack.enter_context(ZipFile(path, "w")), at)
        before = stack.enter_context(ZipFile(releases.stored(previous))) if previous else None
        stack.enter_context(moment(at, revision=about.revision))
        tombstones = list(releases.tombstones())
        changes = Changes(noted, {one["id"]: one for one in tombstones})
        tables = [_table(archive, noun, plural, before, changes) for plural, noun in releases.public_nouns().items()]
        archive.add("tombstones.ndjson", (_line(one) for one in tombstones), records=True)
        archive.add("changes.ndjson", _lines(noted), records=True)
        told = texts.changes_text(about, previous.number if previous else None, changes.counts, _gone(noted))
        archive.add_text("CHANGES.md", told)
        archive.add_text("CITATION.cff", texts.citation_cff(about))
        archive.add_text("README.md", texts.readme(about))
        archive.add_text("datapackage.json", texts.datapackage(about, tables))
        archive.add_text("SHA256SUMS", sums(archive.members))
    return {
        "files": [member.told() for member in archive.members],
        "counts": {table.plural: table.ndjson.records for table in tables},
        "changes": {noun: dict(of) for noun, of in changes.counts.items()} if previous else {},
    }


def _table(archive: Archive, noun: Noun, plural: str, before: ZipFile | None, changes: Changes) -> Table:
    found = rows_of(noun, signed_in=False, narrow=lambda rows: releases.in_releases(plural, rows))
    shape = noun.shape(whole=False)
    named = columns(shape)
    lines: Iterator[bytes] = map(bytes, json_lines(found, by_key=True))
    if before:
        lines = changes.followed(plural, _member(before, f"data/{plural}.ndjson"), lines)
    ndjson = archive.add(f"data/{plural}.ndjson", lines, records=True)
    rows = exports.Tally().pieces(csv_lines(found, shape, by_key=True), head=exports.header([c.name for c in named]))
    csv = archive.add(f"data/{plural}.csv", rows)
    return Table(plural, noun.about, [_field(column) for column in named], ndjson, csv)


def _field(column: Column) -> dict[str, Any]:
    described = {"name": column.name, "type": column.type, "description": column.about}
    if column.type == "datetime":
        described["format"] = "any"
    return {name: value for name, value in described.items() if value}


def _member(archive: ZipFile, name: str) -> Iterator[bytes]:
    """The lines of a file of the release before; none of a noun that it had not."""
    if name in archive.namelist():
        with archive.open(name) as file:
            yield from file


def _lines(noted: IO[bytes]) -> Iterator[bytes]:
    noted.seek(0)
    yield from noted


def _gone(noted: IO[bytes]) -> Iterator[str]:
    for line in _lines(noted):
        note = json.loads(line)
        if note["noun"] == "claims" and note["change"] == WITHDRAWN:
            yield f"- {note['id']}: {note['reason']}"


def _line(record: dict[str, str]) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def _moment(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
