"""Whole numbers as addresses, forms and keys have them."""


def whole[Other](written: str | None, otherwise: Other, *, digits: int = 18) -> int | Other:
    """The number that so many ASCII digits at most write; `otherwise` where anything else is written, or nothing.

    PostgreSQL's largest keys hold any number of 18 digits. What are digits of other scripts to Python is no number here.
    """
    if written and written.isascii() and written.isdigit() and len(written) <= digits:
        return int(written)
    return otherwise
