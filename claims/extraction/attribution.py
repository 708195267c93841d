"""Which words attribute a quotation, and to whom: rules over the reporter's own sentence, the nearest evidence first."""

from collections.abc import Sequence

from claims.extraction import openings, subjects
from claims.extraction.attribution_after import closes, compared, following, tail
from claims.extraction.attribution_agents import agent, asked_by, named_by
from claims.extraction.attribution_before import adjacent_cue, governing, inverted
from claims.extraction.attribution_labels import announced, labelled, named, signed
from claims.extraction.attribution_nouns import answered, asked_for, owned, pointed_at, shouted_by, voiced
from claims.extraction.attribution_subjects import subject_of
from claims.extraction.attribution_views import called_so, described_by, presented, summed_up, viewed, worded
from claims.extraction.attributions import NOBODY, Attribution, sentence_bounds
from claims.extraction.clauses import Token
from claims.extraction.clauses_closed import in_aside, opens_in_clause
from claims.extraction.cue_verbs import infinitive, is_cue, is_plain, participle
from claims.extraction.cues import PERSONAL, SUBORDINATORS
from claims.extraction.phrases import Range
from claims.extraction.words.titles import OFFICES

_ENDING = 4
_AFTER = frozenset("again back her him in me on them up us".split())
"""What may stand between a verb of saying and the end of its sentence before the words that are said."""
_TAKING = frozenset("and before but until".split())
_OUTER = frozenset(("cue after", "cue after, inverted"))


def in_sentence(tokens: Sequence[Token], at: int) -> Attribution | None:
    """What the sentence around the quotation at token `at` says of its speaker."""
    ending = tokens[at].text[-1]
    low, high = sentence_bounds(tokens, at)
    after = following(tokens, at, high, ending)
    if after and ending in ",?!" and at > low and _tells_all(tokens, at, after, high):
        return after
    asked = ending in "?!" and at > low and tokens[at - 1].text == ":"
    if asked and after and not (after.cue and is_plain(tokens, after.cue[0])):
        after = None
    within = opens_in_clause(tokens, low, at) or in_aside(tokens, low, at)
    return (
        agent(tokens, at, low, high)
        or named_by(tokens, at, low)
        or asked_by(tokens, at, low)
        or worded(tokens, at, low)
        or owned(tokens, at, low, high, by_name=True)
        or shouted_by(tokens, at, low, high)
        or answered(tokens, at, high)
        or inverted(tokens, at, low)
        or adjacent_cue(tokens, at, low)
        or named(tokens, at, low)
        or announced(tokens, at, low)
        or compared(tokens, at, high)
        or (after if ending != "." and not within and not asked else None)
        or governing(tokens, at, low, beyond=False)
        or after
        or owned(tokens, at, low, high, by_name=False)
        or tail(tokens, at, high)
        or described_by(tokens, at, high)
        or called_so(tokens, at, high)
        or summed_up(tokens, at, high)
        or viewed(tokens, at, low, high)
        or presented(tokens, at, low)
        or labelled(tokens, at, low)
        or signed(tokens, at)
        or (pointed_at(tokens, at) if at == low else None)
        or governing(tokens, at, low, beyond=True)
    )


def _tells_all(tokens: Sequence[Token], at: int, after: Attribution, high: int) -> bool:
    """Whether an attribution after quoted words that stand in the reporter's sentence tells who says all of it."""
    if after.rule not in _OUTER or tokens[at - 1].text in ",:":
        return False
    return closes(tokens, after, high) or (after.rule == "cue after, inverted" and tokens[at - 1].text in "—–")


def introduced(tokens: Sequence[Token], low: int, high: int) -> Attribution | None:
    """What a sentence without the quotation says of who speaks next: its last cue, else its subject."""
    subject = openings.leading(tokens, low, high)
    nobody = subject is not None and tokens[subject[0]].lower in NOBODY
    loose = nobody or tokens[high - 1].text == ":"
    for k in range(high - 1, low - 1, -1):
        plain = is_plain(tokens, k) or (loose and is_cue(tokens, k))
        if plain or _ends_so(tokens, k, high):
            found = subject_of(tokens, k, low)
            if found and (plain or found[0] == low or tokens[found[0] - 1].lower not in SUBORDINATORS - {"and"}):
                return Attribution(found, (k, k + 1), "introduced")
    came = voiced(tokens, low, high) or asked_for(tokens, low, high)
    if came:
        return came
    if (
        subject is None
        or nobody
        or not (tokens[subject[0]].lower in PERSONAL or tokens[subject[1] - 1].capital or _office(tokens, subject))
        or subject[1] == high
    ):
        return None
    return Attribution(subject, None, "introduced by subject")


def taken_over(tokens: Sequence[Token], low: int, high: int) -> Attribution | None:
    """Who takes the word at the end of a sentence: "“…,” Lee said, and her husband cut in."."""
    cue = next((k for k in range(high - 1, low, -1) if _ends_so(tokens, k, high)), None)
    subject = subjects.before(tokens, cue, low) if cue is not None else None
    if cue is None or subject is None or subject[0] - 1 <= low or tokens[subject[0] - 1].lower not in _TAKING:
        return None
    return Attribution(subject, (cue, cue + 1), "introduced")


def _ends_so(tokens: Sequence[Token], cue: int, high: int) -> bool:
    """Whether a sentence ends in its verb, or in whom or how it is said: "Lee interrupted her.", "Lee cut in."."""
    if high - cue > _ENDING or not is_cue(tokens, cue) or infinitive(tokens, cue) or participle(tokens, cue):
        return False
    return all(tokens[k].kind != "word" or tokens[k].lower in _AFTER for k in range(cue + 1, high))


def _office(tokens: Sequence[Token], subject: Range) -> bool:
    """Whether a subject is somebody by office: "the Labour leader"."""
    return tokens[subject[1] - 1].lower in OFFICES and any(tokens[k].capital for k in range(subject[0] + 1, subject[1]))
