"""Permanent short ids of what can be cited: CLM-7K2Q9M, a scrambled number with a check character.

PostgreSQL generates them from the row's key (`ledger.public_id`), so that a bulk write or COPY cannot leave them out,
and no row ever changes its own. Every place has its own weight in the check (a polynomial over GF(32)): one wrong
character, or any two swapped ones, never make another valid id.
"""

import re

from django.db import models

from sources.errors import BadPublicId

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SHAPE = re.compile(r"([A-Z]{3})-([0-9A-Z]{6,8})")
_MISREAD = str.maketrans("OIL", "011")


class PublicIdOf(models.Func):
    """`ledger.public_id('SRC', id)`."""

    function = "ledger.public_id"
    output_field = models.CharField(max_length=12, db_collation="C")


def public_id(prefix: str) -> models.GeneratedField:
    """The field for a model's public ids: `public_id = public_id("SRC")`. Unique, in byte order; three capitals a noun."""
    return models.GeneratedField(
        expression=PublicIdOf(models.Value(prefix), models.F("id")),
        output_field=models.CharField(max_length=12, db_collation="C"),
        db_persist=True,
        unique=True,
    )


def read(text: str, prefix: str) -> str:
    """The id as it is stored, from what someone typed: any case, O for 0, I or L for 1. Raises BadPublicId."""
    match = _SHAPE.fullmatch(text.strip().upper())
    if match is None or match[1] != prefix:
        raise BadPublicId
    body = match[2].translate(_MISREAD)
    if not all(character in _ALPHABET for character in body):
        raise BadPublicId
    total = 0
    for digit in [ord(letter) & 31 for letter in prefix] + [_ALPHABET.index(character) for character in body]:
        total = (total << 1) ^ (37 if total & 16 else 0) ^ digit
    if total:
        raise BadPublicId
    return f"{prefix}-{body}"
