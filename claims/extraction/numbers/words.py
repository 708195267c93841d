"""The English words of numbers: the one place that knows them. All keys are lower case."""

from decimal import Decimal

UNITS = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
} | {"nought": Decimal(0), "naught": Decimal(0)}
"""Words below twenty: they follow a word of `TENS` (one to nine) or stand alone."""

TENS = {
    word: Decimal(value)
    for value, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
} | {"fourty": Decimal(40)}

HUNDRED = frozenset({"hundred", "hundreds"})

_THOUSAND, _MILLION, _BILLION, _TRILLION = (Decimal(10) ** power for power in (3, 6, 9, 12))

SCALES = {
    "thousand": _THOUSAND,
    "thousands": _THOUSAND,
    "lakh": Decimal(10) ** 5,
    "lakhs": Decimal(10) ** 5,
    "million": _MILLION,
    "millions": _MILLION,
    "mil": _MILLION,
    "mln": _MILLION,
    "mn": _MILLION,
    "crore": Decimal(10) ** 7,
    "crores": Decimal(10) ** 7,
    "billion": _BILLION,
    "billions": _BILLION,
    "bn": _BILLION,
    "bln": _BILLION,
    "trillion": _TRILLION,
    "trillions": _TRILLION,
    "tn": _TRILLION,
    "trn": _TRILLION,
    "tln": _TRILLION,
    "quadrillion": Decimal(10) ** 15,
}

LETTERS = {"k": _THOUSAND, "m": _MILLION, "b": _BILLION, "t": _TRILLION, "g": _BILLION}
"""Single letters after a figure. Which of them count depends on case and neighbours (see `literals`)."""

DOZENS = {word: Decimal(12) for word in ("dozen", "dozens", "doz", "dozs", "dz", "dzs")} | {
    "score": Decimal(20),
    "gross": Decimal(144),
}

ORDINALS = {
    word: Decimal(value)
    for value, word in enumerate(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth".split()
    )
} | {
    "twentieth": Decimal(20),
    "thirtieth": Decimal(30),
    "fortieth": Decimal(40),
    "fiftieth": Decimal(50),
    "sixtieth": Decimal(60),
    "seventieth": Decimal(70),
    "eightieth": Decimal(80),
    "ninetieth": Decimal(90),
    "hundredth": Decimal(100),
    "thousandth": _THOUSAND,
    "millionth": _MILLION,
    "billionth": _BILLION,
    "trillionth": _TRILLION,
}

ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})

PARTS = {
    "half": Decimal(2),
    "halves": Decimal(2),
    "quarter": Decimal(4),
    "quarters": Decimal(4),
} | {
    form: value
    for word, value in ORDINALS.items()
    if word not in {"zeroth", "first", "second"}
    for form in (word, word + "s")
}
"""What a whole is divided into: "two thirds". "first" and "second" divide only after tens ("three twenty-firsts")."""

UNIT_PARTS = {form: value for word, value in ORDINALS.items() if 1 <= value <= 9 for form in (word, word + "s")}
"""The last word of a divisor such as "thirty-fifths"."""

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

MULTIPLES = {
    "doubled": Decimal(2),
    "trebled": Decimal(3),
    "tripled": Decimal(3),
    "quadrupled": Decimal(4),
    "quintupled": Decimal(5),
    "halved": Decimal("0.5"),
}
"""Verbs that state a multiple. Only the finished form: "to halve" is a plan, not a measurement."""

FOLD = {word + "fold": value for word, value in UNITS.items() if value > 1} | {"hundredfold": Decimal(100)}

COMPARED = frozenset(
    "as the that those what more less higher lower larger bigger greater smaller faster slower worse better likelier"
    " its their his her above below over under longer stronger".split()
)
"""After "ten times": a ratio. After anything else "three times" counts occasions."""

VAGUE = {
    "tens": Decimal(10),
    "dozens": Decimal(12),
    "scores": Decimal(20),
    "hundreds": Decimal(100),
    "thousands": _THOUSAND,
    "lakhs": Decimal(10) ** 5,
    "millions": _MILLION,
    "crores": Decimal(10) ** 7,
    "billions": _BILLION,
    "trillions": _TRILLION,
}
"""Plurals that stand for at least two of them: "millions of pictures"."""

SEVERAL = frozenset({"several", "many", "few", "couple"})
"""Before a magnitude: more than one of them, nobody says how many ("several hundred")."""

NEGATIVE = frozenset({"minus", "negative"})

NOT_A_COUNT = frozenset(
    "which that this the each every any some no another only such good bad new old big little loved first last next"
    " right wrong not".split()
)
"""Before "one": a pronoun ("that one", "every one"), not the number 1."""

AFTER_A_PART = frozenset("of the their its his her our my your these those all more less fewer".split())
"""After "a third": a share. Before any other word it is an ordinal ("a third man")."""

TIME_UNITS = {
    form: word + "s"
    for word in ("second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "year", "decade", "century")
    for form in (word, word + "s")
} | {"centuries": "centuries", "century": "centuries", "hr": "hours", "hrs": "hours", "min": "minutes", "mins": "minutes", "sec": "seconds", "secs": "seconds", "yr": "years", "yrs": "years"}  # fmt: skip

PERCENT = frozenset({"%", "percent", "percents", "percentage", "percentages", "pc", "pct", "٪"})

CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep"
    " sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun".split()
)
"""Beside a figure: part of a date."""
