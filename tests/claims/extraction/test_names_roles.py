"""Titles a text binds to a name."""

import pytest

from claims.extraction.layout import Layout
from claims.extraction.names import people


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("RSB director general, Ann Lee, said so.", "RSB director general"),
        ("The Rivers Board and its director general, Ann Lee, met.", "director general"),
        (
            "Rivers Safety Board (RSB) Director General Ann Lee at the opening.",
            "Rivers Safety Board (RSB) Director General",
        ),
        ("Minister Ann Lee said so.", "Minister"),
        ("Chancellor of the Exchequer Ann Lee said so.", "Chancellor of the Exchequer"),
        ("Secretary of State for Energy Ann Lee said so.", "Secretary of State for Energy"),
        (
            "Office for Bridge Statistics chief economist Ann Lee said so.",
            "Office for Bridge Statistics chief economist",
        ),
        ("He met former Kesteven Gov. Ann Lee there.", "former Kesteven Gov."),
        ("The head of the Rivers Board, Ann Lee, said so.", "head of the Rivers Board"),
        (
            "Ann Lee, director of data science at a charity that helps, said so.",
            "director of data science at a charity",
        ),
        ("Ann Lee, the chief economist of Acme Bank, said so.", "chief economist of Acme Bank"),
        ("Ann Lee, who is a professor of law at Kesteven, said so.", "professor of law at Kesteven"),
        ("Ann Lee is the editor of the Gazette.", "editor of the Gazette"),
        ("They hoped to oust senator Ann Lee.", "senator"),
        ("It ended. President Ann Lee spoke.", "President"),
        ("“No,” said climate scientist Ann Lee.", "climate scientist"),
    ],
)
def test_a_title_beside_a_name_is_its_role(text: str, role: str) -> None:
    (person,) = [person for person in people(Layout(text, ())) if person.name == "Ann Lee"]
    assert person.roles == (role,)


@pytest.mark.parametrize(
    "text",
    [
        "Ms Lee said so, and Ann Lee left.",
        "Ann Lee, 45, said so.",
        "Ann Lee, singing, left the stage.",
        "Before the judge, Lee wept; later Ann Lee left.",
        "On Monday, Ann Lee said so.",
    ],
)
def test_what_is_no_title_is_no_role(text: str) -> None:
    (person,) = people(Layout(text, ()))
    assert person.roles == ()


def test_in_a_list_each_name_keeps_its_own_title() -> None:
    text = "Guests were editor Ann Lee, chief reporter Tom Day, and Sen. Rosa Harlow of Kesteven and Gov. Paul Abel."
    assert {person.name: person.roles for person in people(Layout(text, ()))} == {
        "Ann Lee": ("editor",),
        "Tom Day": ("chief reporter",),
        "Rosa Harlow": ("Sen.",),
        "Paul Abel": ("Gov.",),
    }
