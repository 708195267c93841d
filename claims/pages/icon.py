"""The icon where browsers look for one that no page has named: beside files, programs' answers and the administration."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


@require_safe
@cache_control(public=True, max_age=24 * 3600)
def icon(request: HttpRequest) -> HttpResponse:
    return redirect(static("claims/icon.svg"))
