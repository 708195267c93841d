"""The dataset: what it is, its releases with their files, and its address at any past moment."""

import datetime as dt
from io import BufferedIOBase
from zipfile import ZipFile

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from claims.models import Release
from claims.pages.opened import opened
from claims.publishing import publisher
from claims.publishing.ranges import sent
from claims.publishing.release.dataset import ABOUT, json_ld, media_type
from claims.publishing.release.texts import QUOTED
from claims.queries import dataset as queries, releases
from claims.queries.record_counter import now
from sources.errors import NoSuchMoment, NotFound
from sources.ledger.roles import may_edit


@require_safe
@opened
def dataset(request: HttpRequest) -> HttpResponse:
    every = list(releases.released())
    parts, gaps = _told()
    fields = dict.fromkeys(column.name for part in parts for column in part.fields)
    latest = _latest(every[0]) if every else None
    told = json_ld(address=_address(request), release=latest, fields=fields)
    return render(
        request,
        "claims/public/dataset.html",
        {
            "about": ABOUT,
            "quoted": QUOTED,
            "parts": parts,
            "gaps": gaps,
            "releases": every,
            "json_ld": mark_safe(told),  # noqa: S308 - no "<", ">" or "&" is left in it
            "may_edit": may_edit(request.user),
            "address": _address(request),
            "publisher": publisher.name(),
            **_as_of(request),
        },
    )


@require_safe
@opened
def dataset_json(request: HttpRequest) -> HttpResponse:
    """The dataset as schema.org/Dataset."""
    latest = releases.released().first()
    fields = dict.fromkeys(column.name for part in _told()[0] for column in part.fields)
    told = json_ld(address=_address(request), release=_latest(latest) if latest else None, fields=fields)
    return HttpResponse(told, content_type="application/ld+json")


@require_safe
@opened
def release(request: HttpRequest, number: int) -> HttpResponse:
    found = releases.release(number)
    return render(
        request,
        "claims/public/release.html",
        {
            "release": found,
            "whole": _whole(found),
            "address": _address(request),
            "publisher": publisher.name(),
            "may_be_told": releases.may_be_told(found),
        },
    )


@require_safe
def release_file(request: HttpRequest, number: int, name: str) -> HttpResponseBase:
    """The zip file of a release, or one file of it. 503 where something in it may no longer be told."""
    try:
        found = releases.release(number)
    except NotFound as error:
        raise Http404(str(error)) from error
    files = {each["path"]: (each["bytes"], each["sha256"]) for each in found.manifest["files"]}
    if name not in (files := {_whole(found): (found.size, found.sha256), **files}):
        raise Http404(f"There is no file {name} in release {number}.")
    if not releases.may_be_told(found):
        return render(request, "claims/public/release_withheld.html", {"release": found}, status=503)
    size, sha256 = files[name]
    response = sent(request, _opened(found, name), size=size, sha256=sha256, content_type=media_type(name))
    response["Content-Disposition"] = f'attachment; filename="{name.rpartition("/")[2]}"'
    return response


def _opened(found: Release, name: str) -> BufferedIOBase:
    """The zip file, or a file in it, unpacked as it is read."""
    whole = releases.stored(found)
    return whole if name == _whole(found) else ZipFile(whole).open(name)  # type: ignore[return-value] # it is one


def _told() -> tuple[list[queries.Part], dict[str, int]]:
    """Counted once for each state of the record."""
    key = f"dataset-{now()}"
    told: tuple[list[queries.Part], dict[str, int]] | None = cache.get(key)
    if told is None:
        told = (queries.parts(), dict(queries.gaps()))
        cache.set(key, told)
    return told


def _as_of(request: HttpRequest) -> dict[str, object]:
    """The past moment that is asked for (`?at=`, UTC as a browser's field gives it), with the change it ends at."""
    text = request.GET.get("at", "")
    if not text:
        return {}
    try:
        moment = dt.datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=dt.UTC)
        change = queries.change_at(moment)
    except (ValueError, NoSuchMoment) as error:
        told = str(error) if isinstance(error, NoSuchMoment) else "That is not a moment such as 2026-11-22T12:00."
        return {"at": text[:30], "refused": told}
    return {"at": text[:30], "moment": moment, "as_of": moment.isoformat().replace("+00:00", "Z"), "change": change}


def _latest(found: Release) -> dict[str, object]:
    return {
        "number": found.number,
        "date": f"{found.as_of.at:%Y-%m-%d}",
        "licence": found.licence,
        "sha256": found.sha256,
        "size": found.size,
        "files": found.manifest["files"],
    }


def _whole(found: Release) -> str:
    return f"onrecord-{found.number}.zip"


def _address(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")
