"""What accepted quotations become: speakers, claims and appearances."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from claims.actions import speakers
from claims.extraction.spoken import joined
from claims.models import Appearance, Claim, Speaker, Suggestion
from claims.queries.chains import chains
from claims.queries.doubts import doubtful_words
from claims.queries.printed import claims_at, languages
from claims.queries.wording import quotations_worded, words_of
from sources.dates import Interval
from sources.ledger.actor import Actor

# A phrase this short ("No comment.") is said again and again: only on the same day is it the same saying.
_SHORT = 5
_FORMS = {
    "direct": Appearance.Form.DIRECT,
    "partial": Appearance.Form.PARTIAL,
    "indirect": Appearance.Form.PARAPHRASE,
}
_KINDS = (Claim.Kind.QUOTATION, Claim.Kind.ASSERTION)
Chain = list[Suggestion]


def become(
    suggestions: Collection[Suggestion], *, by: Actor, speaker: Speaker | None = None, same: Claim | None = None
) -> dict[int, Claim]:
    """The claim that each suggestion (by id) became; to be called while writing.

    The paragraphs of one quotation are one claim, with an appearance each. The same words of the same speaker
    as a claim that is there, or as another of these, are one more appearance of it; words nobody is named for
    are a claim of their own. A place that another version of the engine read already keeps its claim.

    A name whose spelling its own text leaves in doubt makes no speaker: a misprint must never come out as
    somebody's name. `speaker` overrules who the readings name. `same` is the claim that all of them are, said by whom
    it is said by, whatever name is printed.
    """
    sayings = chains(suggestions)
    if same is not None:
        _print([(said, same, same.said_by) for said in sayings])
        return {s.pk: same for s in suggestions}
    doubtful = _doubtful(sayings)
    known = speakers.ensure_all(
        named=[named for said in sayings if (named := _named(said[0]))], by=by, doubtful=doubtful
    )
    said_by = [speaker or known.get(_named(said[0]) or ("", "")) for said in sayings]
    printed = claims_at([s.passage_id for s in suggestions], kinds=_KINDS)
    worded = _by_words(quotations_worded([_text(said) for said in sayings], {s.pk for s in said_by if s}))
    language = languages({s.capture_id for s in suggestions})
    new: list[Claim] = []
    claims: list[Claim] = []
    for said, who in zip(sayings, said_by, strict=True):
        claim = next((printed[s.passage_id] for s in said if s.passage_id in printed), None)
        claim = claim or (_same(worded, said, who) if who else None)
        if claim is None:
            claim = _claim(said, who, language[said[0].capture_id])
            new.append(claim)
            if who and claim.kind == Claim.Kind.QUOTATION:
                worded.setdefault((who.pk, words_of(claim.text)), []).append(claim)
        claims.append(claim)
    Claim.objects.bulk_create(new)
    _print(zip(sayings, claims, said_by, strict=True))
    return {s.pk: claim for said, claim in zip(sayings, claims, strict=True) for s in said}


def _print(sayings: Iterable[tuple[Chain, Claim, Speaker | None]]) -> None:
    Appearance.objects.bulk_create(
        [_appearance(suggestion, claim, who) for said, claim, who in sayings for suggestion in said],
        ignore_conflicts=True,
    )


def _named(suggestion: Suggestion) -> speakers.Named | None:
    read = suggestion.reading.get("speaker") or {}
    return speakers.nameable(read.get("name"), read.get("kind"))


def _doubtful(sayings: Collection[Chain]) -> set[speakers.Named]:
    """Names that their own text spells in two ways: which is right is for a person to say, so neither makes a speaker."""
    words = doubtful_words({said[0].capture_id for said in sayings})
    named = ((said[0].capture_id, _named(said[0])) for said in sayings)
    return {name for capture, name in named if name and words.get(capture, set()) & set(name[0].casefold().split())}


def _by_words(claims: Collection[Claim]) -> dict[tuple[int, str], list[Claim]]:
    found: dict[tuple[int, str], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.said_by_id or 0, words_of(claim.text)), []).append(claim)
    return found


def _same(worded: Mapping[tuple[int, str], list[Claim]], said: Chain, who: Speaker) -> Claim | None:
    words = words_of(_text(said))
    if said[0].reading.get("form") == "indirect":
        return None
    for claim in worded.get((who.pk, words), ()):
        if words.count(" ") + 1 >= _SHORT or _same_day(claim, said):
            return claim
    return None


def _same_day(claim: Claim, said: Chain) -> bool:
    when = _said_on(said)
    if not when or claim.said_on_earliest is None or claim.said_on_latest is None:
        return False
    return when.overlaps(Interval(claim.said_on_earliest, claim.said_on_latest))


def _claim(said: Chain, who: Speaker | None, language: str) -> Claim:
    when = _said_on(said)
    # A paraphrase is not the speaker's words, so it is no quotation.
    indirect = said[0].reading.get("form") == "indirect"
    return Claim(
        kind=Claim.Kind.ASSERTION if indirect else Claim.Kind.QUOTATION,
        text=_text(said),
        language=language,
        said_by=who,
        said_on_earliest=when.earliest if when else None,
        said_on_latest=when.latest if when else None,
    )


def _appearance(suggestion: Suggestion, claim: Claim, who: Speaker | None) -> Appearance:
    reading: Mapping[str, Any] = suggestion.reading
    read: Mapping[str, Any] = reading.get("speaker") or {}
    return Appearance(
        claim=claim,
        passage=suggestion.passage,
        form=_FORMS.get(reading.get("form", "direct"), Appearance.Form.DIRECT),
        printed_speaker=read.get("printed") or "",
        printed_role=read.get("role") or "",
        reported_through=reading.get("reported_through") or "",
        speaker=who,
        resolved_how=read.get("how") if who else None,
    )


def _text(said: Chain) -> str:
    return joined([suggestion.passage.exact for suggestion in said])


def _said_on(said: Chain) -> Interval | None:
    when = said[0].reading.get("said_on")
    return Interval.parse(when) if when else None
