"""Given names common in English-language news, a hint and never a fact about anyone: what each is for stands with them in `en/given_names.toml`."""

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "given_names")

HE = _WORDS.words("he")
SHE = _WORDS.words("she")
EITHER = _WORDS.words("either")
ALSO_WORDS = _WORDS.words("also_words")
