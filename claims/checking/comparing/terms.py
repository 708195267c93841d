"""Terms that are taken for one another and mean different things, in law, in statistics or on a form.

Each family lists terms of which none may stand for another. English; as data, to be added to.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """Terms (as patterns over folded words) that are near one another; what is at stake when one replaces another."""

    terms: tuple[tuple[str, re.Pattern[str]], ...]
    stake: str


def _family(stake: str, **terms: str) -> Family:
    return Family(
        tuple((name.replace("_", " "), re.compile(rf"\b(?:{words})\b")) for name, words in terms.items()), stake
    )


FAMILIES = (
    _family(
        "which killings are counted",
        murder=r"murder(?:s|ed)?",
        homicide=r"homicides?",
        manslaughter=r"manslaughter",
    ),
    _family(
        "what somebody’s status is in law",
        asylum_seekers=r"asylum[- ]seekers?|asylum applicants?",
        refugees=r"refugees?",
        illegal_immigrants=r"illegal (?:im)?migrants?|illegals|undocumented (?:im)?migrants?",
    ),
    _family(
        "which offence it is",
        sexual_abuse=r"(?:sexual|child|sex) abuse",
        sexual_assault=r"sex(?:ual)? assaults?",
        sexual_exploitation=r"sex(?:ual)?[- ]exploitation|child exploitation",
        sextortion=r"sextortion",
        rape=r"rapes?|sex-rape",
    ),
    _family(
        "how far a case has come",
        arrest=r"arrest(?:s|ed)?",
        charge=r"charged with|criminal charges",
        conviction=r"convict(?:ed|ions?)|found guilty",
    ),
    _family("a sum owed or a sum added to it", deficit=r"deficits?", debt=r"(?:national|public|government) debt"),
    _family("how the middle is taken", average=r"averages?|mean", median=r"medians?"),
    _family("who is counted", unemployed=r"unemploy(?:ed|ment)", jobless_claims=r"jobless claims|claimants?", inactive=r"economically inactive"),
    _family("what is measured", inflation=r"inflation", price_level=r"price levels?", cost_of_living=r"costs? of living"),
    _family("whether anybody died", casualties=r"casualt(?:y|ies)", deaths=r"deaths?|killed|fatalit(?:y|ies)", injuries=r"injur(?:ed|ies)|wounded"),
    _family("what is counted", infections=r"infections?|infected", hospital_admissions=r"(?:hospital )?admissions|hospitali[sz]ations?"),
)  # fmt: skip


def terms_in(text: str) -> dict[int, set[str]]:
    """The terms of each family (by its place in FAMILIES) that stand in a text."""
    plain = text.lower().replace("‑", "-")
    found: dict[int, set[str]] = {}
    for at, family in enumerate(FAMILIES):
        names = {name for name, pattern in family.terms if pattern.search(plain)}
        if names:
            found[at] = names
    return found
