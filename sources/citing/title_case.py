"""English titles in capitals, as the reference processor (citeproc-js) writes them."""

import re

# Articles, conjunctions and prepositions, which stay small unless they begin a title or what follows a colon.
_SMALL = frozenset(
    """a about above across afore after against al along alongside amid amidst among amongst an and apropos around as
    aside astride at athwart atop barring before behind below beneath beside besides between beyond but by c ca circa
    despite down during et except for from given in inside into lest like near next nor notwithstanding of off on onto
    or out over per plus pro qua sans since so than the through throughout thru till to toward towards under
    underneath until unto up upon v v. versus via vis-à-vis vs vs. with within without yet""".split()
)
_WORD = re.compile(r"[^\s\-–—/]+|[\s\-–—/]")
_OPENING = "“‘\"'([«"


def titled(text: str) -> str:
    """The text with its words' first letters in capitals; words with a capital anywhere stay as they are."""
    pieces = _WORD.findall(text)
    words = [at for at, piece in enumerate(pieces) if piece.strip(" -–—/")]
    fresh = True
    for at in words:
        word = pieces[at]
        bare = word.strip(_OPENING + "”’»)],;:!?")
        small = bare in _SMALL and not fresh and at != words[-1]
        fresh = word.rstrip("”’»").endswith((":", "?", "!", ".")) and bare not in _SMALL
        if small or word != word.lower():
            continue
        start = next((n for n, letter in enumerate(word) if letter.isalnum()), 0)
        pieces[at] = word[:start] + word[start : start + 1].upper() + word[start + 1 :]
    return "".join(pieces)
