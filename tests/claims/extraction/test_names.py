"""Who is named in a text: identities, their short forms, and capitals that name nobody."""

import pytest
from hypothesis import given, strategies as st

from claims.extraction.layout import Layout
from claims.extraction.names import people
from claims.extraction.readings import Person
from tests.growth import growth


def named(text: str) -> dict[str, Person]:
    return {person.name: person for person in people(Layout(text, ()))}


def forms(person: Person) -> list[str]:
    return [span.text for span in person.mentions]


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Ann Lee said so. Lee’s brother left. “No,” Lee added.", "Ann Lee", ["Ann Lee", "Lee", "Lee"]),
        ("“No,” Okafor said. Minutes later Ngozi Okafor left.", "Ngozi Okafor", ["Okafor", "Ngozi Okafor"]),
        ("Mr. Harlow spoke first. Harlow then left.", "Harlow", ["Harlow", "Harlow"]),
        ("Ruth T. Abel came. Ruth Abel said so, and Abel left.", "Ruth T. Abel", ["Ruth T. Abel", "Ruth Abel", "Abel"]),
        ("Hanna de Vries and Jan Smit met. De Vries said so.", "Hanna de Vries", ["Hanna de Vries", "De Vries"]),
        ("Maria Van Doren came. Later Van Doren spoke.", "Maria Van Doren", ["Maria Van Doren", "Van Doren"]),
        ("Park Min-jun waved. Park said so.", "Park Min-jun", ["Park Min-jun", "Park"]),
        ("Omar al-Hakim waved. Hakim said so.", "Omar al-Hakim", ["Omar al-Hakim", "Hakim"]),
        ("Theresa May said so. On 5 May she left.", "Theresa May", ["Theresa May"]),
        ("Will Porter wrote it. Will it last?", "Will Porter", ["Will Porter"]),
        ("The mayor thanked Jo Brown. Ms Brown said nothing.", "Jo Brown", ["Jo Brown", "Brown"]),
        ("Det Con Ann Lee came. Lee spoke.", "Ann Lee", ["Ann Lee", "Lee"]),
        ("He lived with his wife, Grace, near the quay.", "Grace", ["Grace"]),
        ("Hubby Craig, 36, fumed.", "Craig", ["Craig"]),
        ("Cllr Ifor ap Madoc came. Ap Madoc sang.", "Ifor ap Madoc", ["Ifor ap Madoc", "Ap Madoc"]),
        ("Sheikh Hamad bin Talal said so.", "Hamad bin Talal", ["Hamad bin Talal"]),
        ("Ann Lee and her cousin Dzvinka Lee came.", "Dzvinka Lee", ["Dzvinka Lee"]),
        ("The firm Ann Lee founded shut.", "Ann Lee", ["Ann Lee"]),
        ("Quarrin said it was late. Then Ann Quarrin left.", "Ann Quarrin", ["Quarrin", "Ann Quarrin"]),
        ("Regional manager Ann Lee waved.", "Ann Lee", ["Ann Lee"]),
        ("Beekeeper Dzvinka d’Orly waved. D’Orly sang.", "Dzvinka d’Orly", ["Dzvinka d’Orly", "D’Orly"]),
        ("The tour of Dzvinka Drozd ended. “No,” Drozd said.", "Dzvinka Drozd", ["Dzvinka Drozd", "Drozd"]),
        ("Ex-striker Dzvinka Drozd waved.", "Dzvinka Drozd", ["Dzvinka Drozd"]),
        ("Ann Lee Solana Drozd came. Solana sang.", "Ann Lee Solana Drozd", ["Ann Lee Solana Drozd", "Solana"]),
        ("He got the party on board Ann Lee’s campaign.", "Ann Lee", ["Ann Lee"]),
        ("In Quarrin’s play Ann Lee drowns.", "Ann Lee", ["Ann Lee"]),
        ("A Quarrin aide, Ann Lee, said so.", "Ann Lee", ["Ann Lee"]),
    ],
)
def test_every_form_of_a_persons_name_is_one_identity(text: str, name: str, mentions: list[str]) -> None:
    found = named(text)
    assert forms(found[name]) == mentions
    assert found[name].kind == "person"


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "The Rivers Safety Board (RSB) met. The RSB said no.",
            "Rivers Safety Board",
            ["Rivers Safety Board", "RSB", "RSB"],
        ),
        (
            "The Office for Bridge Statistics met. OBS chief Ann Lee said so.",
            "Office for Bridge Statistics",
            ["Office for Bridge Statistics", "OBS"],
        ),
        ("A spokesman for the University of Kesteven said so.", "University of Kesteven", ["University of Kesteven"]),
        ("The Harlow Gazette said so.", "Harlow Gazette", ["Harlow Gazette"]),
        ("The rival charity Happy Hounds said so.", "Happy Hounds", ["Happy Hounds"]),
        ("The F.B.I. said so. FBI agents left.", "Federal Bureau of Investigation", ["F.B.I.", "FBI"]),
        ("The Food Bank Institute (FBI) opened in May.", "Food Bank Institute", ["Food Bank Institute", "FBI"]),
        ("The R.S.B. said so.", "R.S.B.", ["R.S.B."]),
        ("The Harlow Gazette said so. The Gazette added it.", "Harlow Gazette", ["Harlow Gazette", "Gazette"]),
        ("A Brightwater Inc plant shut. Brightwater said so.", "Brightwater Inc", ["Brightwater Inc", "Brightwater"]),
        ("The fees at ParkSure rose.", "ParkSure", ["ParkSure"]),
        ("He beat Quarrington manager Ann Lee.", "Quarrington", ["Quarrington"]),
        ("He knows Quarrington Vale boss Ann Lee.", "Quarrington Vale", ["Quarrington Vale"]),
        ("Ann joined the Quarrington Vale union.", "Quarrington Vale", ["Quarrington Vale"]),
        ("The keepers' group Roof said no.", "Roof", ["Roof"]),
        ("He told The Daily Kettle.", "Daily Kettle", ["Daily Kettle"]),
        ("The Dockers' League said no.", "Dockers' League", ["Dockers' League"]),
        ("Hivemaker Quarrington Systems said no.", "Quarrington Systems", ["Quarrington Systems"]),
        ("Insurer Quarrington said no.", "Quarrington", ["Quarrington"]),
        ("A spokesman for Quarrin said no. Quarrin left.", "Quarrin", ["Quarrin", "Quarrin"]),
        ("A Quarrin spokesperson said no.", "Quarrin", ["Quarrin"]),
        ("Quarrin’s deputy chief executive, Ann Lee, waved.", "Quarrin", ["Quarrin"]),
        ("“No,” said Tom, of the union. Quarrin’s Ann Lee said yes.", "Quarrin", ["Quarrin"]),
        ("The founder of Quarrin sold up.", "Quarrin", ["Quarrin"]),
        ("Analysts at Quarrin Peel waved. Ann Lee of Quarrin Peel left.", "Quarrin Peel", ["Quarrin Peel"] * 2),
        ("It beat Quarrin. Quarrin head coach Ann Lee wept.", "Quarrin", ["Quarrin", "Quarrin"]),
        ("It was late. The Quarrin captain, Ann Lee, wept.", "Quarrin", ["Quarrin"]),
        ("Shares in Quarrin fell. A Quarrin shop shut.", "Quarrin", ["Quarrin", "Quarrin"]),
        ("Quarrin, which builds boats, met. Later Quarrin said no.", "Quarrin", ["Quarrin", "Quarrin"]),
        ("Quarrin said it would shut.", "Quarrin", ["Quarrin"]),
        ("He told the retailer Best Fields so.", "Best Fields", ["Best Fields"]),
        ("The charity Anglers First left.", "Anglers First", ["Anglers First"]),
        ("The campaign group Save Our Quay left.", "Save Our Quay", ["Save Our Quay"]),
        ("Citizens Ahoy said no.", "Citizens Ahoy", ["Citizens Ahoy"]),
        ("The magazine What? said no.", "What?", ["What?"]),
        ("Her team, Quarrin, won.", "Quarrin", ["Quarrin"]),
        ("He told the Quarrin Ledger.", "Quarrin Ledger", ["Quarrin Ledger"]),
        ("Quarrin Rovers won.", "Quarrin Rovers", ["Quarrin Rovers"]),
        ("Labour said no. Labour votes rose in Labour’s towns.", "Labour", ["Labour", "Labour"]),
        ("They met late with the Liberal Democrats there.", "Liberal Democrats", ["Liberal Democrats"]),
        ("He works for Brightwater Inc in Leeds.", "Brightwater Inc", ["Brightwater Inc"]),
    ],
)
def test_an_organisation_is_found_with_its_acronym(text: str, name: str, mentions: list[str]) -> None:
    found = named(text)
    assert forms(found[name]) == mentions
    assert found[name].kind == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "While it rained, Police closed the road. Meanwhile Critics said it was late.",
        "On Tuesday, in Paris, French and German ministers met. In June it rained.",
        "The quay was shut. Dockworkers warned that it was unsafe, and anglers agreed. Charities said so. MPs told them.",
        "Republicans and Democrats disagreed. Millennials did not care.",
        "A Labour MP met Tory MPs. Conservatives said so. Then Labour votes fell.",
        "From Port Halla they sailed. Halla is wet. Ministers met the Quarrin, which is a river. He said Why? and left. In Old Quarrin, late, it rained.",
        "AI is popular in the UK and the US, said the ministers.",
        "My right hon. Friend said so. The Hon. Member will not wave.",
        "“Nothing,” she said. “Everything is fine.”",
        "I’ll go. They’re late. It’s Monday. Don’t wait.",
        "NEW BRIDGE OPENS TODAY AFTER LONG WAIT",
        "",
        "\0\0 \ufeff “”",
    ],
)
def test_capitals_that_name_nobody_are_left_out(text: str) -> None:
    assert named(text) == {}


def test_a_place_is_no_person() -> None:
    text = "Ministers met in New Zealand. South Africa agreed, and San Francisco sent Ann Lee."
    assert list(named(text)) == ["Ann Lee"]


def test_two_people_of_one_surname_stay_apart() -> None:
    found = named("Bill Harlow and Rosa Harlow came. Mr Harlow sang. Ms Harlow said so. Harlow left.")
    assert forms(found["Bill Harlow"]) == ["Bill Harlow", "Harlow"]
    assert forms(found["Rosa Harlow"]) == ["Rosa Harlow", "Harlow", "Harlow"]


def test_a_shared_surname_alone_means_whom_the_text_last_named_in_full() -> None:
    found = named("Bill Harlow came. Harlow sang. Then Rosa Harlow came. Harlow danced.")
    assert forms(found["Bill Harlow"]) == ["Bill Harlow", "Harlow"]
    assert forms(found["Rosa Harlow"]) == ["Rosa Harlow", "Harlow"]


def test_a_son_of_the_same_name_is_another_person() -> None:
    found = named("Peter Abel Jr. spoke. Peter Abel said nothing. Abel left.")
    assert forms(found["Peter Abel"]) == ["Peter Abel", "Abel"]


@pytest.mark.parametrize(
    ("text", "name", "variants"),
    [
        ("Greta Wiedman came. Weidman’s team won. Wiedmann left.", "Greta Wiedman", ("Weidman", "Wiedmann")),
        ("Nora Harker spoke. Harkar said so.", "Nora Harker", ("Harkar",)),
        ("Orla Monaghan spoke. Monahan said so.", "Orla Monaghan", ("Monahan",)),
        ("Nora Harkar spoke. Nora Harker said so.", "Nora Harkar", ("Nora Harker",)),
        ("Lodestar-Works Ltd said no. LodestarWorks Ltd agreed.", "Lodestar-Works Ltd", ("LodestarWorks Ltd",)),
        ("Nora Harker spoke. Harker’s dog barked.", "Nora Harker", ()),
        ("Nora J. Harker spoke. Ms Harker said so.", "Nora J. Harker", ()),
        ("Nora J. Harker spoke. Nora J Harker left. The Harkers came.", "Nora J. Harker", ()),
    ],
)
def test_a_name_spelt_two_ways_is_one_identity_with_variants(text: str, name: str, variants: tuple[str, ...]) -> None:
    found = named(text)
    assert found[name].variants == variants
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Paul Smith, a farmer, came. Jane Smyth, a vet, left. Mr Smith sang. Ms Smyth danced.",
        "Paul Smith, a farmer, came. Paul Smyth, a vet, left.",
        "Marta Brandt came. Martin Brandt left.",
    ],
)
def test_similar_names_each_given_in_full_stay_two(text: str) -> None:
    found = named(text)
    assert len(found) == 2
    assert not any(person.variants for person in found.values())


def test_a_headline_adds_mentions_but_no_names() -> None:
    found = named("Harlow Wins The Northern Cup Again\n\nAnn Harlow said so.")
    assert {name: forms(person) for name, person in found.items()} == {"Ann Harlow": ["Harlow", "Ann Harlow"]}


def test_people_are_numbered_in_the_order_the_text_names_them() -> None:
    text = "“No,” Lee said. Rosa Harlow agreed. Ann Lee left."
    assert [(person.id, person.name) for person in people(Layout(text, ()))] == [
        ("p1", "Ann Lee"),
        ("p2", "Rosa Harlow"),
    ]


PIECES = st.sampled_from(
    [
        "Ann",
        "Lee",
        "Mr",
        ".",
        ",",
        " ",
        " ",
        " ",
        "said",
        "of",
        "Agency",
        "(",
        ")",
        "AB",
        "al-",
        "’s",
        "\n",
        "“",
        "é",
        "Lée",
        "van",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=80).map("".join)))
def test_every_mention_is_the_text_at_its_place(text: str) -> None:
    for person in people(Layout(text, ())):
        places = [(span.start, span.end) for span in person.mentions]
        assert places == sorted(set(places))
        assert all(text[span.start : span.end] == span.text != "" for span in person.mentions)


@pytest.mark.parametrize(
    "unit",
    [
        "A ",
        "Smith ",
        "Bank of ",
        "A.",
        "Ann Lee, head of ",
        "Al-",
        "van der ",
        "IT WAS ",
        "John Smith Jr. ",
        "Ab Cd\n",
        '"',
        "\0",
    ],
)
def test_time_grows_with_the_length_of_the_text_alone(unit: str) -> None:
    assert growth(lambda text: people(Layout(text, ())), unit, size=15_000, factor=4) < 10
