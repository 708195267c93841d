"""Languages other than English: numbers, dates and direct quotations by one small grammar each, its words in data files.

A language is a file of words (`german`) and a line in `TONGUES`. English has engines of its own, which read far more.
"""

from claims.extraction.tongues.german import GERMAN
from claims.extraction.tongues.words import Tongue

TONGUES: dict[str, Tongue] = {"de": GERMAN}
"""By ISO 639-1 code."""
