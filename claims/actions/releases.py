"""Releases of the dataset: kept, and issued again. Never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.actions import ready_texts
from claims.errors import ReleasedMeanwhile
from claims.models import Release, ReleasePart
from claims.models.release import PART
from sources.actions.permitted import decide
from sources.ledger.actor import Actor
from sources.ledger.roles import may_edit
from sources.ledger.writing import writing


@dataclass(frozen=True, slots=True)
class Built:
    """A release as a file that is not kept yet; `as_of` and `built_at` are revisions."""

    number: int
    issue: int
    as_of: int
    built_at: int
    licence: str
    address: str
    path: Path
    sha256: str
    manifest: Mapping[str, Any]


def keep(*, built: Built, by: Actor, reason: str = "") -> Release:
    """Keep a release for good; where it is issued again, `reason` says why, and the bytes of the issue before it go.

    Raises NotAllowed for whoever may not edit, ReleasedMeanwhile where somebody else has kept that number and issue.
    """
    decide(by, may_edit)
    with writing(by=by, reason=reason or f"Release {built.number} of the dataset"):
        if Release.objects.filter(number=built.number, issue__gte=built.issue).exists():
            raise ReleasedMeanwhile(built.number)
        release = Release.objects.create(
            number=built.number,
            issue=built.issue,
            as_of_id=built.as_of,
            built_at_id=built.built_at,
            made_by=by,
            licence=built.licence,
            address=built.address,
            size=built.path.stat().st_size,
            sha256=built.sha256,
            manifest=built.manifest,
            issued_because=reason if built.issue > 1 else "",
        )
        with built.path.open("rb") as file:
            # One at a time: a release may be bigger than the memory.
            for position, piece in enumerate(iter(lambda: file.read(PART), b"")):
                ReleasePart.objects.create(release=release, position=position, bytes=piece)
        ReleasePart.objects.filter(release__number=built.number, release__issue__lt=built.issue).delete()
        if built.issue > 1:
            ready_texts.forget_all()  # what has to go from a release has to go from them too
    return release
