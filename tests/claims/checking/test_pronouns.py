from tests.claims.checking.found import message, printed

MISMATCH = (
    "“The bridge will need new cables,” Margaret Ellwood, the county engineer, told reporters in Hexham.\n\n"
    "“We have known it since the spring,” he said."
)


def test_a_pronoun_that_does_not_fit_the_speaker_before_is_reported_as_a_doubt() -> None:
    assert printed(MISMATCH, "pronoun-mismatch") == ["he said"]
    assert "may not fit" in message(MISMATCH, "pronoun-mismatch")


def test_a_link_headline_between_does_not_lend_its_man_to_the_pronoun() -> None:
    first, second = MISMATCH.split("\n\n")
    text = f"{first}\nDurham man wins appeal over collapsed footbridge: report\n{second}\nThe council meets again soon."
    assert printed(text, "pronoun-mismatch") == ["he said"]


def test_the_fitting_pronoun_is_let_pass() -> None:
    assert printed(MISMATCH.replace("he said", "she said"), "pronoun-mismatch") == []


def test_singular_they_is_let_pass() -> None:
    assert printed(MISMATCH.replace("he said", "they said"), "pronoun-mismatch") == []


def test_somebody_else_the_pronoun_can_mean_silences_it() -> None:
    text = MISMATCH.replace("in Hexham", "in Hexham, beside her colleague Robert Blaine")
    assert printed(text, "pronoun-mismatch") == []


def test_somebody_called_by_a_word_of_the_pronouns_kind_silences_it() -> None:
    text = MISMATCH.replace("in Hexham.", "in Hexham. Her son mends them.")
    assert printed(text, "pronoun-mismatch") == []


def test_the_name_may_stand_at_indirect_speech() -> None:
    text = (
        "Margaret Ellwood told the inquiry that the cables were old.\n\n“We have known it since the spring,” he said."
    )
    assert printed(text, "pronoun-mismatch") == ["he said"]


def test_who_spoke_in_the_same_paragraph_is_meant_whoever_is_named_before() -> None:
    text = "The cables were bought by Robert Blaine.\n\nMargaret Ellwood said they were old. “We knew it,” he said."
    assert printed(text, "pronoun-mismatch") == ["he said"]
    his = text.replace("Ellwood said", "Ellwood, who knows his work, said")
    assert printed(his, "pronoun-mismatch") == []


def test_a_first_name_given_to_either_is_no_hint() -> None:
    assert printed(MISMATCH.replace("Margaret", "Robin"), "pronoun-mismatch") == []
