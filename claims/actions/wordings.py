"""What a person says of the difference between two wordings: every write."""

from collections.abc import Mapping
from dataclasses import dataclass

from claims.actions import findings
from claims.checking.comparing.aligned import align
from claims.errors import SameWords
from claims.extraction import readings
from claims.models import Finding
from claims.queries.wordings import Wording, finding_between
from sources.actions.permitted import permit
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check
from sources.ledger.writing import writing


@dataclass(frozen=True, slots=True)
class Mark:
    """A person's word on a difference; `wrong` where it is the printing's fault."""

    words: str
    wrong: bool


MARKS: Mapping[str, Mark] = {
    "meaning": Mark("Meaning changed", wrong=True),
    "wording": Mark("Wording differs", wrong=True),
    "paraphrase": Mark("Paraphrase in quotation marks", wrong=True),
    "translation": Mark("Translation", wrong=False),
    "edit": Mark("Fair edit", wrong=False),
}


def mark(*, printed: Wording, original: Wording, as_: str, by: Actor) -> Finding:
    """Confirm the finding about two wordings, or dismiss it, as one of MARKS says; the reason keeps which.

    Where no check found the difference, the finding is the person's. Decided already, it is decided anew. Raises
    SameWords where there is nothing to mark, BadValue for another mark.
    """
    permit(by, may_check)
    if as_ not in MARKS:
        raise BadValue("A difference is marked as one of the words offered.")
    says = MARKS[as_]
    with writing(by=by, reason=says.words):
        finding = finding_between(printed.passage, original.passage) or _by_hand(printed, original, as_, by)
        if finding.state != Finding.State.SUSPECTED:
            findings.reopen(finding=finding, by=by, reason=says.words)
        if says.wrong:
            findings.confirm(finding=finding, by=by, reason=says.words)
        else:
            findings.dismiss(finding=finding, by=by, reason=says.words)
    return finding


def _by_hand(printed: Wording, original: Wording, as_: str, by: Actor) -> Finding:
    aligned = align(
        printed.capture.text,
        printed.span,
        original.capture.text,
        original.span,
        language=printed.document.language,
    )
    if not aligned.changes:
        raise SameWords
    alters = as_ == "meaning" or any(change.alters_meaning for change in aligned.changes)
    start, end = printed.span
    other_start, other_end = original.span
    found = readings.Finding(
        id="",
        kind="quotation-meaning" if alters else "quotation-reworded",
        severity="material",
        start=start,
        end=end,
        printed=printed.passage.exact,
        suggested=original.passage.exact,
        message=f"The quotation differs from the wording in {original.document} ({original.printed_by}).",
        compared_with=str(original.document),
        details={
            "other_start": other_start,
            "other_end": other_end,
            "changes": [change.told for change in aligned.changes],
        },
    )
    [kept] = findings.keep_all(
        capture=printed.capture,
        findings=[found],
        by=by,
        compared_with=original.capture,
        origin=Finding.Origin.PERSON,
    )
    return kept
