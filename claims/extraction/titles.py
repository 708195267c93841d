"""English words of titles and of phrases without a name: what each is for stands with them in `words/en/phrases.toml`."""

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "phrases")

ARTICLES = frozenset(("", "the", "a", "an"))
BELONGING = _WORDS.words("belonging")
SMALL = _WORDS.words("small")
HONOURS = _WORDS.words("honours")
ADDRESSES = HONOURS | _WORDS.words("addresses")
LEADERS = _WORDS.words("leaders")
SHORTENED = _WORDS.meanings("shortened")
SPOKESPEOPLE = _WORDS.words("spokespeople")
WRITINGS = _WORDS.words("writings")
BESIDE_OFFICE = _WORDS.words("beside_office")
ORGANISED = WRITINGS | _WORDS.words("organised")
NAMED_AFTER = _WORDS.words("named_after")
