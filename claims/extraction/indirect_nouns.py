"""What the nouns for saying and thinking report: "X's claim that …"."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.attribution_subjects import subject_of
from claims.extraction.clauses import Token
from claims.extraction.cues import DETERMINERS, POSSESSIVES, PREPOSITIONS
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_nouns_that import that_of_noun, verb_being
from claims.extraction.indirect_opens import opens_clause, opens_thing
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_things import thing_end
from claims.extraction.indirect_where import past_when
from claims.extraction.indirect_words import NOUNS
from claims.extraction.phrases import Range
from claims.extraction.words.nouns_of_saying import FOLLOWED, GIVEN, INTENDED, LENDING, MEETING, OWNED, STATED, STATING

_OF_WHOM = frozenset("among by from of".split())
_NEAR = 6
_VERB_NEAR = 5
_LENT = 9
_HAVING = frozenset("had has have having".split())
_OWNS = ("'s", "’s", "s'", "s’")


def noun(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """What the noun at `at` reports of whoever owns it, or of the subject of the verb that lends itself to it."""
    if at + 2 >= high or tokens[at].kind != "word":
        return None
    word = _single(tokens[at].lower)
    joins = past_when(tokens, at + 1, high)
    joins = joins if joins + 1 < high else at + 1
    following = tokens[joins].lower
    if found := _of_whom(tokens, at, word, high):
        return found
    that = that_of_noun(tokens, at, high) if word in NOUNS else None
    if that is not None:
        clause, start, rule = True, that, "owned noun"
    elif found := _is(tokens, at, word, low, high):
        return found
    elif following in FOLLOWED.get(word, ()) and opens_thing(tokens, joins + 1):
        clause, start, rule = False, joins + 1, "lent noun"
    elif following == "to" and word in INTENDED and tokens[joins + 1].kind == "word" and not tokens[joins + 1].capital:
        clause, start, rule = True, joins, "owned plan"
    else:
        return None
    verb = lent(tokens, at, low)
    stated = verb is not None and tokens[verb].lower in STATING
    whose, cue = owner(tokens, at, low) if clause or word in OWNED else None, at
    if whose is not None and not clause:
        rule = "owned thing"
    if whose is None or stated:
        whose = subject_of(tokens, verb, low) if verb is not None else None
        if whose is None or verb is None:
            return None
        cue = verb
    end = (
        clause_end(tokens, start, high, at, bounded=True)
        if clause and rule != "owned plan"
        else thing_end(tokens, start, high, at, verb_follows=True)
    )
    end = trimmed_end(tokens, start, end)
    if end - start < (3 if clause else 1):
        return None
    if stated:
        return Reported(whose, (cue, cue + 1), ((cue + 1, end),), rule)
    return Reported(whose, (cue, at + 1), ((start, end),), rule)


def _of_whom(tokens: Sequence[Token], at: int, word: str, high: int) -> Reported | None:
    """`the claim by X that …`."""
    joins = tokens[at + 1].lower
    if word not in NOUNS or joins not in _OF_WHOM:
        return None
    start = _that_of(tokens, at, high) if joins == "of" else that_of_noun(tokens, at, high)
    whose = subjects.after(tokens, at + 2, start) if start is not None else None
    if whose is None or start is None:
        return None
    end = trimmed_end(tokens, start, clause_end(tokens, start, high, at, bounded=True))
    return Reported(whose, (at, at + 1), ((start, end),), "owned noun") if end - start > 3 else None


def _that_of(tokens: Sequence[Token], at: int, high: int) -> int | None:
    """The "that" right after a name to whom "of" gives the noun: "the claim of Ann Lee that", not "the idea of a toll that"."""
    whose = subjects.after(tokens, at + 2, high)
    if whose is None or whose[1] + 2 >= high or tokens[whose[1]].lower != "that":
        return None
    named = any(tokens[k].capital for k in range(*whose)) and all(tokens[k].kind == "word" for k in range(*whose))
    return whose[1] if named else None


def _is(tokens: Sequence[Token], at: int, word: str, low: int, high: int) -> Reported | None:
    """`X's view is that …`, `her aim was to …`, `the idea is that …`."""
    if word not in NOUNS and word not in INTENDED and word not in STATED:
        return None
    be = verb_being(tokens, at, high)
    if be is None:
        return None
    start = be + 1 + (tokens[be + 1].text in ":,")
    opens = tokens[start].lower
    if opens not in ("that", "to") and not (start > be + 1 and opens_clause(tokens, start, high)):
        return None
    whose = owner(tokens, at, low)
    end = trimmed_end(tokens, start, clause_end(tokens, start, high, be))
    if end - start < 3:
        return None
    rule = "merely" if whose is None else "owned plan" if opens == "to" else "owned noun"
    return Reported(whose, (at, be + 1), ((start, end),), rule)


def given(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """Who or what meets with the noun at `at`, and whose that is: "the plan drew criticism from Lee"."""
    if at + 2 >= high or _singular(tokens[at].lower) not in GIVEN or tokens[at + 1].lower not in _OF_WHOM:
        return None
    for k in range(at - 1, max(low, at - _NEAR), -1):
        if tokens[k].lower in MEETING:
            subject = subjects.before(tokens, k, low)
            agent = subjects.after(tokens, at + 2, high)
            if subject is None or agent is None:
                return None
            return Reported(agent, (k, at + 1), (subject,), "given by")
        if tokens[k].kind != "word" or tokens[k].lower in PREPOSITIONS:
            return None
    return None


def _singular(lower: str) -> str:
    return lower if lower in GIVEN else lower.removesuffix("s")


def _single(lower: str) -> str:
    return lower if lower in NOUNS or lower in FOLLOWED else lower.removesuffix("s")


def borrows(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether the verb at `at` lends itself to a noun of saying that takes its own words: "voiced deep concern that"."""
    if tokens[at].lower not in LENDING:
        return False
    for k in range(at + 1, min(high - 1, at + 5)):
        if tokens[k].kind != "word" or tokens[k].lower in PREPOSITIONS:
            return False
        word, following = _single(tokens[k].lower), tokens[k + 1].lower
        if following in FOLLOWED.get(word, ()) or (word in NOUNS and that_of_noun(tokens, k, high) is not None):
            return True
    return False


def lent(tokens: Sequence[Token], at: int, low: int) -> int | None:
    """The verb of "voiced deep concern about", near before the noun at `at`."""
    saying = tokens[at].lower in NOUNS
    for k in range(at - 1, max(low, at - (_LENT if saying else _VERB_NEAR)), -1):
        if tokens[k].lower in LENDING:
            helping = tokens[k].lower in _HAVING and any(tokens[j].lower.endswith("ed") for j in range(k + 1, at))
            return None if helping else k
        if (tokens[k].kind != "word" and not (saying and tokens[k].text == ",")) or tokens[k].lower in PREPOSITIONS:
            return None
    return None


def owner(tokens: Sequence[Token], at: int, low: int) -> Range | None:
    """Whose the noun at `at` is: "her claim", "Ann Lee's old claim"."""
    for k in range(at - 1, max(low - 1, at - 4), -1):
        token = tokens[k]
        if token.lower in POSSESSIVES:
            return k, k + 1
        if token.kind != "word":
            return None
        if token.lower.endswith(_OWNS):
            start = k
            while (
                start > low
                and (tokens[start - 1].capital or (not tokens[k].capital and start == k))
                and tokens[start - 1].kind == "word"
            ):
                start -= 1
            return start, k + 1
        if (token.lower in DETERMINERS and token.lower != "most") or token.lower in PREPOSITIONS:
            return None
    return None
