"""Indirect speech in one paragraph: who reports what, without marks or around them."""

from collections.abc import Iterator, Sequence

from claims.extraction.attribution_subjects import subject_of
from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, DETERMINERS, PERSONAL, PREPOSITIONS, in_ly
from claims.extraction.indirect_about import about
from claims.extraction.indirect_according import according
from claims.extraction.indirect_after import closing
from claims.extraction.indirect_dashes import in_dashes
from claims.extraction.indirect_ends import before_main, clause_end, trimmed_end
from claims.extraction.indirect_evident import arisen, evident
from claims.extraction.indirect_explained import before_explanation
from claims.extraction.indirect_frames import Complement, complement, shows
from claims.extraction.indirect_hanging import hangs
from claims.extraction.indirect_nobody import asked, nobody
from claims.extraction.indirect_nouns import borrows, given, noun
from claims.extraction.indirect_objects import counted
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_predicates import predicative
from claims.extraction.indirect_questions import open_question, told
from claims.extraction.indirect_relatives import parts, relative, taken_out
from claims.extraction.indirect_scenes import polled, scene
from claims.extraction.indirect_sides import sided
from claims.extraction.indirect_things import thing_end
from claims.extraction.indirect_titles import as_said, lowered
from claims.extraction.indirect_unsaid import unsaid
from claims.extraction.indirect_verbs import reports
from claims.extraction.indirect_words import INFINITIVE, JUDGING, LEMMA
from claims.extraction.phrases import RELATIVES, Range

_LONGEST = 250
_HEAD = 6
_NOBODY = ("it", "that", "there", "this")
_CALLED = frozenset("as called dubbed nicknamed".split())
_WHEN = frozenset("after as before since until when while".split())
_INTENDING = frozenset("aim hope intend like plan pledge prefer promise seek vow want wish".split())
"""Verbs whose intention is the report, whatever is to be said: "plans to attack the toll"."""


def reported(tokens: Sequence[Token], spent: frozenset[int]) -> Iterator[Reported]:
    """What the sentences of a paragraph report, in order; nothing inside something reported is reported again.

    `spent` are the places of cues that belong to quotations before them.
    """
    low = 0
    while low < len(tokens):
        high = low
        while high < len(tokens) and tokens[high].sentence == tokens[low].sentence and high - low < _LONGEST:
            high += 1
        yield from _sentence(lowered(tokens, low, high), low, high, spent)
        low = high


def _sentence(tokens: Sequence[Token], low: int, high: int, spent: frozenset[int]) -> Iterator[Reported]:
    whole = (
        as_said(tokens, low, high)
        or according(tokens, low, high)
        or closing(tokens, low, high)
        or scene(tokens, low, high)
    )
    if not whole:
        yield from _clauses(tokens, low, low, high, spent)
        return
    begin = whole.pieces[0][0]
    if begin <= whole.cue[0]:
        yield from _clauses(tokens, low, low, begin, spent)
    yield whole
    yield from _clauses(tokens, max(whole.pieces[-1][1], whole.cue[1]), low, high, spent)


def _clauses(tokens: Sequence[Token], at: int, low: int, high: int, spent: frozenset[int]) -> Iterator[Reported]:
    """What the clauses from `at` on report, one after the other, in a sentence that begins at `low`."""
    since = at
    while at < high:
        found = None
        if tokens[at].start not in spent:
            found = (
                asked(tokens, at, low, high)
                or _found(tokens, at, low, high)
                or noun(tokens, at, low, high)
                or given(tokens, at, low, high)
                or nobody(tokens, at, low, high)
                or polled(tokens, at, since, high)
                or about(tokens, at, low, high)
                or told(tokens, at, low, high)
                or sided(tokens, at, low, high)
                or open_question(tokens, at, low, high)
                or evident(tokens, at, low, high)
                or arisen(tokens, at, high)
            )
        if found:
            yield found
            at = since = max(found.pieces[-1][1], found.cue[1])
        else:
            at += 1


def _found(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    if tokens[at].kind != "word" or borrows(tokens, at, high):
        return None
    if _after_quote(tokens, at, low) and not _named_by(tokens, at, low, high):
        return None
    reporting = reports(tokens, at, low)
    what = complement(tokens, at, high) if reporting else None
    plain = what is not None
    what = what or predicative(tokens, at, high)
    if what is None and not reporting:
        return None
    short = tokens[at].lower in PERSONAL
    subject = (at, at + 1) if short else subject_of(tokens, at, low)
    if subject is None:
        return _of_nobody(tokens, at, what, low, high) if plain and what else None
    what = what or shows(tokens, at, tokens[slice(*subject)], high)
    if what is None and reporting:
        what = _apart(tokens, at, subject, low, high)
    if what is None or unsaid(tokens, at, subject, low, start=what.start, rule=what.rule, clause=what.clause):
        return None
    if (not plain and _nothing(tokens[subject[0]])) or _leads_on(tokens, at, what, high):
        return None
    head, subject = taken_out(tokens, at, what, subject, low)
    pieces = _content(tokens, at, what, subject, head, low, high)
    start = at + 1 if short else _led(tokens, at, low)
    return Reported(subject, (start, max(what.cue_end, start + 1)), pieces, what.rule) if pieces else None


def _of_nobody(tokens: Sequence[Token], at: int, what: Complement, low: int, high: int) -> Reported | None:
    """What a verb reports whose subject is not there: "no reason to think that it holds", "ads praising the toll"."""
    if at <= low or unsaid(tokens, at, (at, at + 1), low, start=what.start, rule=what.rule, clause=what.clause):
        return None
    last = tokens[at - 1]
    doing = tokens[at].lower.endswith("ing")
    named = last.kind == "word" and not (doing and (last.capital or last.lower in ADVERBS or in_ly(last.lower)))
    if (what.rule in ("thing", "clause") and not named) or (what.rule == "thing" and last.lower == "to"):
        return None
    pieces = _content(tokens, at, what, (at, at), None, low, high)
    rule = "merely" if what.clause else what.rule
    return Reported(None, (at, max(what.cue_end, at + 1)), pieces, rule) if pieces else None


def _after_quote(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether quoted words stand right before a verb: it is theirs, unless it hangs on the sentence they close: “…,” adding that."""
    return (
        at > low
        and tokens[at - 1].kind == "quote"
        and not (tokens[at].lower.endswith("ing") and tokens[at - 1].text[-1] == ",")
    )


def _named_by(tokens: Sequence[Token], at: int, low: int, high: int) -> bool:
    """Whether quoted words before a verb are part of a name: "Lee, host of “Tide Talk,” claimed that", "host of the show “Tide Talk,” said that"."""
    if at - 2 <= low or tokens[at - 1].text[-1] != "," or tokens[at].lower not in LEMMA:
        return False
    before = tokens[at - 2]
    names = before.kind == "word" and (
        before.lower in PREPOSITIONS or before.lower in DETERMINERS or before.lower in _CALLED
    )
    what = complement(tokens, at, high) if before.kind == "word" else None
    return what is not None and what.clause and (names or what.rule == "that")


def _nothing(token: Token) -> bool:
    """Whether a subject stands for nobody: "it is clear that", "that's odd"."""
    return token.lower.partition("'")[0].partition("’")[0] in _NOBODY


def _apart(tokens: Sequence[Token], at: int, subject: Range, low: int, high: int) -> Complement | None:
    """What follows a verb whose object stands before its subject: "which she claims is odd", "whom he sees as a friend"."""
    if at + 1 >= high or relative(tokens, subject, at, low) is None:
        return None
    if parts(tokens, at, high):
        return Complement(at + 1, at + 1, "clause", True)
    judged = tokens[at + 1].lower in JUDGING.get(LEMMA[tokens[at].lower], ()) and at + 2 < high
    return Complement(at + 1, at + 1, "thing", False) if judged else None


def _leads_on(tokens: Sequence[Token], at: int, what: Complement, high: int) -> bool:
    """Whether what somebody will do is itself to report: "declined to discuss the toll" tells of the toll."""
    inner = what.start + 1
    if what.rule != "intention" or inner + 1 >= high or tokens[inner].lower not in LEMMA:
        return False
    if LEMMA.get(tokens[at].lower) in _INTENDING:
        return False
    further = complement(tokens, inner, high)
    return further is not None and not _hardly_more(tokens, further, high)


def _hardly_more(tokens: Sequence[Token], what: Complement, high: int) -> bool:
    """Whether a thing spoken of is hardly more than quoted words: "vowed to fight “…”"."""
    k = what.start
    while k < high and tokens[k].lower in DETERMINERS:
        k += 1
    return not what.clause and k < high and tokens[k].kind == "quote"


def _led(tokens: Sequence[Token], at: int, low: int) -> int:
    """Where a cue begins, whatever leads on to it: "declined to discuss"."""
    leads = at - 2 >= low and tokens[at - 1].lower == "to" and LEMMA.get(tokens[at - 2].lower) in INFINITIVE
    return at - 2 if leads else at


def _content(
    tokens: Sequence[Token], at: int, what: Complement, subject: Range, head: int | None, low: int, high: int
) -> tuple[Range, ...] | None:
    """The words reported from where `what` begins, with those from `head` on that stand before the one who speaks."""
    if what.clause:
        wanted = what.rule in ("intention", "wish")
        hanging = hangs(tokens, subject, at, low)
        end = clause_end(
            tokens, what.start, high, at, bounded=hanging, wanted=wanted, within=in_dashes(tokens, low, at)
        )
        end = end if wanted else before_explanation(tokens, what.start, end)
    else:
        relative = tokens[subject[0]].lower in RELATIVES
        end = thing_end(tokens, what.start, high, at, verb_follows=relative, within=in_dashes(tokens, low, at))
    describing = tokens[subject[0]].lower in RELATIVES or (tokens[at].lower.endswith("ing") and subject[1] == at)
    if describing and (not what.clause or what.rule in ("intention", "wish")):
        end = before_main(tokens, what.start, end)
    end = trimmed_end(tokens, what.start, end)
    if end - what.start < (2 if what.clause else 1) or (what.rule == "clause" and _scene(tokens, what.start, end)):
        return None
    return ((what.start, end),) if head is None else ((head, subject[0]), (what.start, end))


def _scene(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether words only tell where, when or how it was said: "said at the outset", "said, leaning back", "said as she left"."""
    first = tokens[start].lower
    if any(tokens[k].kind == "quote" for k in range(start, end)) or counted(tokens, start, end):
        return False
    if first in PREPOSITIONS | _WHEN and not any(tokens[k].text == "," for k in range(start, end)):
        return True
    return (first in PREPOSITIONS or first.endswith("ing")) and not any(finite(tokens[k]) for k in range(start, end))
