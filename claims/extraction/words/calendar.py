"""English words for days, months, seasons and counts: what each is for stands with them in `en/calendar.toml`."""

from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "calendar")

MONTHS = _WORDS.whole("months")
FULL_MONTHS = tuple(names[0].capitalize() for names in _WORDS.table("months").values())
SHORT_MONTHS = tuple(name.capitalize() for names in _WORDS.table("months").values() for name in names[1:])
MONTHS_THAT_ARE_NAMES = frozenset(MONTHS[name] for name in _WORDS.listed("months_that_are_names"))

WEEKDAYS = _WORDS.whole("weekdays")
FULL_WEEKDAYS = tuple(names[0].capitalize() for names in _WORDS.table("weekdays").values())
NAMED_DAYS_BEFORE = _WORDS.words("named_days_before")

UNITS_OF_DAYS = {"day": 1, "week": 7, "fortnight": 14}
UNITS_OF_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

COUNTS = _WORDS.whole("counts")
ORDINALS = _WORDS.whole("ordinals")
TENS = _WORDS.whole("tens")
UNITS = _WORDS.whole("units")
CENTURIES = _WORDS.whole("centuries")
DECADES = _WORDS.whole("decades")
SEASONS = _WORDS.whole("seasons")

FIXED_HOLIDAYS = _WORDS.dated("fixed_holidays")
MOVING_HOLIDAYS = _WORDS.dated("moving_holidays")

FUTURE = _WORDS.words("future")
FUTURE_WITH_TO = _WORDS.words("future_with_to")
DIRECTIVES = _WORDS.words("directives")
PAST = _WORDS.words("past")
NEITHER = _WORDS.words("neither")


def count_of(printed: str) -> int:
    """How many days, weeks or months a count printed in words ("a couple of") or digits says."""
    word = printed.lower()
    return COUNTS[word] if word in COUNTS else int(word)
