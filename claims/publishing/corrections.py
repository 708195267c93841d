"""The public sentence of a correction."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

_POSSESSIVES = {"he": "his", "she": "her", "they": "their", "it": "its"}


@dataclass(frozen=True, slots=True)
class Printing:
    """Who printed something, and when that was captured."""

    publisher: str
    captured: dt.date


def theirs_name(*, form: str, right: str, pronouns: str, person: bool, printings: Sequence[Printing]) -> str:
    """ "todaynewspak.com, as captured on 22 November 2026, printed Bigger; his name is Graeme Biggar." """
    return f"{printed(form, printings)}; {possessive(pronouns, person=person)} name is {right}."


def theirs_speaker(*, form: str, right: str, printings: Sequence[Printing]) -> str:
    """ "..., gave words to Ada Moor; they are Ida Moor's." """
    return f"{_where(printings)} gave words to {form}; the speaker was {right}."


def theirs_figure(*, form: str, right: str, printings: Sequence[Printing]) -> str:
    """ "... printed 830,000; the figure is 680,000 to 830,000." """
    return f"{printed(form, printings)}; the figure is {right}."


def ours(*, before: str, after: str) -> str:
    """ "An earlier version of our record said ...; it now says ...." """
    if not before:
        return f"An earlier version of our record left out “{after}”."
    if not after:
        return f"An earlier version of our record said “{before}”; this was taken out."
    return f"An earlier version of our record said “{before}”; it now says “{after}”."


def printed(form: str, printings: Sequence[Printing]) -> str:
    return f"{_where(printings)} printed {form}"


def possessive(pronouns: str, *, person: bool = True) -> str:
    """From "she/her", "he/him", "they/them", "xe/xem/xyr"; their where none is known, its for an organisation."""
    parts = [part.strip().casefold() for part in pronouns.split("/") if part.strip()]
    if not parts:
        return "their" if person else "its"
    return _POSSESSIVES.get(parts[0], parts[2] if len(parts) > 2 else "their")


def publisher(*, url: str, source: str, title: str) -> str:
    """What a publisher is called: the host of its address, else its name, else the title of what it published."""
    host = (urlsplit(url).hostname or "") if url.startswith(("http://", "https://")) else ""
    return host.removeprefix("www.") or source or title or "A document"


def day(date: dt.date) -> str:
    return f"{date.day} {date:%B %Y}"


def _where(printings: Sequence[Printing]) -> str:
    """ "a.example, as captured on 2 May 2026, and 3 others": each publisher once, by its first capture."""
    first: dict[str, dt.date] = {}
    for printing in printings:
        known = first.get(printing.publisher)
        first[printing.publisher] = min(known, printing.captured) if known else printing.captured
    named = [f"{name}, as captured on {day(when)}," for name, when in list(first.items())[:3]]
    if not named:
        return "A document"
    if len(first) > 3:
        more = len(first) - 3
        return f"{' '.join(named)} and {more} {'other' if more == 1 else 'others'}"
    return named[0] if len(named) == 1 else f"{' '.join(named[:-1])} and {named[-1]}"
