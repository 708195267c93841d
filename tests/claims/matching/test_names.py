"""Are two names one person?"""

import pytest
from hypothesis import given, strategies as st

from claims.matching.names import SAME, Names, same
from claims.matching.spelling import parts, plain, sound


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Graeme Biggar", "Graeme Bigger"),
        ("Nora Harker", "Mrs Nora Harker"),
        ("Nora Harker", "HARKER, Nora"),
        ("Nora Harker", "Nora J. Harker"),
        ("N. Harker", "Nora Harker"),
        ("Bob Harlow", "Robert Harlow"),
        ("Zoë Müller", "Zoe Muller"),
        ("Sergey Orlov", "Sergei Orlov"),
        ("Сергей Орлов", "Sergei Orlov"),
        ("Γιώργος Παπάς", "Giorgos Papas"),
        ("Omar al-Hakim", "Umar Hakim"),
        ("Abdul Aziz Nasser", "'Abd al-'Aziz Nasser"),
        ("NoraHarker", "Nora Harker"),
        ("Jean Luc Harlow", "Jean-Luc Harlow"),
        ("N0ra Hark3r", "Nora Harker"),
        ("Nora Nora Harker", "Nora Harker"),
        ("Nora Hraker", "Nora Harker"),
        ("Isabel Anne Harlow", "Isabel Harlow"),
        ("Henry Harker Jr", "Henry Harker"),
        ("Mu\u02bfad Harker", "Muad Harker"),
    ],
)
def test_one_person_in_another_spelling_is_the_same(one: str, other: str) -> None:
    assert same(one, other).score >= SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Harlow", "Rosa Harlow"),
        ("A. Harlow", "Rosa Harlow"),
        ("Paul Smith", "Paul Abel"),
        ("Nora Jane Harker", "Nora Ruth Harker"),
        ("Omar bin Yusuf al-Hakim", "Yusuf bin Omar al-Hakim"),
        ("George Henry", "Henry George"),
        ("Harker", "Nora Ruth Harker"),
        ("김민준", "김민수"),
        ("", "Nora Harker"),
        ("“…”", "—"),
        ("Joan Harlow", "John Harlow"),
        ("Henry Harker Jr", "Henry Harker Sr."),
        ("Henry Harker II", "Henry Harker III"),
        ("King Henry I", "King Henry II"),
        # Letters of two alphabets that look alike are a trap, never one name.
        ("\u041denry Harker", "Henry Harker"),
    ],
)
def test_two_people_are_not_the_same(one: str, other: str) -> None:
    assert same(one, other).score < SAME


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Graeme Biggar", "Graeme Bigger", "biggar and bigger sound alike"),
        ("Bob Harlow", "Robert Harlow", "bob and robert are forms of one name"),
        ("N. Harker", "Nora Harker", "an initial for nora"),
        ("Nora Harker", "Harker Nora", "the same parts in another order"),
        ("Rosa Harlow", "Bill Harlow", "bill is not rosa"),
        ("Nora J. Harker", "Nora Harker", "j is in one of them only"),
    ],
)
def test_a_likeness_says_why(one: str, other: str, reason: str) -> None:
    assert same(one, other).reason == reason


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_likeness_is_the_same_both_ways_and_between_nought_and_one(one: str, other: str) -> None:
    assert 0 <= same(one, other).score <= 1
    assert same(one, other).score == pytest.approx(same(other, one).score)


@given(st.text(max_size=60).filter(lambda name: bool(parts(name))))
def test_a_name_is_itself(name: str) -> None:
    assert same(name, name).score == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Frost, William W.", ("william", "w", "frost")),
        ("Sir William Frost, 3rd Baronet", ("william", "frost")),
        ("Omar al-Hakim", ("omar", "hakim")),
        ("Abd al-Rahman Saleh", ("abdulrahman", "saleh")),
        ("Mr", ("mr",)),
        ("", ()),
    ],
)
def test_a_name_has_parts_in_the_order_of_speech(name: str, expected: tuple[str, ...]) -> None:
    assert parts(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("Łukasz Ćwik", "lukasz cwik"), ("Юлия", "yuliya"), ("O’Neil", "oneil")]
)
def test_a_name_is_written_in_plain_letters(name: str, expected: str) -> None:
    assert plain(name) == expected


@pytest.mark.parametrize(("one", "other"), [("biggar", "bigger"), ("philips", "filips"), ("harker", "harkar")])
def test_spellings_of_one_sound(one: str, other: str) -> None:
    assert sound(one) == sound(other)


NAMES = Names(
    [("1", "Nora Harker"), ("2", "Robert Harlow"), ("3", "Rosa Harlow"), ("4", "Omar al-Hakim"), ("5", "Paul Abel")]
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Nora Harkar", "1"),
        ("Bob Harlow", "2"),
        ("Harlow, Rosa", "3"),
        ("Umar Hakim", "4"),
        ("paul abel", "5"),
        ("Hakim", "4"),
    ],
)
def test_a_lookup_ranks_the_likeliest_first(query: str, first: str) -> None:
    assert NAMES.find(query)[0][0] == first


def test_a_lookup_of_nothing_like_it_finds_nothing() -> None:
    assert NAMES.find("Xzqw") == []
    assert NAMES.find("") == []
    assert len(NAMES.find("Harlow", limit=1)) == 1
