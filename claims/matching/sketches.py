"""How much of two texts is the same, and a sketch of a text by which such texts are found without reading them all.

A text is taken as the set of its runs of three words, marks and case aside. Its sketch is the least of their hashes
(bottom-k: A. Broder, "On the resemblance and containment of documents", 1997): texts that share most of their runs
share most of their sketches, and a sketch has the same size for every text.
"""

import re
from collections.abc import Set
from hashlib import blake2b

KEPT = 64
"""Numbers in a sketch."""
_RUN = 3
_WORD = re.compile(r"\w+")


def runs(text: str) -> frozenset[int]:
    """The hashes (signed, 64 bits, the same on every machine) of all runs of three words; of fewer, of all of them."""
    words = _WORD.findall(text.casefold())
    if not words:
        return frozenset()
    last = max(1, len(words) - _RUN + 1)
    return frozenset(_hash(" ".join(words[at : at + _RUN])) for at in range(last))


def sketch(text_runs: Set[int]) -> list[int]:
    """The least `KEPT` of a text's runs, in order."""
    return sorted(text_runs)[:KEPT]


def sameness(some: Set[int], others: Set[int]) -> float:
    """Which share of the longer of two texts stands in the other as well: 0.0 to 1.0."""
    longer = max(len(some), len(others))
    return len(some & others) / longer if longer else 0.0


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)
