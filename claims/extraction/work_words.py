"""English words beside the titles of works: what each is for stands with them in `en/works.toml`."""

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "works")

WORKS = _WORDS.words("works")
MAKING = _WORDS.words("making")
NAMED = WORKS | _WORDS.words("designations")
REVIEWED = WORKS | _WORDS.words("reviewed")
SLOGANS = _WORDS.words("slogans")
MAKERS = _WORDS.words("makers")
RECORDS = _WORDS.words("records")
SPEAKING = _WORDS.words("speaking")
SHORT_IS = frozenset(word + mark + "s" for word in _WORDS.listed("short_is") for mark in "'’")
LEADING = _WORDS.words("leading")
