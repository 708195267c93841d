"""The words of a language whose change alters what a quotation says, and those that say nothing by themselves."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from claims.checking.comparing.words import fold
from claims.checking.lexicon import code, lexicon

# Of a language whose words are not known those of three letters or fewer are taken for everybody's.
_SHORT = 3
_LEAST_STEM, _LEAST_BARE, _LEAST_TURNED = 3, 4, 4


class _Short:
    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and len(word) <= _SHORT


@dataclass(frozen=True, eq=False)
class Tongue:
    """The words of one language, folded; each language is read once, so two of one language are one object."""

    negation: frozenset[str]
    failing: frozenset[str]
    to: frozenset[str]
    turning: tuple[str, ...]
    shortened: frozenset[str]
    denying: frozenset[str]
    merely: frozenset[str]
    hedges: frozenset[str]
    pronouns: frozenset[str]
    numbers: frozenset[str]
    slight: frozenset[str]
    beside_figures: frozenset[str]
    two_words: frozenset[tuple[str, str]]
    endings: tuple[str, ...]
    last: str
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...]
    small: Container[str]
    """The words that stand in anybody's sentences about anything."""

    def opposed(self, one: str, other: str) -> bool:
        """Whether two words stand on two sides of one scale."""
        if any((one in a and other in b) or (one in b and other in a) for a, b in self.opposites):
            return True
        short, long = sorted((one, other), key=len)
        return len(short) >= _LEAST_TURNED and any(long == prefix + short for prefix in self.turning)

    def denials(self, words: Sequence[str]) -> int:
        """How often words deny what is said: "not", and "fails to" before what does not come about."""
        failing = sum(
            word in self.failing and (words[at + 1] in self.to or words[at + 1].endswith("ing"))
            for at, word in enumerate(words[:-1])
        )
        return failing + sum(word in self.negation for word in words)

    def stem(self, word: str) -> str:
        """A word without its inflection, for comparing only: "viewing", "viewed" and "views" give "view"."""
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
                return word[: -len(ending)]
        return word.removesuffix(self.last) if self.last and len(word) >= _LEAST_BARE else word


def tongue(language: str | None = None) -> Tongue:
    """The words of a language, English where it is not known; of a language without a file, none."""
    return _tongue(code(language))


@cache
def _tongue(language: str) -> Tongue:
    words = lexicon(language, "meaning")
    pairs = [tuple(pair.split()) for pair in words.listed("two_words")]
    return Tongue(
        negation=_folded(words.listed("negation")),
        failing=_folded(words.listed("failing")),
        to=_folded(words.listed("to")),
        turning=words.listed("turning"),
        shortened=_folded(words.listed("shortened")),
        denying=_folded(words.listed("denying")),
        merely=_folded(words.listed("merely")),
        hedges=_folded(words.listed("hedges")),
        pronouns=_folded(words.listed("pronouns")),
        numbers=_folded(words.listed("numbers")) or frozenset("%"),
        slight=_folded(words.listed("slight")),
        beside_figures=_folded(words.listed("beside_figures")),
        two_words=frozenset((one, other) for one, other in pairs),
        endings=words.listed("endings"),
        last="".join(words.listed("last")),
        opposites=tuple(
            (_folded(each["one"].split()), _folded(each["other"].split())) for each in words.parts("opposites")
        ),
        small=_folded(words.listed("small")) or _Short(),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(part.folded for word in words for part in fold(word))
