"""Names in comparable form: one alphabet, no titles, the parts in order; and what they sound like."""

import re
import unicodedata

_CYRILLIC = dict(
    zip(
        "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяђјљњћџүө",
        "a b v g g d e ye e zh z i i i y k l m n o p r s t u u f kh ts ch sh shch  y  e yu ya dj j lj nj c dz u o".split(
            " "
        ),
        strict=True,
    )
)
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(), strict=True)
)
_HEBREW = dict(
    zip("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h v z h t y k k l m m n n s a p p ts ts k r sh t".split(), strict=True)
)
_ARABIC = dict(
    zip(
        "ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهةیيىأإآءؤئ",
        "a b p t th j ch h kh d dh r z zh s sh s d t z a gh f q k k g l m n u h a y y a a a a  u y".split(" "),
        strict=True,
    )
)
_LETTERS = _CYRILLIC | _GREEK | _HEBREW | _ARABIC | dict(zip("øłđðþıœæß", "o l d d th i oe ae ss".split(), strict=True))
_DIGITS = str.maketrans("013457", "oieast")
_MARKS = re.compile(r"[’'‘`´ʻʼʿʾʽ.\u200c\u200d]")
_BREAKS = re.compile(r"[^\w,]+|_")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
TITLES = frozenset(
    """
mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon president senator sen gov governor king queen prince princess
sheikh shaikh shaykh sheik haji hajj hajji mullah maulavi mawlawi mufti imam sayyid ayatollah general gen colonel col captain capt
herr frau monsieur mme madame präsident prasident presidente señor baron baronet viscount earl duke marquess countess esq esquire na sa
ltd jr sr junior senior the mp kc qc phd bishop saint st father pope chancellor minister
""".split()
)
_SONS = {
    "ibn": "bin",
    "ben": "bin",
    "bint": "bin",
    "abdel": "abdul",
    "abd": "abdul",
    "abdal": "abdul",
    "abdoul": "abdul",
}
PARTICLES = frozenset(
    "bin al el ul ur de da do dos das del della di du der den des van von la le los y e and of".split()
)


_GENERATIONS = {"jr": "junior", "sr": "senior", "2nd": "ii", "3rd": "iii", "4th": "iv"} | {
    word: word for word in ("junior", "senior", "ii", "iii", "iv", "vi", "vii", "viii")
}


def generation(name: str) -> str:
    """What tells father and son, or two of one name, apart: "junior", "iii"; "" where nothing does."""
    words = plain(name).replace(",", " ").split()
    return next((_GENERATIONS[word] for word in words[1:] if word in _GENERATIONS), "")


def plain(name: str) -> str:
    """Lower case letters of the Latin alphabet where the script allows, commas kept, marks and accents gone."""
    folded = unicodedata.normalize("NFKD", name[:300].casefold())
    letters = "".join(_LETTERS.get(letter, letter) for letter in folded if not unicodedata.combining(letter))
    return _BREAKS.sub(" ", _MARKS.sub("", letters)).strip()


def parts(name: str) -> tuple[str, ...]:
    """The parts of a name in the order of speech: "Frost, William W." gives william, w, frost; titles are left out."""
    first, comma, rest = plain(_spaced(name)).partition(",")
    rotated = f"{rest} {first}" if comma and not _is_title(rest) else first
    found = [_letters(part) for part in rotated.replace(",", " ").split() if not _ORDINAL.fullmatch(part)]
    kept = [part for part in found if part not in TITLES] or found
    return tuple(_joined(kept))[:12]


def _spaced(name: str) -> str:
    """ "VladimirPutin" in two words."""
    return re.sub(r"(?<=[^\W\d_A-Z])(?=[A-Z][^\W\d_A-Z]{2})", " ", name) if " " not in name.strip() else name


def _letters(part: str) -> str:
    """Digits inside a word read as the letters they look like: "Ig0r"."""
    return part.translate(_DIGITS) if not part.isdigit() and any(letter.isdigit() for letter in part) else part


def _is_title(rest: str) -> bool:
    return all(part in TITLES or _ORDINAL.fullmatch(part) or part == "of" for part in rest.split()[:2])


def _joined(found: list[str]) -> list[str]:
    """Parts with "abd al-" drawn together and "al-" dropped."""
    kept: list[str] = []
    for part in found:
        part = part if part == "ben" and not kept else _SONS.get(part, part)
        if part in ("al", "el", "ul", "ur", "ud", "as", "ad", "an", "ar") and len(found) > 1:
            continue
        if kept and kept[-1] == "abdul":
            kept[-1] += part
        else:
            kept.append(part)
    return kept


_SOUNDS = (
    ("sch", "s"), ("shch", "s"), ("tch", "s"), ("zh", "s"), ("sh", "s"), ("ch", "s"), ("dj", "j"), ("ph", "f"), ("gh", "g"),
    ("kh", "k"), ("th", "t"), ("ck", "k"), ("ts", "s"), ("tz", "s"), ("dz", "s"), ("ks", "x"), ("qu", "k"), ("q", "k"), ("z", "s"),
    ("c", "k"), ("v", "f"), ("w", "f"), ("j", "g"), ("x", "ks"),
)  # fmt: skip


def sound(part: str) -> str:
    """What is left when vowels, doubled letters and letters of one sound are levelled; the first vowel counts as one."""
    levelled = part
    for before, after in _SOUNDS:
        levelled = levelled.replace(before, after)
    kept = "a" if levelled[:1] in "aeiouy" else levelled[:1]
    for letter in levelled[1:]:
        if letter not in "aeiouyh" and letter != kept[-1:]:
            kept += letter
    return kept
