"""How much two texts have in common: their words, weighed by how rare each is, and their letters."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from claims.matching.said import Said
from claims.matching.terms import UNKNOWN, grams, stem, terms, words

# BM25's two numbers (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), at their usual values:
# how fast a repeated word stops counting, and how much a long text is held against its words.
_SATURATION = 1.2
_LENGTH = 0.75


@dataclass(frozen=True, slots=True)
class Wording:
    """`words` and `letters` from 0 (nothing in common) to about 1 (the same); `shared` the rarest words of both."""

    words: float
    letters: float
    shared: tuple[str, ...]


def rarity(found_in: int, of: int) -> float:
    """What a word that stands in `found_in` of `of` texts says: 0 and more, the more the rarer."""
    return math.log(1 + (max(of, found_in) - found_in + 0.5) / (found_in + 0.5))


def wordings(asked: Said, candidates: Sequence[Said], rarities: Mapping[str, float]) -> list[Wording]:
    """What each candidate's wording has in common with the one asked about, in the candidates' order.

    `rarities` tell of each stem of the asked text what it says (`rarity`); one without is taken to stand nowhere.
    """
    if not candidates:
        return []
    ours = words(asked.text)
    theirs = [words(f"{one.text} {one.about}") for one in candidates]
    # What is in no known language is taken to be in that of the asked text.
    tongues = [one.language if one.language not in UNKNOWN else asked.language for one in candidates]
    of_each = [Counter(terms(own, tongue)) for own, tongue in zip(theirs, tongues, strict=True)]
    return [
        Wording(by_words, by_letters, shared)
        for (by_words, shared), by_letters in zip(
            _words(ours, asked.language, of_each, rarities),
            _letters(grams(ours), [grams(own) for own in theirs]),
            strict=True,
        )
    ]


def _words(
    ours: list[str], language: str, of_each: list[Counter[str]], rarities: Mapping[str, float]
) -> list[tuple[float, tuple[str, ...]]]:
    lengths = [counted.total() for counted in of_each]
    usual = sum(lengths) / len(lengths) or 1.0
    unknown = max(rarities.values(), default=1.0)
    weights = {term: rarities.get(term, unknown) for term in terms(ours, language)}
    whole = sum(weights.values()) or 1.0
    forms = {stem(word, language): word for word in ours}
    found = []
    for counted, length in zip(of_each, lengths, strict=True):
        slow = _SATURATION * (1 - _LENGTH + _LENGTH * length / usual)
        both = [term for term in weights if term in counted]
        said = sum(weights[term] * counted[term] * (_SATURATION + 1) / (counted[term] + slow) for term in both)
        both.sort(key=lambda term: (-weights[term], term))
        found.append((said / whole, tuple(forms[term] for term in both)))
    return found


def _letters(ours: frozenset[str], theirs: list[frozenset[str]]) -> list[float]:
    """The cosine between the fours of letters of the asked text and of each candidate's.

    A four is weighed by how few of the candidates hold it: they were found by their common words already.
    """
    held = Counter(chain.from_iterable(theirs))
    everywhere = len(theirs) + 2
    squared = {gram: math.log(everywhere / (count + 0.5)) ** 2 for gram, count in held.items()}
    nowhere = math.log(everywhere / 0.5) ** 2
    length = sum(squared.get(gram, nowhere) for gram in ours)
    weigh = squared.__getitem__
    return [sum(map(weigh, ours & own)) / (math.sqrt(length * sum(map(weigh, own))) or 1.0) for own in theirs]
