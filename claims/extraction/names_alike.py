"""Whether two spellings may be one name: by their letters and by their sound."""

from rapidfuzz.distance import DamerauLevenshtein


def sound(key: str) -> str:
    """What is left of a spelling when vowels, doubled letters and letters of one sound are levelled."""
    levelled = key
    for before, after in _SOUNDS:
        levelled = levelled.replace(before, after)
    kept = levelled[:1]
    for letter in levelled[1:]:
        if letter not in "aeiouyhw" and letter != kept[-1:]:
            kept += letter
    return kept


_SOUNDS = (
    ("ph", "f"),
    ("gh", "h"),
    ("ck", "k"),
    ("sch", "s"),
    ("sh", "s"),
    ("tch", "c"),
    ("tz", "s"),
    ("z", "s"),
    ("q", "k"),
    ("c", "k"),
    ("v", "w"),
)


def alike(one: str, other: str) -> bool:
    """Whether two keys may be one name misspelt: one or two letters apart and, for short ones, of one sound."""
    if min(len(one), len(other)) < 4 or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if longer in (shorter + "s", shorter + "es"):  # a family: "the Smiths"
        return False
    distance = DamerauLevenshtein.distance(one, other, score_cutoff=2)
    if distance > 2:
        return False
    return sound(one) == sound(other) or (distance == 1 and min(len(one), len(other)) >= 7)
