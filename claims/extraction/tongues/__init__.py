"""Languages other than English: numbers, dates and direct quotations by one small grammar each, its words in data files.

A language is a folder of them beside those of English (`claims/extraction/words`). English has engines of its own, which
read far more.
"""

from claims.extraction.lexicon import languages
from claims.extraction.tongues.words import Tongue, tongue

TONGUES: dict[str, Tongue] = {code: tongue(code) for code in languages() if code != "en"}
"""By ISO 639-1 code."""
