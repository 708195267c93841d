"""Whether two printings name the same speaker."""

import re
import unicodedata

from rapidfuzz.fuzz import ratio

from claims.checking.lexicon import languages, lexicon
from claims.extraction.readings import SpeakerReading

_WORD = re.compile(r"[^\W\d_]{2,}")
_TITLES = frozenset(word for language in languages() for word in lexicon(language, "speakers").listed("titles"))
# Biggar and Bigger are one man as far as this goes; which spelling is right another check asks.
_SPELT_ALIKE = 80


def two_people(one: SpeakerReading | None, other: SpeakerReading | None) -> bool:
    """Whether two speakers are surely not the same: two persons, each named, no name in common.

    A person and an organisation may be the same voice, and so may anybody who is only called by a title or a pronoun.
    """
    if one is None or other is None or not one.name or not other.name:
        return False
    if one.kind != "person" or other.kind != "person":
        return False
    ours, theirs = _names(one.name), _names(other.name)
    return bool(ours and theirs) and not any(ratio(a, b) >= _SPELT_ALIKE for a in ours for b in theirs)


def _names(name: str) -> set[str]:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return set(_WORD.findall(plain)) - _TITLES
