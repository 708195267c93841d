"""The English words that tell a measurement from any other number: what each is for stands with them in `en/statistics.toml`."""

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "statistics")

PLURALS = _WORDS.words("plurals")
HAPPENED = _WORDS.words("happened")
COUNTED_IN_WORDS = PLURALS | _WORDS.words("counted_in_words")
NOT_NOUNS = _WORDS.words("not_nouns")
ENDS_PHRASE = _WORDS.words("ends_phrase")
VERBS = _WORDS.words("verbs")
NUMBERED = _WORDS.words("numbered")
SPEAKERS = _WORDS.words("speakers")
NOT_AFTER_MOST = ENDS_PHRASE | _WORDS.words("not_after_most")
LABELS = _WORDS.words("labels")
STREETS = _WORDS.words("streets")
OF_A_RECORD = _WORDS.words("of_a_record")
MEANS = _WORDS.words("means")
MOVES = _WORDS.words("moves")
LEVELS = _WORDS.words("levels")
STATES = _WORDS.words("states")
RATES = _WORDS.words("rates")
NOT_MEASURED = _WORDS.words("not_measured")
DANGLING = _WORDS.words("dangling")
SET_AGAINST = _WORDS.words("set_against")
TELLS = _WORDS.words("tells")
