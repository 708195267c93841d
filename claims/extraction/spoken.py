"""The words of a quotation without the reporter's own punctuation."""

from collections.abc import Sequence


def joined(pieces: Sequence[str]) -> str:
    """The pieces of one quotation as one text: “A,” she said. “B.” gives "A. B.", “a,” she said, “b.” gives "a, b.".

    The comma before "she said" is the reporter's: it stays only where the sentence goes on in small letters. A piece
    that ended a sentence and one that begins another are paragraphs of their own.
    """
    text = pieces[0] if pieces else ""
    for piece in pieces[1:]:
        goes_on = piece[:1].islower()
        if text.endswith(","):
            text = f"{text} {piece}" if goes_on else f"{text[:-1]}. {piece}"
        else:
            text = f"{text} {piece}" if goes_on else f"{text}\n\n{piece}"
    return text.removesuffix(",")
