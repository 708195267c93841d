"""How one's own browser shows the pages: kept in cookies, for whoever comes, signed in or not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from claims.desk.told import back, tell

THEME, KEYS = "theme", "keys"
THEMES = ("light", "dark")
_YEAR = 365 * 24 * 3600


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """Light, dark or as the system has it; single-letter keys on or off."""
    if request.method != "POST":
        return render(request, "claims/preferences.html", {"back": back(request, "/")})
    answer = redirect(back(request, "/preferences"))
    theme = request.POST.get(THEME, "")
    keys = "off" if request.POST.get(KEYS) == "off" else "on"
    for name, value in ((THEME, theme if theme in THEMES else "system"), (KEYS, keys)):
        answer.set_cookie(name, value, _YEAR, samesite="Lax", secure=request.is_secure(), httponly=True)
    tell(request, "Kept in this browser.")
    return answer
