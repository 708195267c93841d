"""A claim's record, and the work that printed it, as items to cite; each says what is not clean about it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from claims.publishing import publisher
from sources.citing import names
from sources.citing.item import Item, When
from sources.dates import Interval

NOBODY = "A source"
"""What a speaker nobody names is called."""
_LONGEST_TITLE = 200
_REWORDED = ("altered", "meaning changed")
_STATES: Mapping[str, str] = MappingProxyType({"withdrawn": "Withdrawn", "superseded": "Superseded", "published": ""})


@dataclass(frozen=True, slots=True)
class Work:
    """A document as it is cited. `bylines` are right names already: a known misspelling is none of them."""

    id: str
    type: str
    title: str
    source: str
    url: str
    doi: str
    published: Interval | None
    stated: bool
    language: str
    primary: bool
    bylines: tuple[str, ...]
    captured: dt.date | None
    archived_url: str


@dataclass(frozen=True, slots=True)
class Then:
    """What a claim said in a version that is cited."""

    text: str
    language: str
    version: int
    published: dt.date | None


@dataclass(frozen=True, slots=True)
class Said:
    """Our record of a claim. `speaker` is a right name, a label where it is protected, "" where nobody is known.

    `wording` and `attribution` are published judgements, "" where there is none; `verified` says that the words are
    those of a record; `corrected` is the day of the last correction in effect; `changed_since` says that there is a later
    version than this one.
    """

    id: str
    kind: str
    text: str
    language: str
    state: str
    version: int
    published: dt.date | None
    speaker: str
    wording: str
    attribution: str
    verified: bool
    corrected: dt.date | None
    second_reading_due: bool
    changed_since: bool = False


@dataclass(frozen=True, slots=True)
class Printing:
    """Where a claim was printed: the passage, cut to what anybody may read, and judgements of this printing alone."""

    id: str
    form: str
    passage: str
    speaker: str
    wording: str
    attribution: str


def work(of: Work) -> Item:
    """The document itself."""
    return Item(
        id=of.id,
        type=of.type,
        title=of.title,
        authors=tuple(map(names.read, of.bylines)),
        issued=When(of.published, approximate=not of.stated) if of.published else None,
        accessed=of.captured if of.url else None,
        url=of.url,
        doi=of.doi,
        archived_url=of.archived_url,
        language="" if of.language == "und" else of.language,
        container=of.source if _in_a_whole(of) else "",
        publisher="" if _in_a_whole(of) else of.source,
    )


def printing(of: Work, said: Said, at: Printing, base: str) -> Item:
    """The document as the work that printed the claim. The speaker is its author only where it is the speaker's own."""
    cited = work(of)
    speaker = at.speaker or said.speaker
    own = _own(of, speaker)
    reworded = _reworded(said, at)
    publisher = of.source or of.title or "this document"
    if own or (not speaker and said.kind != "quotation"):
        whose = ""
    elif reworded:
        whose = f"Reworded by {publisher} from a statement attributed to {speaker or NOBODY}"
    elif at.form == "paraphrase":
        whose = f"{speaker or NOBODY}, as paraphrased in {publisher}"
    else:
        whose = f"{speaker or NOBODY}, as quoted in {publisher}"
    return replace(
        cited,
        id=f"{of.id}-{at.id}",
        authors=(names.read(speaker),) if own else cited.authors,
        said=whose,
        quoted="" if reworded else at.passage,
        record=permalink(said, base),
        marks=_marks(replace(said, changed_since=False), at),  # what was printed has not changed
    )


def record(said: Said, base: str, of: Work | None = None, at: Printing | None = None) -> Item:
    """Our own record of the claim, in its version."""
    return Item(
        id=said.id,
        type="entry",
        title=_title(said, of, at),
        container=publisher.name(),
        issued=When(Interval.day(said.published)) if said.published else None,
        url=permalink(said, base),
        language="" if said.language == "und" else said.language,
        version=str(said.version),
        status=said.state,
        record=permalink(said, base),
        marks=_marks(said, at),
    )


def as_then(said: Said, then: Then) -> Said:
    """The claim in an earlier version: what it said then, and what is known of it today."""
    return replace(
        said,
        text=then.text,
        language=then.language,
        version=then.version,
        published=then.published,
        changed_since=then.version != said.version,
    )


def permalink(said: Said, base: str) -> str:
    """The permanent address of the claim in this version."""
    return f"{base.rstrip('/')}/c/{said.id}?version={said.version}"


def _title(said: Said, of: Work | None, at: Printing | None) -> str:
    if said.kind != "quotation":
        return _cut(said.text)
    speaker = said.speaker or (at.speaker if at else "") or NOBODY
    printed_in = of.source or of.title if of else ""
    if _reworded(said, at):
        return f"Statement attributed to {speaker}" + (f", reworded in {printed_in}" if printed_in else "")
    if of is None or (said.verified and _own(of, speaker)) or not printed_in:
        return f"{speaker}: “{_cut(said.text)}”"
    return f"{speaker}, as quoted in {printed_in}: “{_cut(said.text)}”"


def _own(of: Work, speaker: str) -> bool:
    if not (of.primary and speaker) or speaker == NOBODY:
        return False
    folded = speaker.casefold()
    by = [byline.casefold() for byline in of.bylines]
    alone = of.type in ("speech", "interview") and not by
    return alone or folded in by or (not by and folded == of.source.casefold())


def _reworded(said: Said, at: Printing | None) -> bool:
    return said.wording in _REWORDED or (at is not None and at.wording in _REWORDED)


def _marks(said: Said, at: Printing | None) -> tuple[str, ...]:
    attribution = {said.attribution, at.attribution if at else ""} - {"", "as recorded"}
    wording = {said.wording, at.wording if at else ""} - {""}
    unsure = said.kind == "quotation" and not said.verified and wording != {"as recorded"}
    found = (
        _STATES.get(said.state, "Not published"),
        "Attribution disputed" if attribution else "",
        "Reworded" if _reworded(said, at) else ("Wording not verified" if unsure else ""),
        f"Corrected {said.corrected.isoformat()}" if said.corrected else "",
        "Second reading due" if said.second_reading_due else "",
        f"Version {said.version} cited, changed since" if said.changed_since else "",
    )
    return tuple(filter(None, found))


def _in_a_whole(of: Work) -> bool:
    return of.type.startswith(("article-", "post", "webpage", "broadcast", "interview", "review"))


def _cut(text: str) -> str:
    """The text on one line, at most some two hundred characters of it, cut between two words."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_TITLE:
        return line
    return f"{line[:_LONGEST_TITLE].rsplit(' ', 1)[0]}…"
