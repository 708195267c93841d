"""Changes that the printing itself shows: an ellipsis where words are left out, square brackets around the editor's own."""

from claims.checking.comparing.changes import Change

_ELLIPSES = ("…", "...", ". . .")
_AROUND = 6
# Dots may shorten what was said; they may not turn it.
_NEVER = frozenset({"negation", "polarity"})
_LONGEST = 200


def marked_openly(change: Change, text: str, other_text: str) -> bool:
    """Whether the reader of either printing is told of the change where it stands, and it turns nothing round."""
    if change.kind in _NEVER:
        return False
    if _bracketed(text, change.start, change.end) or _bracketed(other_text, change.other_start, change.other_end):
        return True
    left_out, added = not change.printed, not change.other
    return (left_out and _dotted(text, change.start)) or (added and _dotted(other_text, change.other_start))


def _bracketed(text: str, start: int, end: int) -> bool:
    if start >= end:
        return False
    opened = text.rfind("[", max(0, start - _LONGEST), start)
    closed = text.find("]", end, end + _LONGEST)
    inside = text.find("]", opened, start) < 0 and text.find("[", end, closed) < 0
    return opened >= 0 and closed >= 0 and inside


def _dotted(text: str, at: int) -> bool:
    around = text[max(0, at - _AROUND) : at + _AROUND]
    return any(dots in around for dots in _ELLIPSES)
