"""A capture on its way, in words."""

from collections.abc import Mapping
from typing import Any

from claims.models import CaptureJob

_DOING = {
    CaptureJob.State.WAITING: "waits for a worker",
    CaptureJob.State.FETCHING: "is being fetched",
    CaptureJob.State.READING: "is being read",
    CaptureJob.State.COMPARING: "is being compared with the others",
}


def steps_of(job: CaptureJob) -> list[str]:
    """What was done, a few words a step, and what is being done now."""
    told = [words for step in job.steps if (words := _step(step))]
    return [*told, f"{_DOING[CaptureJob.State(job.state)]} …"] if job.state in _DOING else told


def seen_in(job: CaptureJob) -> int:
    """How many quotations and figures of what was captured may be claims that are recorded already."""
    return next((int(step.get("seen", 0)) for step in job.steps if step.get("did") == "looked up"), 0)


def _step(step: Mapping[str, Any]) -> str:
    did = step.get("did")
    if did == "fetched":
        return f"fetched, {_count(step.get('bytes'), 'byte')}"
    if did == "kept":
        what = "kept" if step.get("new") else "held already"
        return f"{what} (sha256 {str(step.get('sha256', ''))[:12]}…), {_count(step.get('characters'), 'character')}"
    if did == "read":
        nouns = (("quotations", "quotation"), ("figures", "figure"), ("names", "name"), ("findings", "finding"))
        return "text read: " + ", ".join(_count(step.get(key), noun) for key, noun in nouns)
    if did == "compared":
        return f"compared: {_count(step.get('findings'), 'finding')}"
    if did == "looked up":
        return f"seen before: {step.get('seen', 0)} of {step.get('of', 0)} quotations and figures"
    return ""


def _count(number: object, noun: str) -> str:
    count = number if isinstance(number, int) else 0
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
