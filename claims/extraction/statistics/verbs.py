"""The verbs a figure hangs on: "raised the fee to £5", "with sales down 7%", "stole £3m"."""

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import PERCENT
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.heads import SIGNS, lead
from claims.extraction.statistics.nouns import plural
from claims.extraction.statistics.subject import near_noun, subject
from claims.extraction.statistics.subject_words import untimed
from claims.extraction.statistics.words import (
    MOVES,
    NOT_IN_NOUN,
    OPENS_NOUN,
    PARTICLES,
    PAYS,
    SETS,
    STATES,
    TIMES,
    VERBS,
)

_LISTS = lexicon("en", "rules_statistics")

_SET_TO = _LISTS.words("verbs_set_to")
_SUBJECTS = _LISTS.words("verbs_no_subjects")
_ON = _LISTS.words("verbs_on")
_PAID_AS = _LISTS.words("verbs_paid_as")
_SEEN = _LISTS.words("verbs_seen")
_WITH_AT = _LISTS.words("verbs_with_at")
_CLAUSE = _LISTS.words("subject_clause")
_COSTS = frozenset(("cost", "costs"))
_GIVES = _LISTS.words("verbs_gives")
_WHOM = frozenset(("her", "him", "it", "me", "them", "us", "you"))
_OBJECT, _NOUNS, _BACK = 9, 4, 5
_SHORT = 5
"""Letters up to which a word in -ing is no verb: "with spring at"."""
_UP_OR_DOWN = ("up", "down")


def thing_set(context: Context) -> str | None:
    """What is raised, cut or put to, by or at the figure: "threshold" of "raise the threshold from £50 to £60", "income" of "saw its income slip 9%"."""
    low = context.before
    at = lead(context)
    if at < 1 or not (low[at] in _SET_TO or low[at] in MOVES):
        return None
    seen_only = low[at] not in _SET_TO
    if low[at] == "to" and "from" in low[max(0, at - _BACK) : at]:
        at = max(place for place in range(at) if low[place] == "from")
    words: list[str] = [context.printed_before[at]] if seen_only else []
    while at > 0 and len(words) < _OBJECT:
        at -= 1
        noun = at > 0 and low[at - 1] in ("a", "an")  # "put the odds of a cut at"
        sets = low[at] in SETS and not seen_only and not noun
        if (sets or low[at] in _SEEN) and words:
            return _object(words, low[at] in _SEEN)
        if not low[at][0].isalpha():
            return None
        words.insert(0, context.printed_before[at])
    return None


def _object(words: list[str], seen: bool) -> str | None:
    """The thing itself of what stands between a verb and its figure: "maths pass rate" of "(saw) its maths pass rate climb"."""
    words = words[1:] if words[0].lower() in PARTICLES else words
    if seen:
        words = words[:-1] if words[-1].lower() in MOVES else []
    opens = bool(words) and words[0].lower() in OPENS_NOUN
    words = untimed(words[opens:])
    named = opens or (
        bool(words) and words[0].lower() not in NOT_IN_NOUN and not any(w.lower() in NOT_IN_NOUN for w in words)
    )
    timed = any(word.lower() in TIMES for word in words)
    verb = not opens and len(words) == 1 and words[0].lower() in MOVES  # "the number of keepers leaving rose by"
    return " ".join(words) if words and named and not timed and not verb else None


def with_thing(context: Context) -> str | None:
    """What stands at, is up, down or cut to the figure: "sales" of "with sales down 7% at £20m", "with output at 3%"."""
    low, at = context.before, lead(context)
    doing = at > 0 and len(low[at]) > _SHORT and low[at].endswith("ing") and low[at] not in STATES
    if at < 1 or not (doing or low[at] in _WITH_AT):
        return None
    words: list[str] = []
    if doing:
        return _with_what(context, at)
    changed = low[at] if low[at] in ("at", *_UP_OR_DOWN) else None
    for place in range(at, max(-1, at - _OBJECT), -1):
        word = low[place]
        changed = word if word in _UP_OR_DOWN else changed
        if word == "with":
            if changed is None:
                return None
            words = words[1:] if words and words[0].lower() in OPENS_NOUN else words
            return " ".join(words) or None
        if word in _WITH_AT or word[0].isdigit() or word in SIGNS or word in PERCENT:
            words = []
        elif not word[0].isalpha() or word in VERBS or word in STATES:
            return None
        else:
            words.insert(0, context.printed_before[place])
    return None


def _with_what(context: Context, verb: int) -> str | None:
    """What does something with the figure: "wages" of "with wages swallowing 70% of income"."""
    low = context.before
    start = next((at for at in range(verb - 1, max(-1, verb - 1 - _NOUNS), -1) if low[at] == "with"), verb)
    words = context.printed_before[start + 1 : verb]
    plain = all(word[0].isalpha() and word.lower() not in NOT_IN_NOUN and word not in ("a", "an") for word in words)
    words = words[1:] if words and words[0].lower() in OPENS_NOUN else words
    return " ".join(words) if words and plain else None


def by_clause(context: Context) -> str | None:
    """What happens by the figure, where nothing else tells what it is of: "girls beat boys" of "girls beat boys by 5%"."""
    low, at = context.before, lead(context)
    if at < 1 or low[at] != "by":
        return None
    words: list[str] = []
    while at > 0 and len(words) < _OBJECT and low[at - 1][0].isalpha() and low[at - 1] not in NOT_IN_NOUN:
        at -= 1
        words.insert(0, context.printed_before[at])
    return " ".join(words[words[0].lower() in OPENS_NOUN :]) if words and words[-1].lower() not in MOVES else None


def doing(context: Context) -> str | None:
    """Who does what with an amount, where nothing better tells what it is: "household received", "stole"."""
    low, printed = context.before, context.printed_before
    at = lead(context)
    if at >= 0 and low[at] in PARTICLES:
        at -= 1
    paid = at >= 0 and (low[at] in PAYS or (low[at].endswith("ed") and low[at] not in MOVES))
    if not paid or low[at] in STATES:
        return _given(context)
    verb = " ".join(printed[at : lead(context) + 1])
    words: list[str] = []
    for place in range(at - 1, max(-1, at - 1 - _BACK), -1):
        word = low[place]
        opens = word in OPENS_NOUN or word in _CLAUSE
        if not word[0].isalpha() or opens or word in NOT_IN_NOUN or word in _SUBJECTS or word in STATES:
            break
        words.insert(0, printed[place])
    if not words and at > 2 and low[at - 1] in ("which", "who") and low[at - 2] == ",":
        words = (near_noun(printed, at - 3) or "").split()  # "the company, which loses 5m litres a day"
    return " ".join([*words, verb, *_on_what(context)])


def _given(context: Context) -> str | None:
    """What is done to whom with an amount: "give health boards" of "will give health boards an extra £48m"."""
    if context.number.type != "currency":
        return None
    low, at = context.before, lead(context)
    for place in range(at - 1, max(-1, at - _BACK), -1):
        noun = place > 0 and low[place - 1] in OPENS_NOUN
        if low[place] in _GIVES and not noun:
            if low[place] in _COSTS and subject(context):
                return None  # "theft cost members £2bn"
            what = _on_what(context)
            return " ".join([*context.printed_before[place : at + 1], *(what if what[:1] != ["to"] else [])])
        if not low[place][0].isalpha() or low[place] in (NOT_IN_NOUN | PARTICLES | MOVES) - _WHOM:
            return None
    return None


def _on_what(context: Context) -> list[str]:
    """What an amount is spent on, asked for, taken from: "for a family ticket"."""
    after = context.after[1:] if context.word_after() in ("more", "extra") else context.after
    printed = context.printed_after[len(context.printed_after) - len(after) :]
    if after[:1] == ["in"] and context.number.type == "currency":
        paid = [word if word.replace("-", "").isalpha() else "" for word in after[1:_NOUNS]]
        last = max((k for k, word in enumerate(paid, 1) if plural(word) or word in _PAID_AS), default=0)
        timed = any(word in TIMES for word in paid[:last])
        return printed[: last + 1] if last and not timed and printed[1].islower() else []
    if not after or after[0] not in _ON:
        return []
    words = [printed[0]]
    if len(after) > 2 and after[1].isdigit() and plural(after[2]):
        return printed[:3]  # "spent £210m on 31 players"
    for word, shown in zip(after[1:_OBJECT], printed[1:_OBJECT], strict=False):
        if not word[0].isalpha() or word in NOT_IN_NOUN or word in TIMES:
            break
        words.append(shown)
    timed = len(after) > len(words) and (after[len(words)] in TIMES or after[len(words)][0].isdigit())
    return [] if timed or len(words) < 2 or words[-1].lower() in OPENS_NOUN else words
