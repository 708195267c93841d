"""What people change about a speaker: names, roles, who is the same, who is never named in public."""

from collections.abc import Callable

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from claims.actions import speakers
from claims.desk.allowed import allowed
from claims.desk.correcting_onward import onward
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.models import Speaker, SpeakerName
from claims.queries import names as known
from claims.queries.meant import speakers_meant
from sources.dates import Interval
from sources.errors import BadValue, Refused
from sources.ledger.roles import may_check, may_edit


@require_POST
@allowed(may_check)
def add(request: HttpRequest, key: str) -> HttpResponse:
    text, kind = _words(request, "text"), request.POST.get("kind", "")
    kind = kind if kind in SpeakerName.Kind.values else SpeakerName.Kind.ALIAS

    def added(speaker: Speaker) -> None:
        if not text or len(text) > 500:
            raise BadValue("Write a name of 500 characters at most.")
        try:
            speakers.add_name(
                speaker=speaker, text=text, kind=kind, language=_words(request, "language")[:35], by=writer(request)
            )
        except IntegrityError as error:
            raise BadValue("It has that name already, or a preferred one in that language.") from error

    return _do(request, key, f"“{text}” is one of its names.", added)


@require_POST
@allowed(may_check)
def change(request: HttpRequest, key: str, name: int) -> HttpResponse:
    """Another kind for a name, or `remove`."""
    kind = request.POST.get("kind", "")

    def changed(speaker: Speaker) -> None:
        spelling = known.name_of_speaker(speaker, name)
        if "remove" in request.POST:
            speakers.remove_name(name=spelling, by=writer(request), reason="a name taken out")
            return
        if kind not in SpeakerName.Kind.values:
            raise BadValue("A name is preferred, an alias, a former one, a transliteration or a misspelling.")
        speakers.set_name_kind(name=spelling, kind=kind, by=writer(request))

    done = "Taken out." if "remove" in request.POST else f"It is {kind} now."
    # Another name was the preferred one: its kind is in its own history.
    undo = (
        "" if kind == SpeakerName.Kind.PREFERRED and "remove" not in request.POST else f"/history/name/{name}/restore"
    )
    return _do(request, key, done, changed, undo=undo)


@require_POST
@allowed(may_check)
def set_pronouns(request: HttpRequest, key: str) -> HttpResponse:
    """And in the same form what tells a speaker from namesakes."""
    pronouns = _words(request, "pronouns")
    description = _words(request, "description")[:2000] if "description" in request.POST else None
    return _do(
        request,
        key,
        f"Pronouns: {pronouns}." if pronouns else "No pronouns are known any more.",
        lambda speaker: speakers.describe(
            speaker=speaker,
            pronouns=pronouns,
            description=description,
            by=writer(request),
            reason=_words(request, "reason"),
        ),
    )


@require_POST
@allowed(may_check)
def set_id(request: HttpRequest, key: str) -> HttpResponse:
    """An id elsewhere; an empty one takes out what is there."""
    scheme, given = _words(request, "scheme").lower(), _words(request, "id")

    def changed(speaker: Speaker) -> None:
        if not scheme.isprintable() or not 0 < len(scheme) <= 100 or len(given) > 500:
            raise BadValue("Say whose id it is, such as wikidata, and the id, in 500 characters at most.")
        ids = {**speaker.external_ids, scheme: given}
        speakers.describe(
            speaker=speaker, external_ids={name: value for name, value in ids.items() if value}, by=writer(request)
        )

    return _do(request, key, f"{scheme}: {given}." if given else f"No id of {scheme} is known any more.", changed)


@require_POST
@allowed(may_check)
def add_role(request: HttpRequest, key: str) -> HttpResponse:
    def added(speaker: Speaker) -> None:
        title = _words(request, "title")
        if not title:
            raise BadValue("Write the title.")
        try:
            began, ended = (Interval.parse(day) if (day := _words(request, end)) else None for end in ("from", "to"))
            speakers.add_role(
                speaker=speaker,
                title=title,
                organisation=_words(request, "organisation"),
                began=began,
                ended=ended,
                by=writer(request),
            )
        except (ValueError, IntegrityError) as error:
            raise BadValue("Dates are written like 2021, 2021-03 or 2021-03-14, the first before the last.") from error

    return _do(request, key, "The role is kept.", added)


@require_POST
@allowed(may_check)
def remove_role(request: HttpRequest, key: str, role: int) -> HttpResponse:
    def removed(speaker: Speaker) -> None:
        found = known.role_of_speaker(speaker, role)
        speakers.remove_role(role=found, by=writer(request), reason="a role taken out")

    return _do(request, key, "Taken out.", removed, undo=f"/history/role/{role}/restore")


@require_POST
@allowed(may_check)
def merge(request: HttpRequest, key: str) -> HttpResponse:
    """Into the one that `into` names or has as its id."""

    def merged(speaker: Speaker) -> None:
        meant = [each for each in speakers_meant(_words(request, "into")) if each.pk != speaker.pk]
        if len(meant) != 1:
            raise BadValue("Nobody else goes by that." if not meant else "Several go by that: give the id.")
        speakers.merge(speaker=speaker, into=meant[0], by=writer(request), reason=_reason(request))

    return _do(request, key, "It is a redirect now. It can be taken back.", merged, undo=f"/names/{key}/unmerge")


@require_POST
@allowed(may_check)
def unmerge(request: HttpRequest, key: str) -> HttpResponse:
    return _do(
        request,
        key,
        "It stands for itself again.",
        lambda speaker: speakers.unmerge(speaker=speaker, by=writer(request), reason=_reason(request)),
    )


@require_POST
@allowed(may_edit)
def protect(request: HttpRequest, key: str) -> HttpResponse:
    label = _words(request, "label")
    return _do(
        request,
        key,
        "No public page, search, feed or export has any of its names any more.",
        lambda speaker: speakers.protect(speaker=speaker, label=label, by=writer(request), reason=_reason(request)),
    )


@require_POST
@allowed(may_edit)
def unprotect(request: HttpRequest, key: str) -> HttpResponse:
    return _do(
        request,
        key,
        "It is named in public again.",
        lambda speaker: speakers.unprotect(speaker=speaker, by=writer(request), reason=_reason(request)),
    )


def _do(request: HttpRequest, key: str, done: str, act: Callable[[Speaker], None], *, undo: str = "") -> HttpResponse:
    speaker = known.get(key)
    here = f"/names/{speaker.public_id}"
    try:
        act(speaker)
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, done, undo=undo)
    return onward(request, here)


def _words(request: HttpRequest, name: str) -> str:
    return " ".join(request.POST.get(name, "").split())[:600]


def _reason(request: HttpRequest) -> str:
    return _words(request, "reason") or "decided on the page of names"
