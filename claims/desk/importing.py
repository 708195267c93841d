"""Claims from a table: sent, looked at with what each column is taken for, and made by a worker."""

import csv
from io import StringIO
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.actions import table_imports
from claims.desk.allowed import allowed
from claims.desk.importing_shown import mapping_of, preview
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.flows.import_table import FIELDS, LARGEST
from claims.flows.import_table_jobs import KEPT, MOST_ROWS, show, table_of
from claims.models import TableImport
from claims.publishing.formulas import guarded
from claims.queries import table_imports as known
from sources.errors import Refused
from sources.ledger.roles import may_import


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_import)
def tables(request: HttpRequest) -> HttpResponse:
    """The form, and what one sent before; a POST keeps a table to be looked at."""
    trouble = ""
    if request.method == "POST":
        file = request.FILES.get("file")
        name = (file.name if file else "") or "pasted table"
        # One byte too many says that it is too large; a browser sends pasted lines apart by CRLF, which CSV allows.
        sent = file.read(LARGEST + 1) if file else request.POST.get("table", "").encode("utf-8", "replace")
        try:
            if not sent.strip():
                raise Refused("There was no file and no table in the field.")
            return redirect("desk:table", show(name, sent, by=writer(request)).pk)
        except Refused as refusal:
            trouble = str(refusal)
    shown = {
        "trouble": trouble,
        "pasted": request.POST.get("table", ""),
        "fields": FIELDS,
        "most": f"{MOST_ROWS:,}",
        "largest": LARGEST // 1_000_000,
        "kept": KEPT.days,
        "imports": known.asked_by(writer(request)),
    }
    return render(request, "claims/desk/import/tables.html", shown, status=422 if trouble else 200)


@require_safe
@allowed(may_import)
def table(request: HttpRequest, key: int) -> HttpResponse:
    """How it would be read, while it is only shown; else how far it is, and what came of each row."""
    job = known.of_person(key, writer(request))
    if job.state == TableImport.State.SHOWN:
        return render(request, "claims/desk/import/preview.html", _shown(job) | preview(table_of(job)))
    return render(request, "claims/desk/import/report.html", _shown(job))


@require_safe
@allowed(may_import)
def progress(request: HttpRequest, key: int) -> HttpResponse:
    """The part of the page that changes, for htmx, which asks again until it is done."""
    return render(request, "claims/desk/import/progress.html", _shown(known.of_person(key, writer(request))))


@require_POST
@allowed(may_import)
def begin(request: HttpRequest, key: int) -> HttpResponse:
    """Another mapping is shown before anything is made by it; the one that was shown is what is done."""
    by = writer(request)
    job = known.of_person(key, by)
    try:
        if job.state == TableImport.State.SHOWN:
            wanted = mapping_of(request.POST, list(table_of(job).columns))
            if wanted != dict(table_of(job).columns) or "look" in request.POST:
                table_imports.map_columns(of=job, mapping=wanted, by=by)
                if "look" not in request.POST:
                    tell(request, "Nothing was made yet: the columns were changed, so look at the rows once more.")
                return redirect("desk:table", key)
            table_imports.map_columns(of=job, mapping=wanted, by=by)
        table_of(job).must_be_decided()
        table_imports.begin(of=job, by=by)
    except Refused as refusal:
        tell_refusal(request, refusal)
    return redirect("desk:table", key)


@require_POST
@allowed(may_import)
def remove(request: HttpRequest, key: int) -> HttpResponse:
    by = writer(request)
    job = known.of_person(key, by)
    try:
        table_imports.remove(of=job, by=by)
        tell(request, f"{job.name} is forgotten here. Claims that were made of it stay.")
    except Refused as refusal:
        tell_refusal(request, refusal)
    return redirect("desk:tables")


@require_safe
@allowed(may_import)
def refused(request: HttpRequest, key: int) -> HttpResponse:
    """The rows that became no claim, as they came, with why: to be mended and sent again."""
    job = known.of_person(key, writer(request))
    found = table_of(job) if job.refused else None
    rows = dict(found.rows) if found else {}
    columns = list(found.columns) if found else []
    written = StringIO()
    out = csv.writer(written)
    out.writerow([*map(guarded, columns), "line", "why it was not taken"])
    for line, why in job.refused:
        out.writerow([*(guarded(rows[line][column]) for column in columns), line, guarded(why)])
    answer = HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="not-taken-{key}.csv"'
    return answer


def _shown(job: TableImport) -> dict[str, Any]:
    """With the last moment at which it is kept, where the table lies here and no worker has it."""
    return {"job": job, "until": job.changed_at + KEPT if job.sent and not job.under_way else None}
