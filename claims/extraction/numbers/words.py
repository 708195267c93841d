"""The English words of numbers, all in lower case: what each is for stands with them in `words/en/numbers.toml`."""

from decimal import Decimal

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "numbers")

UNITS = _WORDS.decimals("units")
TENS = _WORDS.decimals("tens")
HUNDRED = _WORDS.words("hundred")
SCALES = _WORDS.decimals("magnitudes")
LETTERS = _WORDS.decimals("letters")
DOZENS = _WORDS.decimals("dozens")
ORDINALS = _WORDS.decimals("ordinals")
ORDINAL_ENDINGS = _WORDS.words("ordinal_endings")

PARTS = _WORDS.decimals("parts") | {
    form: value for word, value in ORDINALS.items() if value > 2 for form in (word, word + "s")
}
"""What a whole is divided into: "two thirds". "first" and "second" divide only after tens ("three twenty-firsts")."""

UNIT_PARTS = {form: value for word, value in ORDINALS.items() if 1 <= value <= 9 for form in (word, word + "s")}
"""The last word of a divisor such as "thirty-fifths"."""

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

MULTIPLES = _WORDS.decimals("multiples")
FOLD = {word + "fold": value for word, value in UNITS.items() if value > 1} | {"hundredfold": Decimal(100)}
MULTIPLIED = _WORDS.decimals("multiplied")
BEFORE_A_MULTIPLE = _WORDS.words("before_a_multiple")
TWICE_WHAT = _WORDS.words("twice_what")
COMPARED = _WORDS.words("compared")
VAGUE = _WORDS.decimals("vague")
SEVERAL = _WORDS.words("several")
NEGATIVE = _WORDS.words("negative")
NOT_A_COUNT = _WORDS.words("not_a_count")
AFTER_A_PART = _WORDS.words("after_a_part")
AFTER_AN_AMOUNT = _WORDS.words("after_an_amount")
BEFORE_A_PART = _WORDS.words("before_a_part")
COMPARATIVES = _WORDS.words("comparatives")
SURELY_BEFORE_A_PART = _WORDS.words("surely_before_a_part")
TIME_UNITS = _WORDS.meanings("time_units")
PERCENT = _WORDS.words("percent")

_CALENDAR = lexicon("en", "calendar")
CALENDAR = frozenset(_CALENDAR.whole("months")) | frozenset(_CALENDAR.whole("weekdays"))
"""Beside a figure: part of a date."""
