"""Who works at the desk in these tests, and what was printed there: a ferry master, misspelt."""

from dataclasses import dataclass

from claims.actions import appearances, claims, findings, speakers
from claims.extraction import readings
from claims.models import Appearance, Claim, Speaker
from claims.queries.corrections import Places, preview
from sources.actions import actors, users
from sources.ledger.actor import Actor
from sources.models import Capture
from tests.claims.printed import captured, passage, place

FORMS = ("Moore", "Ada Moore")
REPRINT = (
    "The ferry is late. “We sail at noon,” said Ada Moore, the harbour master. "
    "Moore’s boats carry more than most. “Ask Captain Moore,” a passenger said. "
    "Nigel Moore, a baker, waits. Mooreland is far away."
)
SECOND = "Again no boat came. “We sail tomorrow,” said Moore on Monday."


def person(name: str, role: str) -> Actor:
    return actors.person(users.add(username=name, by=actors.system(), role=role))


@dataclass
class Desk:
    """Ada Moor as she is, printed as Moore in two documents; the first printing is nobody's yet."""

    by: Actor
    checker: Actor
    editor: Actor
    other_editor: Actor
    ada: Speaker
    reprint: Capture
    second: Capture
    noon: Appearance
    tomorrow: Appearance

    def preview(self) -> Places:
        return preview(forms=FORMS, speaker=self.ada)


def desk(by: Actor) -> Desk:
    ada = speakers.ensure(name="Ada Moor", kind="person", by=by)
    reprint, second = captured(REPRINT, by=by), captured(SECOND, by=by)
    variant = _variant(REPRINT)
    findings.keep_all(capture=reprint, findings=[variant], by=by)
    return Desk(
        by=by,
        checker=person("checker", "checker"),
        editor=person("editor", "editor"),
        other_editor=person("other", "editor"),
        ada=ada,
        reprint=reprint,
        second=second,
        noon=_said(reprint, "We sail at noon,", "Ada Moore", by),
        tomorrow=_said(second, "We sail tomorrow,", "Moore", by),
    )


def _said(capture: Capture, words: str, printed: str, by: Actor) -> Appearance:
    claim: Claim = claims.add(kind="quotation", text=words, by=by, language="en")
    return appearances.add(
        claim=claim, passage=passage(capture, words, by=by), form="direct quote", printed_speaker=printed, by=by
    )


def _variant(text: str) -> readings.Finding:
    start = text.index("Moore")
    return readings.Finding(
        id="F1",
        kind="name-variant",
        severity="material",
        start=start,
        end=start + 5,
        printed="Moore",
        suggested="Moor",
        message="Moore and Moor are one name.",
        related=(),
        compared_with=None,
        details={"spellings": {"Moore": 3, "Moor": 1}},
    )


__all__ = ["FORMS", "REPRINT", "SECOND", "Desk", "desk", "person", "place"]
