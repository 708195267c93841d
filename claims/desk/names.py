"""Names: who is who, and in what spellings they are printed."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.desk.allowed import allowed
from claims.desk.names_drawn import forms_chart
from claims.matching.scripts import warnings
from claims.models import SpeakerName
from claims.queries import names as known
from claims.queries.names_listed import listed
from claims.queries.nouns import NOUNS
from claims.queries.reads import one
from claims.queries.speaker_history import described
from sources.ledger.roles import may_check, may_edit, may_read_texts


@require_safe
@allowed(may_read_texts)
def names(request: HttpRequest) -> HttpResponse:
    """By preferred name, 50 at a time from `?after=`; `?q=` finds any form, misspellings too."""
    words = " ".join(request.GET.get("q", "").split())[:200]
    rows, following = listed(words, after=request.GET.get("after", "")[:500])
    shown = [(row, warnings(row.name)) for row in rows]
    return render(request, "claims/names.html", {"rows": shown, "following": following, "words": words})


@require_safe
@allowed(may_read_texts)
def names_json(request: HttpRequest) -> JsonResponse:
    words = " ".join(request.GET.get("q", "").split())[:200]
    rows, following = listed(words, after=request.GET.get("after", "")[:500])
    return JsonResponse(
        {
            "results": [
                {"id": row.speaker.public_id, "name": row.called, "forms": row.forms, "printings": row.printings}
                for row in rows
            ],
            "next": following or None,
        }
    )


@require_safe
@allowed(may_read_texts)
def name(request: HttpRequest, key: str) -> HttpResponse:
    speaker = known.get(key)
    forms = known.forms(speaker)
    return render(
        request,
        "claims/name.html",
        {
            "speaker": speaker,
            "forms": [(form, warnings(form.text)) for form in forms],
            "chart": forms_chart(forms, key="forms"),
            "described": described(speaker),
            "roles": known.roles(speaker),
            "merged": known.merged_into(speaker),
            "kinds": SpeakerName.Kind.choices,
            "wrong": [form.text for form in forms if form.name and form.name.kind == SpeakerName.Kind.MISSPELLING],
            "may_check": may_check(request.user),
            "may_edit": may_edit(request.user),
        },
    )


@require_safe
@allowed(may_read_texts)
def name_json(request: HttpRequest, key: str) -> HttpResponse:
    speaker = known.get(key)
    text = one(NOUNS["speakers"], signed_in=True, key=str(speaker.public_id))
    return HttpResponse(text, content_type="application/json")
