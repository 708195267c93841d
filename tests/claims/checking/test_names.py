from tests.claims.checking.found import findings, message, printed

TWO_SPELLINGS = (
    "Marlene Hollister, the harbour master, closed the pier on Monday. “The planks are rotten,” Holister said.\n\n"
    "Traders were told by Hollister that repairs would take a month. Holister added that no money was set aside."
)


def test_two_spellings_of_one_person_are_one_finding_with_every_place() -> None:
    (finding,) = [one for one in findings(TWO_SPELLINGS) if one.kind == "name-variant"]
    assert finding.printed == "Marlene Hollister"
    assert len(finding.related) == 3
    assert finding.suggested is None


def test_the_message_counts_both_spellings() -> None:
    assert message(TWO_SPELLINGS, "name-variant") == (
        "“Hollister” (twice) and “Holister” (twice) look like one person spelt in two ways; check which is right."
    )


def test_a_possessive_is_no_second_spelling() -> None:
    text = "Marlene Hollister closed the pier. “It was not safe,” Hollister said. Hollister’s deputy agreed."
    assert printed(text, "name-variant") == []


def test_two_people_introduced_in_full_are_two_people() -> None:
    text = (
        "Peter Carlson, who farms near Wells, sold his herd. Helen Carlsen, a vet from Frome, examined it.\n\n"
        "“They are sound animals,” Carlsen said. “I shall miss them,” Carlson said."
    )
    assert printed(text, "name-variant") == []


def test_the_short_form_of_a_state_is_no_spelling_of_a_name() -> None:
    text = "Ada Penn mended the pier in Harrow, Penn., by herself. The mayor thanked Penn. A neighbour, Bert Penn, did too."
    assert printed(text, "name-variant") == []


def test_the_shape_of_an_apostrophe_and_words_run_together_are_no_other_spelling() -> None:
    apostrophes = (
        "Marlene O’Hollis closed the pier. “The planks are rotten,” O'Hollis said. Traders met Marlene O'Hollis."
    )
    assert printed(apostrophes, "name-variant") == []
    joined = "The Moor Harbour Trust closed the pier. — Moor Harbour Trust (@MoorHarbourTrust) 20 July 2023"
    assert printed(joined, "name-variant") == []


def test_a_name_with_a_letter_of_another_alphabet_is_found_at_its_first_place() -> None:
    text = "The mill is Ada Mоran’s. Nobody but Mоran has the key. A Москва clock and 4 kΩ stand in Αθήνα."
    (finding,) = [one for one in findings(text) if one.kind == "name-variant"]
    assert (finding.printed, finding.suggested, len(finding.related)) == ("Mоran", "Moran", 1)
