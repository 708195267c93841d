"""English words that are printed with a capital without naming anybody: what each is for stands with them in `en/capitals.toml`."""

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "capitals")

CALENDAR = _WORDS.words("calendar")
COMMON = _WORDS.words("common")
SURNAMES_TOO = _WORDS.words("surnames_too")
PLURAL_ENDINGS = tuple(_WORDS.listed("plural_endings"))
PLURAL_LIKE_SURNAMES = _WORDS.words("plural_like_surnames")
PREFIXES = _WORDS.words("prefixes")
FUNCTION_WORDS = _WORDS.words("function_words")
FUNCTION_WORDS |= {word.replace("'", "") for word in FUNCTION_WORDS}
