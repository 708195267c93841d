"""Whether four digits are a year."""

import re

from claims.extraction.dates_context import Context
from claims.extraction.lexicon import lexicon

_LISTS = lexicon("en", "rules_dates")

_LED_BY = re.compile(
    r"(?:^|[\s(\[“‘\"'—–-])(?:in|since|by|from|until|till|to|of|after|before|between|and|or|during|around|circa|c\.|through|throughout|for|early|late|mid|than|summer|spring|autumn|fall|winter|act|year|years|election|versus|vs\.?)\s+$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\b(?:19|20)\d\d, $")
_NO_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#№=+*/]|[\d][.,]|\b(?:No\.?|page|pp?\.|room|flight|route|highway|dlrs|about|nearly|over|some|least|most|than|only|around|another|every))\s?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s?(?:%|°)| ?B\.?C\b|[ -](?:per\s?cent|percent|points?|people|men|women|children|dollars?|pounds?|euros?|miles?|km|kilomet|met(?:er|re)s?|feet|foot|acres?|tons?|tonnes?|kg|calories|votes?|times|hours?|GMT|EST|EDT|BST|UTC|CET|local time|jobs?|troops|homes|houses|shares|seats|degrees|words|copies|points|others|more)\b"
)
_PLURAL = re.compile(r" (?:[a-z]{2,20}(?:ed|an|al|ic|ive|ous) )?[a-z]{2,20}[^s\W]s\b(?!['’])")
_PLURAL_OF_A_YEAR = _LISTS.words("year_plural_of_a_year")


def plausible_year(match: re.Match[str], context: Context) -> bool:
    """Whether the digits read as a year by what stands round them: 1990 in "in 1990", not in "1990 votes" or "$1990"."""
    text = context.layout.text
    start, end, year = match.start(), match.end(), int(match["year"])
    before = text[max(0, start - 16) : start]
    after = text[end : end + 48]
    if _COUNTED.match(after) or (
        start
        and (text[start - 1] in "$£€¥#=+*/@_" or (text[start - 2 : start - 1].isdigit() and text[start - 1] in ".,:"))
    ):
        return False
    if _LED_BY.search(before) or _LISTED.search(before):
        plural = _PLURAL.match(after)
        return 1900 <= year <= 2060 or plural is None
    if _NO_YEAR_BEFORE.search(before) or not 1700 <= year <= 2060 or (year < 1900 and not _determined(before)):
        return False
    plural = _PLURAL.match(after)
    return plural is None or plural.group().split()[-1] in _PLURAL_OF_A_YEAR or (year >= 1900 and _determined(before))


def _determined(before: str) -> bool:
    return bool(re.search(r"\b(?:the|its|his|her|their|our|a|an|that|this)\s+$", before, re.IGNORECASE))
