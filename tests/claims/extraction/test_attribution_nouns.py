"""Whose words they are where a noun, an odd order of words or the next sentence tells it."""

import pytest

from tests.claims.extraction.test_attribution import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a noun of saying after the words, or before them
        ("Otto Brandt mocked Mara Quill’s “not one plank” pledge.", ["Mara Quill"]),
        ("The town was tired of the master’s “wait and see” answers.", ["the master"]),
        ("The master’s last words to me were, “It is a ruin.” I went home.", ["The master"]),
        ("But Mara Quill’s worst claim is that the quay is “a ruin”.", ["Mara Quill"]),
        ("“It is a ruin,” was her verdict.", ["her"]),
        ("“It is a ruin,” was the verdict of the harbour master.", ["the harbour master"]),
        ("“It is a ruin,” was how the master, Mara Quill, saw it.", ["the master, Mara Quill"]),
        ("Enter your address and your email, and click “send me”.", []),
        # the crowd
        ("There were cries of “Shame!” and “Resign!” from the gallery.", ["the gallery", "the gallery"]),
        ("Mara Quill left to cheers of “Now! Now!” from the town.", ["the town"]),
        ("She was met with chants of “Save it” and “Now”.", [None, None]),
        ("Otto Brandt joked about it, drawing loud jeers and “Save it!” chants.", [None]),
        ("“Call the roll,” came shouts from the back.", ["the back"]),
        ("“Out!” cries the man at the gate.", ["the man at the gate"]),
        ("Then came the voice of Mara Quill. “It is a ruin.”", ["Mara Quill"]),
        # the next sentence tells it
        ("“It is a ruin.” That line from Mara Quill went round the town.", ["Mara Quill"]),
        ("“It is a ruin.” So said Mara Quill in May.", ["Mara Quill"]),
        # the verb first; the verb last; a verb between
        ("Said Mara Quill: “It is a ruin.”", ["Mara Quill"]),
        ("But, said Mara Quill, “it is a ruin and always was.”", ["Mara Quill"]),
        ("“It is safe,” Otto Brandt said. Mara Quill interrupted him. “It is a ruin.”", ["Otto Brandt", "Mara Quill"]),
        ("“It is safe,” Otto Brandt said, and Mara Quill cut in. “It is a ruin.”", ["Otto Brandt", "Mara Quill"]),
        ("Otto Brandt said nothing. His verdict? “It is a ruin.”", ["His"]),
        ("To quote Mara Quill, “it is a ruin”.", ["Mara Quill"]),
        ("Otto Brandt had heard him say “never again”.", ["him"]),
        ("The men who know him say it is “a ruin”.", ["The men who know him"]),
        ("“It was safe,” the master tried, “in its day”.", ["the master", "the master"]),
        # who is moved to speak, shown, cited, asked
        ("The news delighted Mara Quill: “It is a great day.”", ["Mara Quill"]),
        ("The cost did not surprise the engineer Mara Quill: “It is a ruin.”", ["Mara Quill"]),
        ("Otto Brandt said it was lost, but Mara Quill kept hoping: “It is not.”", ["Mara Quill"]),
        ("The paper quoted Mara Quill as saying it was “a ruin”.", ["Mara Quill"]),
        ("The site showed a video of Mara Quill saying it was “a ruin”.", ["Mara Quill"]),
        ("Otto Brandt was asked by Mara Quill whether the quay, which is old, was “a ruin”.", ["Mara Quill"]),
        ("The inquiry found that she had shown “coolness in the storm”.", ["The inquiry"]),
        # nobody is named who tells or answers
        ("“Only by day,” he is told.", [None]),
        ("“Only by day,” he was told by the master.", ["the master"]),
        ("Mara Quill heard that he had been told to “go home”.", [None]),
        ("The master was said to be “furious”.", []),
        ("The drivers had been told in May to expect “a few small repairs”.", [None]),
        ("“Only by day,” came the answer.", [None]),
        # a verb nobody knows, and an office; a cheer after a question
        ("“It is a tool,” bristled a product manager, Mara Quill, when asked.", ["a product manager, Mara Quill"]),
        ("“We asked: why not?” Mara Quill said. “Is it old?” The crowd cheered it.", ["Mara Quill", "Mara Quill"]),
        ("“It is shut,” ran a notice on the door.", ["a notice on the door"]),
        # accused of, named, aged; several; early and late; what somebody terms it
        ("The school was accused of “cruelty” by parents.", ["parents"]),
        ("The guidebook calls Port Hafen “a ruin”.", ["The guidebook"]),
        ("But mother-of-two Mara Quill, 36, said: “It is a ruin.”", ["mother-of-two Mara Quill, 36"]),
        ("Dairy farmers have reacted with fury, calling it “an insult”.", ["Dairy farmers"]),
        ("Early in the year, Mara Quill thanked the town, calling it “a home”.", ["Mara Quill"]),
        ("Mara Quill wrote that it was shut after what the letter termed “an incident”.", ["the letter"]),
        ("No doubt the master said, and I quote, “It is a ruin.”", ["No doubt the master"]),
        # second verbs
        (
            "A memo, dated a day before the flood, notes that it is “a ruin” and urges “calm”.",
            ["A memo, dated a day before the flood", "A memo"],
        ),
        ("The quay, which Otto Brandt had called “a ruin” and promised to “rip up”, stays.", ["Otto Brandt"] * 2),
        ("When he said he knew nothing, the second man told him to “think again”.", ["the second man"]),
        ("Mara Quill came when she heard it and later said, “It is a ruin.”", ["she"]),
        ("As my mother used to say: “It is a ruin.”", ["my mother"]),
        # names that look like small words; bodies with a mark of their own
        ("The council met, and Will called it “a ruin”.", ["Will"]),
        ("“It is a ruin,” Which? said.", ["Which?"]),
        # what stands right before the words is what they speak of
        ("“It is old,” said Mara Quill. The quay “is a ruin. It always was.”", ["Mara Quill", "Mara Quill"]),
    ],
)
def test_whose_words_they_are(text: str, expected: list[str | None]) -> None:
    assert [quotation.speaker and quotation.speaker.printed for quotation in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quill sent guns to the so-called “rebels” on the quay.",
        "Lars Holm, the hacker known as “Mole,” said that he had been asleep.",
        "Mara Quill spoke of a site called “Quay If You Dare” on Monday.",
        "A blog, called the “Feed,” tells of the quay.",
        "Theatre: “The Long Quay”",
        "Mara Quill asked them to call it by its name, “The Long Quay”.",
        "Mara Quill said that she wrote under the name “Northern Lass” for years.",
    ],
)
def test_what_a_thing_is_merely_called_is_nobodys_words(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is a ruin,” the Dutchman said.", None),
        ("“It is a ruin,” a spokesman for the Quaywatch said.", "Quaywatch"),
    ],
)
def test_a_people_is_no_name_and_a_body_may_be_known_from_its_spokesman_alone(text: str, name: str | None) -> None:
    speaker = read(text)[0].speaker
    assert speaker is not None
    assert speaker.name == name
