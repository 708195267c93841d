"""What a spreadsheet would run: a cell that begins so has ' before it in every CSV that leaves the house."""

import re

BEGINS = "^(?=[ \u00a0\u3000]*[=+@\t\r\n＝＋－＠-])"
"""Before what a spreadsheet takes for a formula, or for the end of a cell, in the widths of East Asia too
(https://owasp.org/www-community/attacks/CSV_Injection). It means the same to Python and to PostgreSQL."""
_BEGINS = re.compile(BEGINS)


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return _BEGINS.sub("'", cell)
