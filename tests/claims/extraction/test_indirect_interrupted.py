"""What is reported though words stand between who says it and what, or though nobody is named."""

import pytest

from tests.claims.extraction.test_indirect import read


@pytest.mark.parametrize(
    ("text", "printed", "cue", "content"),
    [
        # past what brackets or dashes set apart
        ("Mara Quill thought (rightly) that it sank.", "Mara Quill", "thought", "that it sank"),
        ("Mara Quill argued - with a nod to Bo Roe - that it sank.", "Mara Quill", "argued", "that it sank"),
        # "that" is itself what is spoken of
        ("Few pilots believe that is likely.", "Few pilots", "believe", "that is likely"),
        ("The port insisted that was no part of the plan.", "The port", "insisted", "that was no part of the plan"),
        # what is made clear, and to whom and when
        ("The mayor made clear on Monday that it sank.", "The mayor", "made clear", "that it sank"),
        (
            "The mayor made it very clear to the pilots that it sank.",
            "The mayor",
            "made it very clear",
            "that it sank",
        ),
        ("The mayor made clear Monday she had no boat.", "The mayor", "made clear", "she had no boat"),
        # an adjective, and when it was so
        ("Pilots are keenly aware, however, that it sank.", "Pilots", "are keenly aware", "that it sank"),
        ("Pilots were hopeful Tuesday that it would float.", "Pilots", "were hopeful", "that it would float"),
        ("Pilots were frustrated that the lock was shut.", "Pilots", "were frustrated", "that the lock was shut"),
        # a number that small words lead up to
        ("Mara Quill said at least ten boats had sunk.", "Mara Quill", "said", "at least ten boats had sunk"),
        ("She believes about half of them have sunk.", "She", "believes", "about half of them have sunk"),
        # how something shows
        ("A study by the Port Institute shows how it sank.", "A study by the Port Institute", "shows", "how it sank"),
        ("The study shows in detail how it sank.", "The study", "shows", "how it sank"),
        # whose a noun of saying is
        (
            "The club heard a warning from its former head, Mara Quill, that the tide was high.",
            "its former head, Mara Quill",
            "warning",
            "that the tide was high",
        ),
        (
            "She is making an explicit, urgent case to the club that the tide was high.",
            "She",
            "making an explicit, urgent case",
            "that the tide was high",
        ),
        # when something was found
        ("The court in 2004 found the town was to blame.", "The court", "found", "the town was to blame"),
        # how much of a thing, or how something is done
        ("The port reported at least ten lost boats.", "The port", "reported", "at least ten lost boats"),
        ("The port proposed temporarily closing the lock.", "The port", "proposed", "temporarily closing the lock"),
        # when it was, between a verb or a noun and what it is joined to
        ("The mayor called Wednesday for a new lock.", "The mayor", "called Wednesday for", "a new lock"),
        ("The mayor announced on Monday the new toll.", "The mayor", "announced", "the new toll"),
        ("The mayor's pledge last month to close the lock was kept.", "The mayor", "pledge", "to close the lock"),
        # by whose account, and past quoted words that are a name
        (
            "By Mara Quill's own account, the ferry was late.",
            "Mara Quill",
            "By Mara Quill's own account",
            "the ferry was late",
        ),
        (
            "The host of the show “Tide Talk,” said that races are dull.",
            "The host of the show",
            "said",
            "that races are dull",
        ),
        (
            "Bo Roe left after making it clear to the crew that it sank.",
            "Bo Roe",
            "making it clear",
            "that it sank",
        ),
        # a noun of saying, and the "is" that spells it out
        (
            "The mayor's best defence - a weak one - is that it sank.",
            "The mayor",
            "defence - a weak one - is",
            "that it sank",
        ),
        ("Her argument, much like his, is that it sank.", "Her", "argument, much like his, is", "that it sank"),
        ("The joke making the rounds was that it sank.", None, "joke making the rounds was", "that it sank"),
        # a sharp answer, and a lie
        ("Mara Quill shot back that it sank.", "Mara Quill", "shot back", "that it sank"),
        ("The mayor openly lied that it sank.", "The mayor", "lied", "that it sank"),
        (
            "A study by the Port Institute shows in part how it sank.",
            "A study by the Port Institute",
            "shows",
            "how it sank",
        ),
        # nobody in particular
        ("News has emerged that Mara Quill sold the pier.", None, "News has emerged", "that Mara Quill sold the pier"),
        ("Bo Roe was told just before Monday's race that it was off.", None, "told", "that it was off"),
        ("Suspicions persist that the pier was sold.", None, "Suspicions persist", "that the pier was sold"),
        ("Still, word has spread that the pier was sold.", None, "word has spread", "that the pier was sold"),
        ("It was revealed in March that the toll had doubled.", None, "was revealed", "that the toll had doubled"),
        ("It appears, though, that the toll had doubled.", None, "appears, though,", "that the toll had doubled"),
        ("There is wide agreement that the tide was high.", None, "agreement", "that the tide was high"),
        ("It is not clear that the tide was high.", None, "clear", "that the tide was high"),
        ("Nor was it obvious that the tide was high.", None, "obvious", "that the tide was high"),
        ("The storm left pilots fearful that the pier was lost.", None, "fearful", "that the pier was lost"),
    ],
)
def test_words_between_a_cue_and_what_is_said_do_not_hide_it(
    text: str, printed: str | None, cue: str, content: str
) -> None:
    [said] = read(text)
    assert said.speaker is None or said.speaker.printed == printed
    assert said.cue is not None
    assert (said.speaker is None, said.cue.text, said.text) == (printed is None, cue, content)


def test_what_somebody_appears_to_be_is_told_of_him_up_to_when_he_did() -> None:
    [said] = read("Mara Quill appeared uneasy when she left.")
    assert (said.speaker, said.text, said.rule) == (None, "Mara Quill appeared uneasy", "seems")


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quill appeared onstage.",
        "The port serves states that have grown for years.",
        "The club signed an agreement that ended the strike.",
        "The fees would add up to ten crowns.",
    ],
)
def test_a_clause_that_describes_a_noun_and_a_sum_report_nothing(text: str) -> None:
    assert read(text) == ()
