"""Words whose spelling tells British from American English."""

import re
from dataclasses import dataclass
from functools import lru_cache

from claims.checking.lexicon import built, code, lexicon


@dataclass(frozen=True, slots=True)
class _Varieties:
    """The spellings of one language; it has none of its own where others have two."""

    likely: re.Pattern[str]
    """How every word ends that one of the next four can be."""
    ise: re.Pattern[str]
    ize: re.Pattern[str]
    our: re.Pattern[str]
    or_: re.Pattern[str]
    neither: frozenset[str]
    british: frozenset[str]
    american: frozenset[str]


def _varieties(language: str) -> _Varieties:
    words = lexicon(language, "spelling")
    before = f"(?:{words.pattern('before_ise')})?-?(?:{words.pattern('stems_ise')})"
    our, after_our = f"(?:{words.pattern('before_our')})?(?:{words.pattern('stems_our')})", words.pattern("after_our")
    ise, ize = (
        re.compile(rf"{before}{ending}(?:{words.pattern('after_ise')})|[a-z]{{3,30}}{ending}ations?")
        for ending in ("is", "iz")
    )
    return _Varieties(
        likely=re.compile(rf"(?:is|iz)(?:{words.pattern('after_ise')}|ations?)$|ou?r(?:{after_our})?$"),
        ise=ise,
        ize=ize,
        our=re.compile(f"{our}our(?:{after_our})?"),
        or_=re.compile(f"{our}or(?:{after_our})?"),
        neither=words.words("not_ise"),
        british=words.words("british"),
        american=words.words("american"),
    )


_VARIETIES = built("spelling", _varieties)


def varieties(language: str | None) -> bool:
    """Whether a language has two spellings to tell apart."""
    return code(language) in _VARIETIES


@lru_cache(20_000)
def variety(word: str, language: str | None) -> str | None:
    """ "ise", "ize", "british" or "american" for a lower-case word that tells, None for every other.

    -ize tells nothing against -our: Oxford spelling has both.
    """
    words = _VARIETIES[code(language)]
    if word in words.british:
        return "british"
    if word in words.american:
        return "american"
    if not words.likely.search(word):
        return None
    if words.ise.fullmatch(word):
        return None if word in words.neither else "ise"
    if words.ize.fullmatch(word):
        return "ize"
    if words.our.fullmatch(word):
        return "british"
    return "american" if words.or_.fullmatch(word) else None
