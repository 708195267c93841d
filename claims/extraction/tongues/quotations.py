"""Direct quotations of a language other than English, with whoever its verbs of saying name beside them."""

from collections.abc import Sequence
from itertools import pairwise

from claims.extraction.blocks import blocks
from claims.extraction.clauses import Token, tokens
from claims.extraction.layout import Layout
from claims.extraction.marks import OPENING, marked
from claims.extraction.readings import Quotation, Span, SpeakerReading
from claims.extraction.said import Said, is_speech, quotation_of
from claims.extraction.tongues.words import Tongue
from sources.lexicon import code

_REACH = 12
_FURNITURE = frozenset(("headline", "link headline", "advert", "caption", "source line"))
_Phrase = tuple[int, int]


def quotations(layout: Layout, tongue: Tongue) -> tuple[Quotation, ...]:
    """Words between marks that a verb of saying stands beside, or that speak for themselves."""
    text, found = layout.text, list[Quotation]()
    named: SpeakerReading | None = None
    body = [block for block in blocks(layout) if block.zone not in _FURNITURE]
    goes_on = {block.start: text[after.start] for block, after in pairwise(body) if text[after.start] in f"{OPENING}»"}
    for block in body:
        spans = marked(text, block, goes_on.get(block.start, ""), code(layout.language))
        toks = tokens(text, block, spans)
        places = [at for at, token in enumerate(toks) if token.kind == "quote"]
        for span, at in zip(spans, places, strict=True):
            said = _said(text, toks, at, tongue, named)
            if said is None and not is_speech(text, span):
                continue
            said = said or Said(None, None, None, "no attribution")
            found.append(quotation_of(text, span, said, f"q{len(found) + 1}"))
            named = said.speaker if said and said.speaker and said.speaker.name else named
    return tuple(found)


def _said(text: str, toks: Sequence[Token], at: int, tongue: Tongue, named: SpeakerReading | None) -> Said | None:
    after = at + 1 + (at + 1 < len(toks) and toks[at + 1].text == ",")
    if after < len(toks) and toks[after].lower in tongue.saying | tongue.according:
        subject = _phrase(toks, after + 1, tongue)
        if subject:
            return _by(text, toks, after, subject, "cue after, inverted", tongue, named)
    colon = at and toks[at - 1].text == ":"
    for cue in range(at - 1, max(-1, at - _REACH), -1) if colon else ():
        if toks[cue].lower in tongue.saying:
            before = range(cue - 1, max(-1, cue - _REACH), -1)
            start = next((k for k in before if toks[k].sentence < toks[cue].sentence or toks[k].text in ";:"), -1) + 1
            subject = _phrase(toks, start, tongue) or _phrase(toks, cue + 1, tongue)
            return _by(text, toks, cue, subject, "cue before", tongue, named) if subject else None
    return None


def _phrase(toks: Sequence[Token], start: int, tongue: Tongue) -> _Phrase | None:
    """A noun phrase: an article, then capitalised words; or a pronoun."""
    if start < len(toks) and toks[start].lower in tongue.pronouns:
        following = toks[start + 1] if start + 1 < len(toks) else None
        if following is None or not following.capital:
            return start, start + 1
    at = start + (start < len(toks) and toks[start].lower in tongue.articles)
    end = at
    while end < len(toks) and end - at < _REACH:
        token = toks[end]
        stop = token.text == "." and end > at and _shortened(toks[end - 1])
        linking = token.lower in tongue.linking and end + 1 < len(toks) and toks[end + 1].capital and end > at
        if not (token.capital or stop or linking):
            break
        end += 1
    return (start, end) if end > at else None


def _shortened(token: Token) -> bool:
    return token.lower in ("dr", "prof") or len(token.text) == 1


def _by(
    text: str,
    toks: Sequence[Token],
    cue: int,
    subject: _Phrase,
    rule: str,
    tongue: Tongue,
    named: SpeakerReading | None,
) -> Said:
    start, end = toks[subject[0]].start, toks[subject[1] - 1].end
    printed = text[start:end]
    spoken = Span(toks[cue].start, toks[cue].end, toks[cue].text)
    if toks[subject[0]].lower in tongue.pronouns and subject[1] - subject[0] == 1:
        name, kind = (named.name, named.kind) if named else (None, "person")
        return Said(SpeakerReading(printed, start, end, None, name, kind, "pronoun"), spoken, None, rule)
    first = subject[0] + (toks[subject[0]].lower in tongue.articles)
    untitled = first
    while untitled < subject[1] and (
        toks[untitled].lower.endswith(tongue.titles) or toks[untitled].text == "." or toks[untitled].text.isupper()
    ):
        untitled += 1
    role = text[toks[first].start : toks[untitled - 1].end] if untitled > first else None
    name = text[toks[untitled].start : end] if untitled < subject[1] else None
    speaker = SpeakerReading(printed, start, end, role, name, "person", "name" if name else "title")
    return Said(speaker, spoken, None, rule)
