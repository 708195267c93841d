"""Attributions that stand before quoted words or right around them."""

from collections.abc import Sequence

from claims.extraction import openings, subjects
from claims.extraction.attribution_nouns import bare
from claims.extraction.attribution_subjects import subject_of
from claims.extraction.attributions import Attribution, attributed
from claims.extraction.clauses import Token
from claims.extraction.clauses_closed import closed, in_aside
from claims.extraction.cue_verbs import is_cue, is_plain, participle, titles
from claims.extraction.cues import BEING, DETERMINERS, NOUNS, POSSESSIVES, PREPOSITIONS, RENEWING, STRONG, VERBS, owns
from claims.extraction.phrases import COORDINATORS, RELATIVES, Range, source_named

_BESIDE = 3
_ADDRESSEE = 4
_AS = frozenset("a an as the".split())
_BETWEEN = DETERMINERS - frozenset("all both five four many most other several three two".split())
"""What cannot stand between an owner and what is owned: "Lee's two most common claims"."""
_LINKS = frozenset("that as only simply part in a an the".split())


def adjacent_cue(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`X said, “…”`, `X said: “…”`, `X said that “…”`."""
    k = at - 1
    while k >= low and (tokens[k].text in ",:—–-" or tokens[k].lower in _LINKS):
        k -= 1
    if k - 2 > low and [token.lower for token in tokens[k - 2 : k + 1]] == ["and", "i", "quote"]:
        k -= len(("and", "i", "quote")) + (tokens[k - 3].text == ",")
    elif tokens[at - 1].text in ",:":
        k = _before_addressee(tokens, k, low)
    if k < low or not is_cue(tokens, k) or titles(tokens, k):
        return None
    subject = subject_of(tokens, k, low)
    return Attribution(subject, (k, k + 1), "cue before") if subject else None


def inverted(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`Said X: “…”`, `But, said X, “…”`: the verb opens its sentence and its subject stands right before the words."""
    if at - 2 <= low or tokens[at - 1].text not in ",:":
        return None
    cue = low
    while cue < at - 2 and (tokens[cue].kind == "mark" or tokens[cue].lower in COORDINATORS):
        cue += 1
    if tokens[cue].lower not in VERBS or tokens[cue].lower.endswith("ing"):
        return None
    subject = subjects.after(tokens, cue + 1, at)
    ends = subject is not None and subject[1] == at - 1 and tokens[subject[0]].lower not in POSSESSIVES
    return Attribution(subject, (cue, cue + 1), "cue before, inverted") if ends else None


def _before_addressee(tokens: Sequence[Token], k: int, low: int) -> int:
    """The verb before whomever it is said to, in "told her, “…”", "wrote to Lee: “…”"; else `k` itself."""
    for verb in range(k, max(low - 1, k - _ADDRESSEE), -1):
        if tokens[verb].kind != "word":
            break
        if is_cue(tokens, verb):
            return verb
    return k


def governing(tokens: Sequence[Token], at: int, low: int, *, beyond: bool) -> Attribution | None:
    """The verb, "according to" or owned noun of saying that a quotation inside the reporter's sentence depends on.

    The nearest plain verb of saying counts before any nearer word that may mean more than saying: "Smith said she
    feared “…”" quotes Smith as having said it. `beyond` takes clauses in as well that a comma closed before the quotation.
    """
    spare: Attribution | None = None
    loose = False
    for k in range(at - 1, low - 1, -1):
        token = tokens[k]
        found: Attribution | None = None
        plain = False
        source = source_named(tokens, k)
        if source is not None and source < at:
            subject = subjects.after(tokens, source, at)
            if at == source + 1 and tokens[source].lower in DETERMINERS | POSSESSIVES:
                continue  # according to the “…” report: marks inside the name of a source
            if subject and k == low:
                subject = _first_phrase(tokens, subject)
            found, plain = attributed(subject, (k, source), "according to"), True
        elif is_cue(tokens, k) and not _gives_name(tokens, k, at):
            over = closed(tokens, low, k, at)
            if over and not (beyond and (token.lower in STRONG or in_aside(tokens, low, k))):
                continue
            subject = _subject(tokens, k, low, at)
            if subject and subject[0] > k and _has_said(tokens, k, at):
                continue
            found = attributed(subject, (k, k + 1), "cue governs")
            plain = is_plain(tokens, k) or (token.lower in STRONG and participle(tokens, k))
        elif token.lower in NOUNS and k > low and not spare:
            found = _owned(tokens, k, low) or _given(tokens, k, at)
        if found and plain:
            return found
        if spare is None or (loose and found):
            # A noun that does not stand beside the quotation yields to a verb before it.
            loose = spare is None and found is not None and found.rule == "owned noun" and _judged(tokens, k, at)
            spare = found
    return spare


def _has_said(tokens: Sequence[Token], cue: int, at: int) -> bool:
    """Whether what a verb says stands before it, and the words at `at` only tell of who says it: “…,” said Lee, one of the “big four”."""
    inverted = tokens[cue - 1].kind == "quote" and tokens[cue - 1].text[-1] in ",?!"
    return inverted and tokens[at - 1].text not in ",:"


def _subject(tokens: Sequence[Token], cue: int, low: int, at: int) -> Range | None:
    """Whose verb it is; of a clause ", who …," that is over, whom it tells of."""
    subject = subject_of(tokens, cue, low)
    if subject is None or tokens[subject[0]].lower not in RELATIVES:
        return subject
    if not any(_closes(tokens, k) for k in range(cue + 1, at - 1)):
        return subject
    return openings.leading(tokens, low, subject[0]) or subject


def _closes(tokens: Sequence[Token], k: int) -> bool:
    """Whether quoted words end a clause: “…,” and no further words of it follow."""
    return tokens[k].kind == "quote" and tokens[k].text[-1] == "," and tokens[k + 1].lower not in ("and", "or")


def _gives_name(tokens: Sequence[Token], cue: int, at: int) -> bool:
    """Whether a verb only tells what a thing is called: "a plan called the “…”", "a band called Redwing played “…”"."""
    if not titles(tokens, cue):
        return False
    if cue >= at - 2 and (cue == at - 1 or tokens[at - 1].lower == "the"):
        return True
    return tokens[cue + 1].capital and any(tokens[k].lower in ("a", "an") for k in range(max(0, cue - 4), cue))


def _judged(tokens: Sequence[Token], noun: int, at: int) -> bool:
    """Whether quoted words are about a noun of saying rather than its content: "called Lee's report a “rush”"."""
    between = [tokens[k].lower for k in range(noun + 1, at)]
    if between and all(word in _AS for word in between):
        return True
    return at - noun > _BESIDE and between[0] != "that"


def _first_phrase(tokens: Sequence[Token], subject: Range) -> Range:
    """Whom an opening "according to X, …" names: up to the comma, and over an apposition that a comma closes."""
    commas = [k for k in range(*subject) if tokens[k].text == ","]
    if not commas:
        return subject
    apposed = len(commas) > 1 and tokens[commas[0] + 1].lower in ("a", "an", "who", "whose")
    return subject[0], commas[1] if apposed else commas[0]


def _owned(tokens: Sequence[Token], noun: int, low: int) -> Attribution | None:
    for k in range(noun - 1, max(low - 1, noun - 4), -1):
        token = tokens[k]
        if token.lower == "your":
            return None
        if token.lower in POSSESSIVES:
            return Attribution(_renewing(tokens, k, low) or (k, k + 1), (noun, noun + 1), "owned noun")
        if token.capital and owns(token.lower):
            start = k
            while start > low and tokens[start - 1].capital:
                start -= 1
            return Attribution(bare(tokens, start, k + 1), (noun, noun + 1), "owned noun")
        if token.lower.endswith(("'s", "’s")) and k > low and tokens[k - 1].lower in DETERMINERS | POSSESSIVES:
            return Attribution((k - 1, k + 1), (noun, noun + 1), "owned noun")
        if token.kind != "word" or token.lower in _BETWEEN or token.lower in PREPOSITIONS:
            return None
    return None


def _given(tokens: Sequence[Token], noun: int, at: int) -> Attribution | None:
    """Whose words follow where they come from: "the answer from Lee was “…”", "a statement by Lee that it was “…”"."""
    if noun + 2 >= at or tokens[noun + 1].lower not in ("by", "from") or not tokens[noun + 2].capital:
        return None
    giver = subjects.after(tokens, noun + 2, at)
    states = giver is not None and giver[1] < at and tokens[giver[1]].lower in BEING | {"that", ":"}
    return Attribution(giver, (noun, noun + 1), "owned noun") if states else None


def _renewing(tokens: Sequence[Token], owner: int, low: int) -> Range | None:
    """Who comes back to words of his own: "Lee repeated his claim", "Lee stood by her remark"."""
    verb = owner - 1
    if tokens[verb].lower == "by" and tokens[verb - 1].lower in ("stand", "stands", "stood"):
        verb -= 1
    elif tokens[verb].lower not in RENEWING:
        return None
    return subjects.before(tokens, verb, low) if verb > low else None
