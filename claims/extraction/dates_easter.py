"""The feasts that move with Easter: Good Friday, Easter Monday, Whit Sunday."""

import datetime as dt

from claims.extraction.lexicon import lexicon

FEASTS = lexicon("en", "calendar").pairs("easter_holidays")
"""Days after Easter Sunday by the name in lower case."""


def feast(name: str, year: int) -> dt.date:
    """The day a feast falls on in the Western churches (the rule of Meeus, "Astronomical Algorithms", chapter 8)."""
    golden, century, rest = year % 19, *divmod(year, 100)
    corrected = (century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 19 * golden + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - corrected - rest % 4) % 7
    late = (golden + 11 * corrected + 22 * weekday) // 451
    month, day = divmod(corrected + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(days=int(FEASTS[name]))
