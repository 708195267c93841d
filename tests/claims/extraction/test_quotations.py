"""Which words of a text are quotations: marks of every kind, what they enclose, what they do not."""

import pytest

from claims.extraction.layout import Layout
from claims.extraction.names import people
from claims.extraction.quotations import quotations
from claims.extraction.readings import Quotation
from sources.reading.zones import Zone, ZoneKind


def read(text: str, zones: tuple[Zone, ...] = ()) -> tuple[Quotation, ...]:
    layout = Layout(text, zones)
    return tuple(said for said in quotations(layout, people(layout)) if said.form != "indirect")


def texts(text: str) -> list[str]:
    return [quotation.text for quotation in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge is safe,” Mara Quill said.", ["The bridge is safe,"]),
        ('"The bridge is safe," Mara Quill said.', ["The bridge is safe,"]),
        ("‘The bridge is safe,’ Mara Quill said.", ["The bridge is safe,"]),
        ("'The bridge is safe,' Mara Quill said.", ["The bridge is safe,"]),
        ("``The bridge is safe,'' Mara Quill said.", ["The bridge is safe,"]),
        ("''The bridge is safe,'' Mara Quill said.", ["The bridge is safe,"]),
        ("„The bridge is safe,“ Mara Quill said.", ["The bridge is safe,"]),
        ("„The bridge is safe,” Mara Quill said.", ["The bridge is safe,"]),
        ("«The bridge is safe,» Mara Quill said.", ["The bridge is safe,"]),
        ("« The bridge is safe, » Mara Quill said.", ["The bridge is safe,"]),
        ("»The bridge is safe,« Mara Quill said.", ["The bridge is safe,"]),
        ("”The bridge is safe,” Mara Quill said.", ["The bridge is safe,"]),
        ("“The bridge is safe”, Mara Quill said.", ["The bridge is safe"]),
        ('Mara Quill said: "The bridge is safe."', ["The bridge is safe."]),
    ],
)
def test_every_style_of_marks_is_read(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'It's the workers' turn,' Mara Quill said.", ["It's the workers' turn,"]),
        ("‘It’s the workers’ turn,’ Mara Quill said.", ["It’s the workers’ turn,"]),
        ("Mara Quill's bridge isn't the town's. The '90s were kind to the boys' club.", []),
        ("Rock 'n' roll was 'til dawn, Mara Quill said.", []),
        ('Mara Quill said the boy is 5\'11" and the plank 6" wide.', []),
        ("Mara Quill said the boards of '68 were “soft as cake”.", ["soft as cake"]),
    ],
)
def test_an_apostrophe_is_no_mark(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me ‘go home’ and I went,” Mara Quill said.", ["He told me ‘go home’ and I went,"]),
        ("“He told me “go home” and I went,” Mara Quill said.", ["He told me “go home” and I went,"]),
        ('"He told me "go home" and I went," Mara Quill said.', ['He told me "go home" and I went,']),
        ("'He told me \"go home\" and I went,' Mara Quill said.", ['He told me "go home" and I went,']),
        ("“[The piers] “Hold more than we thought,” Mara Quill said.", ["Hold more than we thought,"]),
        ("“We [the council] knew … for years,” Mara Quill said.", ["We [the council] knew … for years,"]),
        ("''He told me 'go,''' Mara Quill said. ''I went.''", ["He told me 'go,'", "I went."]),
        ("” … and so we went,” Mara Quill said.", ["… and so we went,"]),
    ],
)
def test_inner_marks_belong_to_the_outer_quotation(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They met Dwayne “Bolt” Hardy at the gate.",
        "The choir sang “Rivers of Home” before the match.",
        "It was a so-called “smart” bridge with no sensors.",
        "His autobiography, “Mind the Planks”, sold forty copies.",
        "“”",
        "“ … ”",
    ],
)
def test_marked_words_nobody_says_are_no_quotation(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Mara Quill said: “The bridge is safe. We checked it.\n\n“We shall check it again.”",
            ("The bridge is safe. We checked it.", "We shall check it again."),
        ),
        (
            "Mara Quill said: ‘The bridge is safe. It’s signed “M. Quill”.\n\n‘We’ll check it again.’",
            ("The bridge is safe. It’s signed “M. Quill”.", "We’ll check it again."),
        ),
    ],
)
def test_a_quotation_goes_on_in_the_next_paragraph_that_opens_with_a_mark(text: str, words: tuple[str, str]) -> None:
    first, second = read(text)
    assert (first.text, second.text) == words
    assert second.continues == first.id
    assert second.speaker is not None
    assert (second.speaker.name, second.speaker.how) == ("Mara Quill", "continuation")
    assert "not closed" not in first.rule


def test_a_quotation_never_closed_ends_with_its_paragraph_and_says_so() -> None:
    found = read("Mara Quill said: “The bridge is safe and we checked it.\n\nThe river rose overnight.")
    assert [quotation.text for quotation in found] == ["The bridge is safe and we checked it."]
    assert found[0].rule.endswith("mark not closed")


def test_the_paragraph_before_an_advert_is_continued_after_it() -> None:
    head, advert, tail = "“We are short of staff,” the Harbour Trust said.", "Get our app.", "“We are short of boats.”"
    text = "\n".join((head, advert, tail))
    zones: tuple[Zone, ...] = (
        Zone("body", 0, len(head)),
        Zone("advert", len(head) + 1, len(head) + 1 + len(advert)),
        Zone("body", len(text) - len(tail), len(text)),
    )
    first, second = read(text, zones)
    assert second.continues == first.id
    assert second.speaker is not None
    assert second.speaker.name == "Harbour Trust"


def test_a_quotation_broken_by_its_attribution_is_two_of_which_the_second_continues() -> None:
    first, second = read("“The bridge,” Mara Quill said, “is safe.”")
    assert [first.text, second.text] == ["The bridge,", "is safe."]
    assert second.continues == first.id
    assert first.pieces == ((first.start, first.end),)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("headline", "Bridge is ‘safe’, says Mara Quill", []),
        ("link headline", "Bridge is ‘safe’, says Mara Quill", []),
        ("headline", "Mara Quill says bridge is “safe”", ["safe"]),
        ("caption", "The bridge, which Mara Quill called “safe”.", ["safe"]),
        ("caption", "The “Old Lady” at dawn.", []),
        ("advert", "The “best app” of the year.", []),
    ],
)
def test_furniture_quotes_only_with_a_speaker_and_never_in_single_marks(
    kind: ZoneKind, text: str, expected: list[str]
) -> None:
    assert [q.text for q in read(text, (Zone(kind, 0, len(text)),))] == expected


def test_a_text_broken_at_a_fixed_width_is_read_by_paragraphs() -> None:
    text = (
        "The council met on Monday to speak of the old bridge,\n"
        "and most of it was short. ``The bridge is safe and it\n"
        "will be safe for many years to come,'' Mara Quill said\n"
        "to the few who had come. Nobody asked anything at all.\n"
        "\n"
        "The river rose overnight and fell again before morning,\n"
        "as it does.\n"
    )
    assert texts(text) == ["The bridge is safe and it\nwill be safe for many years to come,"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“The bridge is safe,” Mara Quill said.", "direct"),
        ("Mara Quill said: “The bridge is safe. Use it.”", "direct"),
        ("Mara Quill called the bridge “safe”.", "partial"),
        ("Mara Quill said the bridge was “safe and sound for now”.", "partial"),
    ],
)
def test_a_sentence_is_direct_and_words_inside_the_reporters_sentence_are_partial(text: str, form: str) -> None:
    assert read(text)[0].form == form
