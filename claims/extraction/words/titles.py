"""English titles before a name, and the nouns that are somebody's role: what each is for stands with them in `en/titles.toml`."""

from typing import Literal

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "titles")

OFFICES = _WORDS.words("offices")
MODIFIERS = _WORDS.words("modifiers")
PLURALS = _WORDS.words("plurals")
COMPLEMENTS = _WORDS.words("complements")
SUFFIXES = _WORDS.words("suffixes")
RELATIVES = _WORDS.words("relatives")
SURNAME_PREFIXES = _WORDS.words("surname_prefixes")
AFTER_A_RANK = _WORDS.words("after_a_rank")
ADDRESSED = _WORDS.words("addressed")
SYLLABLES = _WORDS.words("syllables")
PARTICLES = _WORDS.words("particles")
SHORT_OFFICES = _WORDS.meanings("short_offices")
_PRONOUNS: dict[str, Literal["he", "she"]] = {"he": "he", "she": "she"}
HONORIFICS = {word: _PRONOUNS.get(given) for word, given in _WORDS.meanings("honorifics").items()}
"""The pronoun a word goes with, None where it says nothing."""
