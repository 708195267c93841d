"""Places in English, and the adjectives made of them: what each is for stands with them in `en/places.toml`."""

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "places")

PLACES = _WORDS.words("places")
ADJECTIVES = _WORDS.words("adjectives")
PLACES_OF_TWO = frozenset(tuple(pair.split("_")) for pair in _WORDS.listed("places_of_two"))
