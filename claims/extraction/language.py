"""Which language a text is in, told by its commonest function words; only those the engines have rules for."""

from claims.extraction.layout import Layout
from claims.extraction.lexicon import languages, lexicon

# A sample of this many words settles it; the rest of a long text adds nothing.
_SAMPLE = 400
# About one word in four of running English is one of these; one in eight leaves room for names and figures.
_SHARE = 0.125
_MARKERS = {code: lexicon(code, "language").words("commonest") for code in languages()}


def language_of(layout: Layout) -> str | None:
    """An ISO 639-1 code, or None where the text is too short or in a language not known here."""
    sample = [word.text.lower() for word in layout.words[:_SAMPLE]]
    if len(sample) < 5:
        return None
    shares = {code: sum(word in markers for word in sample) for code, markers in _MARKERS.items()}
    # Short texts are often even ("in", "so", "an" are words of both): English then, which is read the most fully.
    likeliest = max(shares, key=lambda code: (shares[code], code == "en"))
    return likeliest if shares[likeliest] >= _SHARE * len(sample) else None
