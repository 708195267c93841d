"""English words that report what somebody says, thinks or wants without quoting it, by what follows them.

What each is for stands with them in `words/en/reported.toml`, `particles.toml` and `attitudes.toml`.
"""

from collections.abc import Iterable

from claims.extraction.cues import forms_of
from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "reported")
_PARTICLES = lexicon("en", "particles")
_ATTITUDES = lexicon("en", "attitudes")

_IRREGULAR = _WORDS.table("irregular")


def _forms(lemma: str) -> tuple[str, ...]:
    return (lemma, *_IRREGULAR[lemma]) if lemma in _IRREGULAR else forms_of(lemma)


CLAUSE = _WORDS.words("clause")
BARE = _WORDS.words("bare")
FREE = _WORDS.words("free")
ADDRESSED = _WORDS.words("addressed")
INFINITIVE = _WORDS.words("infinitive")
OBJECT_INFINITIVE = _WORDS.words("object_infinitive")
QUESTION = _WORDS.words("question")
THING = frozenset[str]().union(
    *(_WORDS.words(sense) for sense in ("thing", "telling", "knowing", "forbidding", "rejecting"))
)
SHOWING = _WORDS.words("showing")
RESULTS = _WORDS.words("results")
PARTICLED = _PARTICLES.table("particled")
SURVEYS = _WORDS.words("surveys")
VIEWS = _WORDS.words("views")
ACCOUNTS = _WORDS.words("accounts")
PHRASAL = {
    verb: tuple(tuple(words.split()) for words in phrases) for verb, phrases in _PARTICLES.table("phrasal").items()
}
"""What further words join a verb to the thing spoken of: "took issue with"."""
TALES = _WORDS.words("tales")
ANSWERING_BACK = frozenset(lexicon("en", "speech").table("phrasal")["back"])
"""What somebody does who answers sharply: "shot back that"."""
ANSWERS = _WORDS.words("answers")
VOTING = _ATTITUDES.words("voting")
VOTES = _ATTITUDES.words("votes")
SIDING = frozenset(_ATTITUDES.meanings("siding").items())
"""What follows "in" where somebody is for or against a thing: ("favour", "of")."""
ATTITUDES = _ATTITUDES.table("attitudes")
JUDGING = _ATTITUDES.table("judging")
TAKING_SIDES = frozenset(form for noun in _ATTITUDES.listed("taking_sides") for form in (noun, noun + "s"))
NAMING = _ATTITUDES.words("naming") | frozenset(JUDGING)
ADJECTIVES = _WORDS.words("adjectives")
EVIDENT = _WORDS.words("evident")
UNSURE = _WORDS.words("unsure")
WILLING = _WORDS.words("willing")
NOUNS = _WORDS.words("nouns")
REMARKED = NOUNS | _WORDS.words("remarked")
"""What the reporter may call what was said: "…, a charge the council denies"."""
INTERRUPTING = _WORDS.words("interrupting")
CLOSING = INTERRUPTING | _WORDS.words("closing")
OPENING = _WORDS.words("opening")
ADDING = frozenset(form for lemma in _WORDS.listed("adding") for form in _forms(lemma))

NOUN_TOO = _WORDS.words("noun_too")
PARTICIPLES = _WORDS.words("participles")
COMMON = _WORDS.words("common")
HEARERS = _WORDS.words("hearers")
OCCASIONS = _WORDS.words("occasions")
STATEMENTS = _WORDS.words("statements")
FINDING = _WORDS.words("finding")
SEEING_AS = _WORDS.words("seeing_as")


def _table(lemmas: Iterable[str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for lemma in sorted(lemmas):
        for form in _forms(lemma):
            table.setdefault(form, lemma)
    return table


LEMMA = _table(
    CLAUSE
    | INTERRUPTING
    | ADDRESSED
    | INFINITIVE
    | OBJECT_INFINITIVE
    | QUESTION
    | THING
    | frozenset(PARTICLED)
    | frozenset(PHRASAL)
    | SEEING_AS
)
"""Every form of every reporting verb, and the verb it is a form of."""
