"""How long finding the person behind a misspelt name takes: `python -m tests.benchmarks.lookup [SPEAKERS]`.

Names are made up of syllables, with a fixed seed; each question is one of them with a letter changed, left out or
doubled. Prints the processor's time of one question, the median and the 99th of a hundred, and how often the right one
came first.
"""

import random
import sys
import time

from claims.matching.names import Names

_SYLLABLES = [c + v for c in "b d f g h k l m n p r s t v w z br gr kl st sch tr".split() for v in "aeiou"]
_ENDINGS = ["", "", "n", "r", "s", "l", "man", "son", "ski", "berg"]


def made(names: random.Random) -> str:
    given = "".join(names.choices(_SYLLABLES, k=2)) + names.choice(_ENDINGS[:5])
    family = "".join(names.choices(_SYLLABLES, k=names.randint(1, 3))) + names.choice(_ENDINGS)
    return f"{given} {family}".title()


def misspelt(name: str, names: random.Random) -> str:
    at = names.randrange(1, len(name))
    return name[:at] + names.choice(["", name[at] * 2, names.choice("aeiourstn")]) + name[at + 1 :]


def main(speakers: int, questions: int = 300) -> None:
    chance = random.Random(20_261_122)  # noqa: S311 -- nothing is kept secret by it
    every = [made(chance) for _ in range(speakers)]
    names = Names((name, name) for name in every)
    taken, right = [], 0
    for name in chance.sample(every, questions):
        query = misspelt(name, chance)
        began = time.process_time()
        found = names.find(query)
        taken.append(time.process_time() - began)
        right += found[0][0] == name
    taken.sort()
    sys.stdout.write(
        f"{speakers:,} speakers: p50 {taken[questions // 2] * 1000:.1f} ms, p99 {taken[questions * 99 // 100] * 1000:.1f} ms,"
        f" the right one first in {right} of {questions}\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
