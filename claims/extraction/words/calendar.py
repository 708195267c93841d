"""English words for days, months, seasons and counts: the data of the date grammar."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
FULL_MONTHS = tuple("January February March April May June July August September October November December".split())
SHORT_MONTHS = tuple("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())
MONTHS_THAT_ARE_NAMES = frozenset((3, 4, 5, 6, 8))
"""March, April, May, June, August: people are called so, and two of them are verbs."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
FULL_WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
NAMED_DAYS_BEFORE = frozenset(
    "black good ash super bloody fat cyber shrove maundy palm easter whit ruby sheffield".split()
)
"""Words that make a weekday a name: Black Friday, Sheffield Wednesday."""

UNITS_OF_DAYS = {"day": 1, "week": 7, "fortnight": 14}
UNITS_OF_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

COUNTS = {
    word: number
    for number, words in enumerate(
        "zero|one a an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
        "|seventeen|eighteen|nineteen|twenty".split("|")
    )
    for word in words.split()
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "a couple of": 2,
    "couple of": 2,
    "a dozen": 12,
    "half a dozen": 6,
}

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
        " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
        " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        start=1,
    )
}
TENS = {
    word: number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
UNITS = {word: number for number, word in enumerate("one two three four five six seven eight nine".split(), start=1)}
CENTURIES = {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each; three months long (meteorological, northern hemisphere)."""

FIXED_HOLIDAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "independence day": (7, 4),
    "halloween": (10, 31),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
}
MOVING_HOLIDAYS = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "black friday": (11, 4, 4),
}
"""Month, weekday and which of them in the month (-1 the last), as the United States keep them."""

FUTURE = frozenset(
    "will won't shall would 'll be due scheduled expected expects expect planned planning payable upcoming tomorrow intends"
    " intend could can should must might may forthcoming slated pending deadline expires mature matures"
    " starting unless supposed postponed predicts".split()
)
FUTURE_WITH_TO = frozenset(
    "set plan plans hope hopes hoping going aim aims pledge pledges vow vows promise promises promised ready about is are".split()
)
"""Words that point ahead when "to" follows."""
DIRECTIVES = frozenset(
    "agree agreed allowed ask asked call called decided invited likely order ordered required subpoenaed summoned told urged want"
    " wanted wants".split()
)
"""Words that point ahead with a "to" a few words on: "ordered the two men to appear on Monday"."""
PAST = frozenset(
    "said says was were had did told made took came went began left met won lost rose fell held found gave got saw shot hit"
    " sent spent ran led read cut knew thought became brought built bought sold fled flew grew kept paid sought spoke stood"
    " struck taught threw wrote broke chose drew drove felt fought heard laid lay put set sat sang sank shook slept swore"
    " won beat been slid jumped dropped dead has have ago last earlier previously since died".split()
) - {"set"}
NEITHER = frozenset(
    "need needed red united hundred indeed speed feed seed bed wed unlimited limited proposed indebted unspecified based".split()
)
"""Words that end like a past tense and are none, or say nothing about when."""
