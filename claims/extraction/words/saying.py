"""English verbs that put somebody's name beside what he said: a hint that a capitalised word is a name."""

from claims.extraction.lexicon import lexicon

SAYING = lexicon("en", "speech").words("beside_names")
