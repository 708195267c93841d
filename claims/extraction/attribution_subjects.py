"""Whose verb a cue is: the subject beside it, or of the clause that a participle, an infinitive or a second verb hangs on."""

from collections.abc import Sequence

from claims.extraction import openings, subjects
from claims.extraction.attributions import sentence_bounds
from claims.extraction.clauses import Token
from claims.extraction.clauses_closed import closed
from claims.extraction.cue_verbs import infinitive, is_cue, is_manner, is_plain, participle
from claims.extraction.cues import ADVERBS, AUXILIARIES, DETERMINERS, PHASES, POSSESSIVES, PREPOSITIONS, VERBS, in_ing
from claims.extraction.phrases import RELATIVES, Range

_SHORT = 8
_SHE = frozenset("he she they".split())
_SUBORDINATE = frozenset("even how that what whatever which whom whose".split())
_SEEN = frozenset("with has have had see sees saw watch watched watching hear hears heard showing".split())
_QUOTING = frozenset("cite cited cites citing quote quoted quotes quoting".split())
_RECORDINGS = frozenset("audio clip film footage photo photograph picture recording screenshot tape video".split())
_CAUSING = frozenset("caused causing compelled forced forcing led leading prompted prompting spurred".split())
_RELATED = frozenset(("which", "whom"))
_WHEN = frozenset(("when", "where"))
_JOINING = frozenset(("and", "but"))
_OPENING = 5
_INTRODUCING = ADVERBS | frozenset(
    "addition after and before besides but having rather so than to when while yet".split()
)
_WHOSE = frozenset(("by", "from", "of"))
_SCENES = frozenset("when while as because after before".split())


def subject_of(tokens: Sequence[Token], cue: int, low: int) -> Range | None:
    """Who does what the verb at `cue` says: before it, after it where inverted, or the clause it depends on."""
    if not participle(tokens, cue) and not infinitive(tokens, cue):
        found = _parenthetical(tokens, cue, low) or subjects.before(tokens, cue, low)
        if found is None and _inverted(tokens, cue, low):
            found = subjects.after(tokens, cue + 1, len(tokens))
            if found and not is_plain(tokens, cue) and found[1] < len(tokens) and tokens[found[1]].kind == "word":
                found = None  # “…,” thanked them for “…”: the subject stands before both
        if found:
            return found
    elif found := _going_on(tokens, cue, low):
        return found
    joined = cue > low and (_joined(tokens, cue, low) or infinitive(tokens, cue))
    for k in range(cue - 1, low - 1, -1):
        if joined and (found := _of_clause(tokens, k, cue, low)):
            return found
        if tokens[k].lower == "with" and (found := _with(tokens, k, cue, low)):
            return found
        if is_plain(tokens, k) and not (joined and closed(tokens, low, k, cue)):
            found = subjects.before(tokens, k, low)
            if found is None and _inverted(tokens, k, low):
                found = subjects.after(tokens, k + 1, cue)
            if found and tokens[found[0]].lower not in RELATIVES:
                return found
    return _nearer(tokens, cue, low) or openings.leading(tokens, low, cue) or _opened(tokens, cue, low)


def _joined(tokens: Sequence[Token], cue: int, low: int) -> bool:
    """Whether a verb is the second of two: "came and said", "came and later said"."""
    last = cue - 1
    while last > low and tokens[last].lower in ADVERBS:
        last -= 1
    return tokens[last].lower in _JOINING


def _going_on(tokens: Sequence[Token], cue: int, low: int) -> Range | None:
    """Whose verb goes on or starts right before a participle: "Lee kept asking"."""
    if cue - 1 <= low or tokens[cue - 1].lower not in PHASES:
        return None
    found = subjects.before(tokens, cue - 1, low)
    return found if found and found[1] - found[0] <= _SHORT else None


def _opened(tokens: Sequence[Token], cue: int, low: int) -> Range | None:
    """Whoever a sentence is about that opens with the participle at `cue`: "Calling it “…,” Lee left"."""
    if not participle(tokens, cue) or not _opens(tokens, cue, low):
        return None
    high = sentence_bounds(tokens, cue)[1]
    for k in range(cue + 1, high - 1):
        if tokens[k].text == "," or (tokens[k].kind == "quote" and tokens[k].text[-1] == ","):
            found = openings.leading(tokens, k + 1, high)
            if found and (tokens[found[0]].capital or subjects.begins(tokens[found[0]])):
                return found
    return None


def _opens(tokens: Sequence[Token], cue: int, low: int) -> bool:
    """Whether a participle opens its sentence, but for small words: "But while calling", "In addition to calling"."""
    return cue - low <= _OPENING and all(
        tokens[k].lower in PREPOSITIONS or tokens[k].lower in _INTRODUCING or is_manner(tokens[k])
        for k in range(low, cue)
    )


def _parenthetical(tokens: Sequence[Token], cue: int, low: int) -> Range | None:
    """Who speaks in the middle of a sentence: "The trouble, says Lee, is that it is “…”"."""
    if cue - 1 <= low or tokens[cue - 1].text != "," or not is_plain(tokens, cue):
        return None
    found = subjects.after(tokens, cue + 1, len(tokens))
    if found is None or found[1] + 1 >= len(tokens) or tokens[found[1]].text != ",":
        return None
    following = tokens[found[1] + 1]
    is_said = following.kind == "quote" and tokens[cue - 2].lower in AUXILIARIES
    return found if is_said or following.lower in AUXILIARIES else None


def _of_clause(tokens: Sequence[Token], k: int, cue: int, low: int) -> Range | None:
    """The subject of the clause that `k` opens, where the verb at `cue` is its second: "when Lee stood up and called it “…”"."""
    lower = tokens[k].lower
    if lower in _SHE:
        return (k, k + 1) if _own(tokens, k) and not closed(tokens, low, k, cue) else None
    if lower in _RELATED and tokens[k - 1].text in ",—–" and subjects.begins(tokens[k + 1]):
        found = openings.leading(tokens, k + 1, cue)
        return found if found and (tokens[found[0]].capital or tokens[found[0]].lower in _SHE) else None
    if lower not in _SCENES:
        return None
    comma = next((at for at in range(k + 1, cue) if tokens[at].text == ","), None)
    if comma is not None and tokens[cue - 1].lower not in _JOINING:
        return None
    found = openings.leading(tokens, (k if comma is None else comma) + 1, cue)
    return found if found and found[1] < cue - 1 and not _says(tokens[found[0]]) else None


def _says(token: Token) -> bool:
    """Whether a word in small letters is a verb of saying, and so no subject: ", dated before the flood, notes that …"."""
    return token.lower in VERBS and not token.capital


def _own(tokens: Sequence[Token], k: int) -> bool:
    """Whether a pronoun opens a clause that stands for itself, not what somebody says nor "whom she met"."""
    if tokens[k + 1].kind != "word" or k == 0:
        return tokens[k + 1].kind == "word"
    return tokens[k - 1].lower not in _SUBORDINATE and not is_cue(tokens, k - 1)


def _with(tokens: Sequence[Token], k: int, cue: int, low: int) -> Range | None:
    """Whoever a ", with …" after the main clause is about: ", with Lee taking notes and calling it “…”"."""
    hanging = participle(tokens, cue) and (k == low or tokens[k - 1].text in ",—–")
    return (
        _accompanying(tokens, k + 1, cue)
        if hanging and not any(tokens[at].text == "," for at in range(k, cue))
        else None
    )


def _nearer(tokens: Sequence[Token], cue: int, low: int) -> Range | None:
    """Whoever the clause right before a participle or infinitive is about: "with Lee taking notes, calling it “…”"."""
    hanging = participle(tokens, cue)
    if not (hanging or infinitive(tokens, cue)):
        return None
    for k in range(cue - 1, low, -1):
        lower = tokens[k].lower
        if k < cue - 1 and lower in _SHE and _own(tokens, k) and not _aside(tokens, k, low, cue):
            return k, k + 1
        if hanging and lower in _QUOTING and tokens[cue - 1].lower == "as" and subjects.begins(tokens[k + 1]):
            return k + 1, cue - 1
        recorded = lower == "of" and tokens[k - 1].lower in _RECORDINGS
        if hanging and (lower in _SEEN or recorded) and (found := _seen(tokens, k + 1, cue)):
            return found
        if lower == "with" and (found := _doing(tokens, k + 1, cue)):
            return found
        if lower in _CAUSING and not hanging and subjects.begins(tokens[k + 1]):
            return k + 1, cue - 1
        within = lower == "which" and tokens[k - 1].lower in PREPOSITIONS and k - 1 > low
        if hanging and (lower in _WHEN or within) and _parts(tokens[k - 1 - within]):
            found = openings.leading(tokens, k + 1, cue)
            return found if found and found[1] < cue - 1 else None
    return None


def _parts(token: Token) -> bool:
    """Whether a comma or dash stands here, or quoted words that end in one."""
    return token.text in ",—–" or (token.kind == "quote" and token.text[-1] == ",")


def _aside(tokens: Sequence[Token], k: int, low: int, cue: int) -> bool:
    """Whether a pronoun's clause only tells when or why: "Lee left after she came, calling it “…”"."""
    if tokens[k - 1].lower in _SCENES and (k < 2 or tokens[k - 2].text not in ",—–"):
        return k - 1 > low or closed(tokens, low, k, cue)
    return closed(tokens, low, k, cue)


def _seen(tokens: Sequence[Token], start: int, cue: int) -> Range | None:
    """Who is seen or heard to say what a participle says: "watched the drivers loudly calling it “…”"."""
    named = tokens[start].capital or tokens[start].lower in DETERMINERS
    plain = all(tokens[k].kind == "word" and not is_cue(tokens, k) for k in range(start, cue))
    found = _accompanying(tokens, start, cue) if named and plain else None
    return None if found is None or tokens[found[1] - 1].lower in PREPOSITIONS else found


def _doing(tokens: Sequence[Token], start: int, cue: int) -> Range | None:
    """A name before another participle: "with Lee taking notes"."""
    if not (tokens[start].capital or tokens[start].lower == "the"):
        return None
    end = start + 1
    while end < cue and (tokens[end].capital or tokens[end].text in (".", "of", "for", "the")):
        end += 1
    doing = end <= cue and tokens[end].lower.endswith("ing") and tokens[end].lower not in PREPOSITIONS
    return (start, end) if doing else None


def _accompanying(tokens: Sequence[Token], start: int, cue: int) -> Range | None:
    """Who does what a participle says after "with": ", with many of them loudly chanting “…”"."""
    marks = [k for k in range(start, cue) if tokens[k].kind == "quote"]
    if marks:
        start = marks[-1] + 1 + (tokens[marks[-1] + 1].lower in _JOINING)
    end = cue
    while end > start and (tokens[end - 1].lower in ADVERBS or is_manner(tokens[end - 1])):
        end -= 1
    return (start, end) if end > start and subjects.begins(tokens[start]) else None


def _inverted(tokens: Sequence[Token], cue: int, low: int) -> bool:
    k = cue - 1
    while k >= low and (tokens[k].text == "," or tokens[k].lower in ADVERBS):
        k -= 1
    return k >= 0 and tokens[k].kind == "quote"


def antecedent(tokens: Sequence[Token], relative: int, low: int) -> Range | None:
    """The thing that "that" or "which" at `relative` stands for: "a sign" of "held a sign that said “…”"."""
    end = relative - (tokens[relative - 1].text == ",")
    start = end
    found: Range | None = None
    while start > max(low, end - _SHORT) and _of_phrase(tokens, start - 1):
        start -= 1
        if tokens[start].lower in DETERMINERS | POSSESSIVES:
            found = (start, end) if start < end - 1 else None
            if tokens[start - 1].lower not in _WHOSE:
                return found
    return found


def _of_phrase(tokens: Sequence[Token], k: int) -> bool:
    """Whether a token may belong to a noun phrase that goes on after it."""
    token = tokens[k]
    if token.kind != "word" or token.lower in AUXILIARIES:
        return False
    if token.capital or token.lower in _WHOSE:
        return True
    if token.lower in PREPOSITIONS:
        return tokens[k - 1].capital and tokens[k + 1].capital
    verb = token.lower.endswith("ed") or in_ing(token.lower) or token.lower in VERBS
    return not verb or tokens[k - 1].lower in DETERMINERS | POSSESSIVES
