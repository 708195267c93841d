"""Texts of made-up sentences, and what happens to a text between two captures; every letter knows where it came from."""

import random
from dataclasses import dataclass

_WHO = "The harbour master|A passenger|The ferry company|Her deputy|Nobody on board|The mayor of the island|An old pilot".split(
    "|"
)
_DID = "said that|denied that|had forgotten that|was told that|wrote in May that|could not believe that".split("|")
_WHAT = (
    "the tide tables were wrong|the last boat had left early|tickets would cost twice as much|the pier needed repairs|"
    "no light burned in the tower|the engine had been sold|the crew wanted better pay|fog would close the channel"
).split("|")
_WHEN = "before noon|for eleven years|since the storm|on two Sundays|in spite of everything|without a word".split("|")
_MORE = "agreed|kept silent|laughed|sold their boats|knew better|rowed home".split("|")
_SYLLABLES = "ba den fi gor hul ik jo lan mir nev or pel qua rus sat tem ulf ver wyn yst zan".split()
_MISREAD = {"l": "1", "o": "0", "e": "c", "m": "rn", "i": "l", "h": "b", "s": "5", "n": "ri", "t": "f", "u": "v"}

Letters = list[tuple[str, int | None]]


@dataclass(frozen=True)
class Changed:
    """A text after a change, and where each letter of the old one stands in it."""

    text: str
    now: dict[int, int]


def written(dice: random.Random, sentences: int = 60) -> str:
    """Paragraphs of so many sentences; some phrases come again and again, as they do."""
    told = [
        f"{dice.choice(_WHO)} of {_made_up(dice)} {dice.choice(_DID)} {dice.choice(_WHAT)} {dice.choice(_WHEN)}, "
        f"{_made_up(dice)} and {_made_up(dice)} {dice.choice(_MORE)}."
        for _ in range(sentences)
    ]
    return "".join(sentence + ("\n\n" if dice.random() < 0.25 else " ") for sentence in told).strip()


def _made_up(dice: random.Random) -> str:
    return "".join(dice.choice(_SYLLABLES) for _ in range(dice.randint(2, 4)))


def inserted(dice: random.Random, letters: Letters) -> Letters:
    for _ in range(dice.randint(1, 5)):
        at = dice.randrange(len(letters))
        letters[at:at] = [(letter, None) for letter in " " + written(dice, dice.randint(1, 3)) + " "]
    return letters


def deleted(dice: random.Random, letters: Letters) -> Letters:
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(letters))
        del letters[at : at + dice.randint(5, 120)]
    return letters


def reflowed(dice: random.Random, letters: Letters) -> Letters:
    width, column, set_anew = dice.randint(40, 90), 0, []
    for letter, origin in letters:
        plain = " " if letter.isspace() else letter
        column = 0 if plain == " " and column > width else column + 1
        set_anew.append(("\n" if column == 0 else plain, origin))
    return set_anew


def misread(dice: random.Random, letters: Letters) -> Letters:
    rate = dice.choice([0.01, 0.03, 0.05])
    read: Letters = []
    for letter, origin in letters:
        if dice.random() < rate:
            read += [(wrong, origin) for wrong in _MISREAD.get(letter, "")] if dice.random() < 0.8 else []
        else:
            read.append((letter, origin))
    return read


CHANGES = {"inserted": inserted, "deleted": deleted, "reflowed": reflowed, "misread": misread}


def changed(dice: random.Random, text: str, *ways: str) -> Changed:
    letters: Letters = [(letter, at) for at, letter in enumerate(text)]
    for way in ways:
        letters = CHANGES[way](dice, letters)
    now: dict[int, int] = {}
    for at, (_, origin) in enumerate(letters):
        if origin is not None:
            now.setdefault(origin, at)
    return Changed("".join(letter for letter, _ in letters), now)


def passage(dice: random.Random, text: str) -> tuple[int, int]:
    """Some whole words of the text, from two or three of them to a paragraph."""
    length = dice.choice([12, 20, 40, 80, 160, 400])
    start = dice.randrange(max(1, len(text) - length))
    end = min(len(text), start + length)
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    while text[start].isspace():
        start += 1
    return start, end
