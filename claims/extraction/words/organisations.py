"""English words by which an organisation is told from a person, and organisations known by one name: what each is for stands with them in `en/organisations.toml`."""

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "organisations")

ENDINGS = _WORDS.words("endings")
KINDS = _WORDS.words("kinds")
KINDS_BEFORE = KINDS | _WORDS.words("kinds_before")
FIRSTS = _WORDS.words("firsts")
HEADS = _WORDS.words("heads")
KNOWN = _WORDS.words("known")
PARTIES = _WORDS.words("parties")
PARTY_NOUNS = _WORDS.words("party_nouns")
TEAMS = _WORDS.words("teams")
NOT_ACRONYMS = _WORDS.words("not_acronyms")
