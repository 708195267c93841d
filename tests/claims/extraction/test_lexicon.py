"""The files of words: every language has what the grammars ask for, and no word says two things in one place."""

import ast
import tomllib
from pathlib import Path

import pytest

import claims.extraction.words
from claims.extraction.lexicon import languages, lexicon
from claims.extraction.tongues import TONGUES

# Tables whose rows are forms of a verb, or words that go with one: the same word may stand in several.
SHARING = ("irregular", "particled", "phrasal", "attitudes", "judging", "passive", "followed", "touching")
# What a word stands for, as it is printed.
PRINTED = ("full_names",)
FILES = sorted(Path(claims.extraction.words.__path__[0]).glob("*/*.toml"))


def _listed(words: str | list[str]) -> list[str]:
    return words.split() if isinstance(words, str) else words


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_word_stands_twice_in_a_list_or_under_two_meanings(path: Path) -> None:
    for key, held in tomllib.loads(path.read_text()).items():
        if key in SHARING:
            assert all(len(set(_listed(row))) == len(_listed(row)) for row in held.values()), key
            words = list(held)
        elif isinstance(held, dict):
            words = (
                list(held)
                if "holidays" in key or key in PRINTED
                else [word for each in held.values() for word in _listed(each)]
            )
        else:
            words = _listed(held)
        assert words or path.parent.name != "en", key
        assert len(words) == len(set(words)), (key, sorted(word for word in words if words.count(word) > 1))
        assert not [word for word in words if word != word.lower()], key


def test_a_language_is_a_folder_and_all_but_english_are_read_by_the_small_grammars() -> None:
    assert set(languages()) == {path.parent.name for path in FILES} == {"en"} | TONGUES.keys()
    assert "de" in TONGUES


@pytest.mark.parametrize("code", languages())
def test_every_language_names_the_months_and_the_days_of_the_week(code: str) -> None:
    calendar = lexicon(code, "calendar")
    assert set(calendar.whole("months").values()) == set(range(1, 13))
    assert set(calendar.whole("weekdays").values()) == set(range(7))
    assert len(lexicon(code, "language").words("commonest")) > 20


# Where words of English still stand in the code: quotations with their speakers, and signs that are no words.
IN_CODE = (
    "attribution",
    "clauses",
    "indirect",
    "speakers",
    "subjects",
    "currencies",
    "quantities",
    "measured",
)


def test_lists_of_words_are_data_and_not_code() -> None:
    engines = Path(claims.extraction.words.__path__[0]).parent
    found = {
        path.stem
        for path in engines.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "split" and isinstance(node.value, ast.Constant)
    }
    assert not {name for name in found if not name.startswith(IN_CODE)}
