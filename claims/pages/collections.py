"""Collections: fixed lists of claim versions, at a permanent address, exported and cited as one."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.flows import exports
from claims.flows.exports import MEDIA_TYPES, Wanted
from claims.models import Collection
from claims.pages.opened import opened
from claims.publishing import publisher
from claims.publishing.begun import Begun
from claims.publishing.feeds import Feed, Item, atom
from claims.queries import citing, collections as known
from claims.queries.cited_versions import in_collection
from claims.queries.nouns import NOUNS
from claims.queries.reads import one
from sources.ledger.roles import may_contribute

_SUFFIXES = {kept.suffix: name for name, kept in citing.FORMATS.items() if kept.suffix}


@require_safe
@opened
def listed(request: HttpRequest) -> HttpResponse:
    """The newest hundred."""
    shown = {"collections": known.newest(), "may_make": may_contribute(request.user)}
    return render(request, "claims/public/collections.html", shown)


@require_safe
@opened
def collection(request: HttpRequest, key: str) -> HttpResponse:
    found = known.get(key)
    text = "".join(citing.written([*known.cited([found], request.build_absolute_uri("/"))], "text")).strip()
    shown = {
        "collection": found,
        "members": known.members(found),
        "citation": text,
        "suffixes": [(citing.FORMATS[name].about, suffix) for suffix, name in _SUFFIXES.items()],
        "may_make": may_contribute(request.user),
    }
    return render(request, "claims/public/collection.html", shown)


@require_safe
@opened
def exported(request: HttpRequest, key: str, suffix: str) -> HttpResponseBase:
    """In a citation format: every claim of it; with `?as=one` the collection itself. As JSON, as Atom: what is in it.

    As NDJSON or CSV: its claims as they were when it was made, those that everybody may read today.
    """
    found = known.get(key)
    base = request.build_absolute_uri("/")
    if suffix == "json":
        told = one(NOUNS["collections"], signed_in=False, key=str(found.public_id))
        return HttpResponse(told, content_type="application/json")
    if suffix == "atom":
        return HttpResponse(atom(_feed(request, found)), content_type="application/atom+xml")
    if suffix in MEDIA_TYPES:
        return _as_table(found, suffix)
    if suffix not in _SUFFIXES:
        raise Http404(f"There is no format {suffix[:20]}.")
    name = _SUFFIXES[suffix]
    cited = known.cited([found], base) if request.GET.get("as") == "one" else in_collection(found, base)
    return HttpResponse(
        "".join(citing.written(cited, name)), content_type=f"{citing.FORMATS[name].media_type}; charset=utf-8"
    )


def _as_table(found: Collection, format_: str) -> StreamingHttpResponse:
    change = known.made_with(found)
    keys = tuple(one.claim.pk for one in known.members(found) if one.claim)
    wanted = Wanted(
        "claims",
        format_,
        narrow=lambda rows: rows.filter(pk__in=keys),
        at=change.at,
        revision=change.revision,
        listed=keys,
    )
    # Names that are withheld from the public are withheld by the query.
    pieces = Begun(exports.exported(wanted))
    answer = StreamingHttpResponse(pieces, content_type=f"{MEDIA_TYPES[format_]}; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.public_id}.{format_}"'
    return answer


def _feed(request: HttpRequest, found: Collection) -> Feed:
    """Of what changed in it: the claims that are not as they were when it was made, and itself."""
    page = f"/collections/{found.public_id}"
    items = [
        Item(
            path=f"/c/{one.public_id}",
            title=f"{one.public_id}: {one.became}",
            text=one.claim.text if one.claim else "",
            published=found.made_at,
            updated=(one.claim.published_at if one.claim else None) or found.made_at,
            why=f"Cited here in version {one.version}.",
        )
        for one in known.members(found)
        if one.became
    ]
    items.append(Item(path=page, title=found.title, text=found.about, published=found.made_at, updated=found.made_at))
    return Feed(
        base=request.build_absolute_uri("/").rstrip("/"),
        title=f"{found.title} - a collection on {publisher.name()}",
        page=page,
        itself=request.get_full_path(),
        items=items,
    )
