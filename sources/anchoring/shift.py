"""Where an offset of a text comes to stand in a later version of it, roughly."""

from bisect import bisect_right

# Lines this long are taken to be the same line where they stand once in both texts.
_LINE = 20


class Shift:
    """How far the places of one text moved in another, told by the lines that both have once. Linear."""

    def __init__(self, before: str, after: str) -> None:
        there = _lines(after)
        self._steps = [(0, 0)]
        for line, at in _lines(before).items():
            now = there.get(line, -1)
            # Lines that changed their order tell nothing about what stands between them.
            if at >= 0 and now >= self._steps[-1][1] and at > self._steps[-1][0]:
                self._steps.append((at, now))
        self._ends = (len(before), len(after))

    def moved(self, offset: int) -> int:
        """About where it stands now; by proportion between two lines that are known."""
        index = bisect_right(self._steps, (offset, 10**12)) - 1
        was, now = self._steps[index]
        next_was, next_now = self._steps[index + 1] if index + 1 < len(self._steps) else self._ends
        if next_was <= was:
            return now
        return min(now + offset - was, max(now, next_now))


def _lines(text: str) -> dict[str, int]:
    """Each line with where it stands; -1 where it stands more than once."""
    found: dict[str, int] = {}
    at = 0
    for line in text.split("\n"):
        plain = " ".join(line.split())
        if len(plain) >= _LINE:
            found[plain] = -1 if plain in found else at
        at += len(line) + 1
    return {line: place for line, place in found.items() if place >= 0}
