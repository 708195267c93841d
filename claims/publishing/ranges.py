"""Files that are sent from where somebody's download broke off (RFC 9110, 13 and 14): kept apart by an ETag, one range at a time."""

import io
import re
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import parse_etags

_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
_PIECE = 1 << 16


def sent(
    request: HttpRequest, file: io.BufferedIOBase, *, size: int, sha256: str, content_type: str, kept_by: str = "public"
) -> HttpResponseBase:
    """The file, or the range of it that is asked for, closed at its end; 304 for who has it, 416 for what is beyond it.

    `kept_by` says whose caches may keep it: "public", or "private" for what is for whoever asks alone.
    """
    tag = f'"{sha256}"'
    told = {"ETag": tag, "Accept-Ranges": "bytes", "Cache-Control": f"{kept_by}, no-cache"}
    if {tag, "*"} & {each.removeprefix("W/") for each in parse_etags(request.headers.get("If-None-Match", ""))}:
        file.close()
        return HttpResponse(status=304, headers=told)
    asked = _RANGE.fullmatch(request.headers.get("Range", "").strip()) if request.method == "GET" else None
    # HEAD tells of the whole. What is not understood is passed over, as is a range of a file that has changed since.
    if asked is None or not any(asked.groups()) or request.headers.get("If-Range", tag) != tag:
        return StreamingHttpResponse(
            _pieces(file, 0, size), content_type=content_type, headers=told | {"Content-Length": str(size)}
        )
    first, last = asked.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last) + 1, size) if first and last else size
    if start >= size or start >= end:
        file.close()
        return HttpResponse(status=416, headers=told | {"Content-Range": f"bytes */{size}"})
    told |= {"Content-Range": f"bytes {start}-{end - 1}/{size}", "Content-Length": str(end - start)}
    return StreamingHttpResponse(_pieces(file, start, end), status=206, content_type=content_type, headers=told)


def _pieces(file: io.BufferedIOBase, start: int, end: int) -> Iterator[bytes]:
    with file:
        file.seek(start)
        while start < end and (piece := file.read(min(_PIECE, end - start))):
            start += len(piece)
            yield piece
