"""An author's name as printed, in the parts a style needs; whole where nobody can part it safely."""

import re
import unicodedata

from sources.citing.item import Name

# Where a byline has one of these it names a desk, an agency or an office, not a person.
_OFFICES = frozenset(
    """agence agency agencies alliance association authority bank board bureau centre center church club college
    commission committee company council corporation correspondent correspondents court department desk division
    editorial editors federation foundation fund government group inc institute international league limited llc ltd
    media ministry network news newsroom newspaper newspapers observatory office organisation organization parliament
    party police post press radio reporter reporters review secretariat service society staff statistics team times
    trust tv union university writers""".split()
)
_PARTICLES = frozenset(
    "af al bin da dal das de dei del della den der des di do dos du el ibn la las le les lo los ten ter van vom von y zu zum zur".split()
)
_SUFFIXES = {"jr": "Jr.", "jr.": "Jr.", "sr": "Sr.", "sr.": "Sr.", "ii": "II", "iii": "III", "iv": "IV"}
_HONOURS = frozenset("dr dr. prof prof. professor sir dame lord lady mr mr. mrs mrs. ms ms. miss".split())
_BY = re.compile(r"^(?:by|words by|report by|von|par|por)\s+", re.IGNORECASE)


def read(printed: str) -> Name:
    """The name in a byline: "By Ludwig van Beethoven" is van Beethoven, Ludwig; "Press Association" stays whole.

    Names in scripts that write the family name first, or without spaces, stay whole, as do single words.
    """
    text = _BY.sub("", " ".join(printed.split())).strip(" ,;")
    if "," in text:
        return _inverted(text)
    words = text.split()
    if len(words) > 2 and words[0].casefold() in _HONOURS:
        words = words[1:]
    suffix = _SUFFIXES.get(words[-1].casefold(), "") if len(words) > 2 else ""
    if suffix:
        words = words[:-1]
    if not 2 <= len(words) <= 7 or not all(map(_of_a_person, words)):
        return Name(literal=text)
    at = next((n for n in range(1, len(words) - 1) if words[n] in _PARTICLES), len(words) - 1)
    last = next((n for n in range(at, len(words) - 1) if words[n] not in _PARTICLES), len(words) - 1)
    return Name(
        family=" ".join(words[last:]), given=" ".join(words[:at]), particle=" ".join(words[at:last]), suffix=suffix
    )


def _inverted(text: str) -> Name:
    family, _, rest = (part.strip() for part in text.partition(","))
    if _SUFFIXES.get(rest.casefold()):
        return read(f"{family} {rest}")
    if not rest or "," in rest or not all(map(_of_a_person, [*family.split(), *rest.split()])):
        return Name(literal=text)
    words = family.split()
    at = next((n for n, word in enumerate(words[:-1]) if word not in _PARTICLES), len(words) - 1)
    return Name(family=" ".join(words[at:]), given=rest, particle=" ".join(words[:at]))


def _of_a_person(word: str) -> bool:
    bare = word.strip(".'’-").casefold()
    if not bare or bare in _OFFICES or bare in ("and", "&", "the", "for", "of", "und", "et"):
        return False
    return word in _PARTICLES or (word[0].isupper() and _parted_script(word))


def _parted_script(word: str) -> bool:
    return all(
        not letter.isalpha() or unicodedata.name(letter, "").startswith(("LATIN", "CYRILLIC", "GREEK"))
        for letter in word
    ) and not any(letter.isdigit() for letter in word)
