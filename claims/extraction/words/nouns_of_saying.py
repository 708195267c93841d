"""English nouns for saying, thinking and taking sides, by what follows them: the words stand in `en/nouns_of_saying.toml`."""

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "nouns_of_saying")

_PREPOSITIONS = _WORDS.table("followed")

FOLLOWED: dict[str, frozenset[str]] = {}
"""Which prepositions join a noun to what is spoken of: "criticism of", "support for"."""

for _preposition, _nouns in _PREPOSITIONS.items():
    for _noun in _nouns:
        FOLLOWED[_noun] = FOLLOWED.get(_noun, frozenset()) | {_preposition}

STATING = _WORDS.words("stating")
"""Verbs that state such a noun together with what it takes: "repeated her claim that"."""

LENDING = _WORDS.words("lending") | STATING
"""Verbs that lend themselves to such a noun: "voiced concern about"."""

OWNED = _WORDS.words("owned")
"""Those of them that need no verb: "her attack on"."""

INTENDED = _WORDS.words("intended")
"""Nouns for what somebody will or will not do: "her plan to"."""

STATED = _WORDS.words("stated")
"""Nouns that a whole clause tells by "is": "her advice is that", "the aim was to"."""

MEETING = _WORDS.words("meeting")
"""Verbs by which a thing meets with such a noun: "drew criticism from"."""

GIVEN = _WORDS.words("given")
"""What somebody gives or shows: "praise from"."""
