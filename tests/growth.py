"""How the time of some work grows with the length of a text: told by ratio, so that a busy machine does not matter."""

import time
from collections.abc import Callable

# Work of less than this is measured too coarsely to compare.
_LEAST = 0.004


def growth(work: Callable[[str], object], piece: str, *, size: int = 3_000, factor: int = 8) -> float:
    """How many times as long `work` takes on a text of repeated `piece` that is `factor` times as long as `size`.

    About `factor` for linear work, its square for quadratic work.
    """

    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        started = time.process_time()
        work(text)
        return time.process_time() - started

    short = max(min(seconds(size), seconds(size)), _LEAST)
    long = seconds(size * factor)
    # Something else may have taken the processor's cache meanwhile: what looks slow is measured once more.
    return (long if long < 1.5 * factor * short else min(long, seconds(size * factor))) / short
