"""How long "has this been said before?" takes against very many claims: `python -m tests.benchmarks.matching [CLAIMS]`.

Claims are made up from a vocabulary whose words are as unevenly common as those of English (Zipf), with a fixed seed,
and laid into a temporary table by COPY: the database is left as it was. Half of the questions are claims of the table
with a fifth of their words changed, half are new. Prints the median and the 99th of a hundred, in milliseconds.
"""

import os
import random
import sys
import time
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate

import django

_SYLLABLES = [
    c + v + e for c in "b d f g k l m n p r s t v z br st tr pl".split() for v in "aeiou" for e in ("", "n", "r")
]
_WORDS = 60_000


class Vocabulary:
    """Words, the n-th of which is used one n-th as often as the first."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- nothing is kept secret by it
        self._words = ["".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4))) for _ in range(_WORDS)]
        self._often = list(accumulate(1 / rank for rank in range(10, _WORDS + 10)))

    def word(self) -> str:
        return self._words[min(_WORDS - 1, bisect(self._often, self._random.random() * self._often[-1]))]

    def claim(self) -> str:
        figure = f" {self._random.randint(2, 9_000):,}" if self._random.random() < 0.4 else ""
        return " ".join(self.word() for _ in range(self._random.randint(8, 24))) + figure

    def changed(self, claim: str) -> str:
        return " ".join(self.word() if self._random.random() < 0.2 else word for word in claim.split())


def measure(claims: int, questions: int = 300) -> Iterator[str]:
    from claims.actions.trial_claims import trial_claims
    from claims.flows.match import said_before
    from claims.matching.said import Said

    made = Vocabulary(seed=20_261_122)
    texts = [made.claim() for _ in range(claims)]
    began = time.perf_counter()
    with trial_claims([(text, "", None) for text in texts]):
        yield f"{claims:,} claims laid down and indexed in {time.perf_counter() - began:.0f} s"
        taken, right = [], 0
        for number in range(questions):
            known = number % 2 == 0
            at = number * (claims // questions)
            asked = Said(made.changed(texts[at]) if known else made.claim())
            began = time.perf_counter()
            found = said_before(asked, signed_in=True)
            taken.append(time.perf_counter() - began)
            right += known and [one.key for one in found[:1]] == [-at - 1]
        taken.sort()
        yield f"p50 {taken[questions // 2] * 1000:.0f} ms, p99 {taken[questions * 99 // 100] * 1000:.0f} ms"
        yield f"the claim that was changed came first: {right} of {(questions + 1) // 2}"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    for line in measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
