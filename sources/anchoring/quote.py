"""A quoted passage, found again: exactly where it can be, else by likeness, else not at all."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from sources.anchoring.folding import Folded, fold
from sources.anchoring.likeness import like

# As many places of the same words as are looked at: those nearest to where it stood.
_PLACES = 200
# So short a passage stands anywhere: only what is around it tells which.
_SHORT = 32
# Two unrelated pieces of one language come out at about half; from here on they are the same, changed.
_AROUND, _AROUND_LONG = 0.62, 0.5
_AROUND_SHORT = 0.75
# Further than this from where it stood, a passage that is not long has to have moved with what is around it.
_FAR, _LONG, _AROUND_FAR, _ONE_SIDE = 150, 120, 0.9, 0.97
# So much on each side, the same as it was, leaves no doubt.
_WHOLE = 64
_TIE = 0.04
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Span:
    """Code points, end exclusive; `exact` where the words themselves stand there."""

    start: int
    end: int
    exact: bool
    score: float


class Anchoring:
    """One text, prepared once, in which many passages can be looked for."""

    def __init__(self, text: str) -> None:
        self._folded: Folded = fold(text)
        self._text = text

    def find(self, exact: str, prefix: str = "", suffix: str = "", start_hint: int | None = None) -> Span | None:
        """Where `exact` stands, told from others like it by what stood around it and by where it stood.

        None rather than a guess: where nothing is like enough, or two places are equally like it.
        """
        quote = fold(exact).text.strip(" ")
        if not quote or not self._text:
            return None
        before, after = fold(prefix).text, fold(suffix).text
        hint = self._folded.folded(max(0, min(start_hint, len(self._text)))) if start_hint is not None else None
        found = self._same_words(quote, before, after, hint)
        if found is None or found.score < _SURE:
            # The same words may stand elsewhere, while those looked for were changed.
            changed = self._like(quote, before, after, hint)
            found = max(filter(None, (found, changed)), key=lambda span: span.score, default=None)
        if found is None:
            return None
        start, end = self._folded.original(found.start), self._folded.original(found.end - 1) + 1
        return Span(start, end, self._text[start:end] == exact, found.score)

    def _same_words(self, quote: str, before: str, after: str, hint: int | None) -> Span | None:
        text = self._folded.text
        head, tail = before[-_WHOLE:], after[:_WHOLE]
        if len(head) + len(tail) >= _SHORT:
            whole = f"{head}{quote}{tail}"
            places = [at + len(head) for at in _occurrences(text, whole, None if hint is None else hint - len(head))]
            if places:
                return _nearest([Span(at, at + len(quote), True, 1.0) for at in places], hint)
        spans = []
        for at in _occurrences(text, quote, hint):
            better, worse = self._around(at, at + len(quote), before, after)
            around, enough = (2 * better + worse) / 3, self._enough(quote, len(before) + len(after))
            moved = better >= _ONE_SIDE or around >= _AROUND_FAR
            if around >= enough and (moved or not _far(at, quote, hint)):
                spans.append(Span(at, at + len(quote), True, 0.5 + around / 2))
        return _best(spans, hint)

    def _like(self, quote: str, before: str, after: str, hint: int | None) -> Span | None:
        spans, known = [], bool(before or after)
        for start, end, likeness in like(self._folded.text, quote, before, after, hint):
            better, worse = self._around(start, end, before, after)
            moved = better >= _ONE_SIDE or (2 * better + worse) / 3 >= _AROUND_FAR
            far = not moved and _far(start, quote, hint)
            if likeness >= 0.7 if not known else _same(likeness, better, worse, len(quote)) and not far:
                spans.append(Span(start, end, False, likeness / 2 + (2 * better + worse) / 6))
        return _best(spans, hint)

    def _around(self, start: int, end: int, before: str, after: str) -> tuple[float, float]:
        """How like what stands around is to what stood around, 0 to 1: better and worse side; 1 where none is known."""
        text = self._folded.text
        likes = []
        for stood, stands in (
            (before, text[max(0, start - len(before) - 8) : start]),
            (after, text[end : end + len(after) + 8]),
        ):
            stood = stood.strip(" ")
            if stood and len(stands) * 2 >= len(stood):
                likes.append(fuzz.partial_ratio(stood, stands) / 100)
        return (max(likes), min(likes)) if likes else (1.0, 1.0)

    @staticmethod
    def _enough(quote: str, known: int) -> float:
        """How like the surroundings must be for the same words to be the same passage."""
        if len(quote) >= _SHORT:
            return _AROUND_LONG * _SHORT / len(quote)
        return _AROUND_SHORT if known >= _SHORT else _AROUND


def _far(start: int, quote: str, hint: int | None) -> bool:
    """Whether a place is so far from where the passage should stand that it rather is another like it."""
    return hint is not None and len(quote) < _LONG and abs(start - hint) > _FAR + len(quote)


def _same(likeness: float, better: float, worse: float, length: int) -> bool:
    """Whether a changed passage is the one looked for; the less it is like it, the more both sides have to be."""
    if likeness >= 0.8:
        return better >= _AROUND or length >= 2 * _SHORT
    if likeness >= (0.6 if length < _SHORT else 0.5):
        return worse >= _AROUND and better >= 0.75
    return False


def _occurrences(text: str, words: str, hint: int | None) -> Iterator[int]:
    """Where `words` stand, those nearest to the hint first on each side; so many at most."""
    at, count = text.find(words, hint or 0 if (hint or 0) > 0 else 0), 0
    while at != -1 and count < _PLACES:
        yield at
        count += 1
        at = text.find(words, at + 1)
    at, count = (text.rfind(words, 0, hint + len(words) - 1) if hint and hint > 0 else -1), 0
    while at != -1 and count < _PLACES:
        yield at
        count += 1
        at = text.rfind(words, 0, at + len(words) - 1)


def _best(spans: list[Span], hint: int | None) -> Span | None:
    if not spans:
        return None
    top = max(span.score for span in spans)
    return _nearest([span for span in spans if span.score >= top - _TIE], hint)


def _nearest(spans: list[Span], hint: int | None) -> Span | None:
    """The one nearest to the hint, the first without a hint; None where two are about as near."""
    if hint is None:
        return min(spans, key=lambda span: span.start)
    near = sorted(spans, key=lambda span: abs(span.start - hint))
    first, others = near[0], [span for span in near[1:] if span.start >= near[0].end or span.end <= near[0].start]
    if others and abs(others[0].start - hint) <= 2 * abs(first.start - hint):
        return None
    return first
