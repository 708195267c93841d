"""What is divided up without a colon: people by sex and age, one whole among those who share it, the answers of a poll."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checking.figure_words import FIGURE_WORDS, LETTERS, WORD
from claims.checking.figures import COUNT, NO_FIGURE, PERCENT, Figure, Figured
from claims.checking.lexicon import built, code, lexicon
from claims.checking.totals import above_a_whole, summed
from claims.extraction.readings import Finding, Reading


@dataclass(frozen=True, slots=True)
class _Divided:
    """What is looked for in one language."""

    people: re.Pattern[str]
    """"Eleven people were held, seven men and four women,"."""
    anybody: re.Pattern[str]
    """"74 people on board, 70 passengers and four crew, were unhurt"."""
    among: re.Pattern[str]
    """Before a total that others belong to, too: "of eleven people tested"."""
    overlapping: re.Pattern[str]
    among_them: re.Pattern[str]
    """After the list: it was of some of them only."""
    shared: re.Pattern[str]
    """"Farms use 64% of the water, towns 21% and mills 15%": the verb is said once, for all."""
    answers: re.Pattern[str]
    """"62% would pay more, 27% would not and 11% did not know"."""
    against: re.Pattern[str]
    named: re.Pattern[str]
    """What people answered, who may name several things."""
    causes: re.Pattern[str]
    """"50% for want of beds, 29% for want of staff and 21% for other reasons"."""


def _divided(language: str) -> _Divided:
    words, totals, sign = lexicon(language, "divided"), lexicon(language, "totals"), FIGURE_WORDS[language].sign
    hedge, and_ = FIGURE_WORDS[language].hedge, f"(?:{totals.pattern('and')})"
    next_ = f"(?:,(?: {and_})?| {and_})"
    sort = rf" (?:{words.pattern('people')})\b"
    some, any_ = rf"{COUNT}{WORD}{{0,1}}{sort}", rf"{COUNT}{WORD}{{1,2}}"
    share = f"{PERCENT}{sign}"
    said = rf"{share}{NO_FIGURE}{{3,100}}"
    return _Divided(
        people=re.compile(
            rf"(?P<total>{COUNT})(?:(?!{sort}){WORD}){{1,6}}, (?P<list>{some}(?:{next_} {some}){{1,5}})(?=[,.;)\n])"
        ),
        anybody=re.compile(
            rf"(?P<total>{COUNT}) (?:{words.pattern('persons')}){WORD}{{0,5}}, (?P<list>{any_}(?:{next_} {any_}){{1,5}}),"
        ),
        among=re.compile(rf"\b(?:{words.pattern('among')}) $"),
        among_them=re.compile(rf"\b(?:{words.pattern('among_them')})\b"),
        overlapping=re.compile(rf"\b(?:{totals.pattern('overlapping')})\b"),
        shared=re.compile(
            rf"(?P<list>{share} (?:{words.pattern('of_the')}){WORD}{{1,3}}(?:{next_} (?!(?:{words.pattern('elsewhere')})\b)[{LETTERS}]{{2,20}}{WORD}{{0,2}}"
            rf" {hedge}{share}){{2,6}})(?=[,.;)\n])"
        ),
        answers=re.compile(rf"(?P<list>{said}{said}{share}{WORD}{{0,4}} (?:{words.pattern('undecided')}))\b"),
        named=re.compile(rf"\b(?:{words.pattern('named')})\b"),
        causes=re.compile(
            rf"(?P<list>{share} (?:{words.pattern('of_the')}){NO_FIGURE}{{3,100}}{said}{share}{WORD}{{0,3}} (?:{words.pattern('others')}))\b"
        ),
        against=re.compile(rf"(?:\b(?:{words.pattern('against')})\b|{words.pattern('negated')})"),
    )


_DIVIDED = built("divided", _divided)
_LEAD_IN, _AFTER, _FAR = 20, 30, 80


def check(reading: Reading, lines: Figured) -> Iterator[Finding]:
    """People of each sex or age that are not as many as all of them; shares of one whole, or of those asked, above 100."""
    words = _DIVIDED.get(code(reading.language))
    if words is None:
        return
    told: set[int] = set()
    for match, figures in (*lines.matches(words.people), *lines.matches(words.anybody)):
        total = figures.get("total")
        among = words.among.search(lines.text, max(0, match.start() - _LEAD_IN), match.start())
        aside = words.overlapping.search(lines.text, *match.span()) or words.among_them.search(
            lines.text, match.end(), match.end() + _AFTER
        )
        if total is not None and total.hedge is None and not among and not aside and total.start not in told:
            told.add(total.start)
            yield from summed(reading, total, _inside(lines, match))
    for match in words.shared.finditer(lines.text):
        yield from above_a_whole(reading, _inside(lines, match))
    for match in words.answers.finditer(lines.text):
        if words.against.search(match.group()):
            yield from above_a_whole(reading, _inside(lines, match))
    for match in words.causes.finditer(lines.text):
        if not words.named.search(lines.text, max(0, match.start() - _FAR), match.end()):
            yield from above_a_whole(reading, _inside(lines, match))


def _inside(lines: Figured, match: re.Match[str]) -> list[Figure]:
    return [lines.figures[at] for at in range(*match.span("list")) if at in lines.figures]
