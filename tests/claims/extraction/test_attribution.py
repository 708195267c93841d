"""Who a quotation is attributed to, by which words, and how the name is found."""

import pytest

from claims.extraction.layout import Layout
from claims.extraction.names import people
from claims.extraction.occasions import names_work
from claims.extraction.quotations import quotations
from claims.extraction.readings import Quotation


def read(text: str) -> tuple[Quotation, ...]:
    layout = Layout(text, ())
    return tuple(said for said in quotations(layout, people(layout)) if said.form != "indirect")


@pytest.mark.parametrize(
    ("text", "printed", "cue"),
    [
        # before
        ("Mara Quill said: “The bridge is safe.”", "Mara Quill", "said"),
        ("Mara Quill, the harbour master, said, “The bridge is safe.”", "Mara Quill, the harbour master", "said"),
        ("In a statement on Monday, Mara Quill said: “It is safe.”", "Mara Quill", "said"),
        ("But the harbour master Mara Quill told reporters: “It is safe.”", "the harbour master Mara Quill", "told"),
        ("Mara Quill later added that “it is safe”.", "Mara Quill", "added"),
        ("HAFEN (NTB) – Mara Quill left on Monday, saying “it is safe”.", "Mara Quill", "saying"),
        ("The master, who was away, has repeatedly said “it is safe”.", "The master, who was away", "said"),
        ("A figure the town’s master, Mara Quill, called “tiny” fell.", "the town’s master, Mara Quill", "called"),
        ("It came hours after the port chief, Mara Quill, told us “it is safe”.", "the port chief, Mara Quill", "told"),
        # after
        ("“It is safe,” said Mara Quill.", "Mara Quill", "said"),
        ("“It is safe,” said Mara Quill, the master of the port.", "Mara Quill, the master of the port", "said"),
        ("“It is safe,” said Mara Quill in an interview.", "Mara Quill", "said"),
        ("“It is safe,” Mara Quill said on Monday.", "Mara Quill", "said"),
        ("“It is safe,” Mara Quill, master of the port, told the Tide.", "Mara Quill, master of the port", "told"),
        ("“It is safe,” a group that looks after old bridges wrote.", "a group that looks after old bridges", "wrote"),
        ("“Is it safe?” Mara Quill asked.", "Mara Quill", "asked"),
        ("“It is safe”, Mara Quill said.", "Mara Quill", "said"),
        ("“It is safe,” Mara Quill grinned.", "Mara Quill", "grinned"),
        ("“It is safe,” officials said.", "officials", "said"),
        ("„Die Brücke hält“, sagte Mara Quill.", "Mara Quill", "sagte"),
        ("“It is safe,” said Mrs. Quill.", "Mrs. Quill", "said"),
        ("“It is safe,” according to Mara Quill.", "Mara Quill", "according to"),
        ("The toll is set “for good,” per the port’s rules.", "the port’s rules", "per"),
        ("Many say the pier is a “sound buy,” as Mara Quill put it.", "Mara Quill", "put"),
        # around
        ("According to Mara Quill, most of it is “safe”.", "Mara Quill", "According to"),
        ("Mara Quill warned that spring tides are “getting higher” each year.", "Mara Quill", "warned"),
        ("The bridge stays “safe for now”, she added.", "she", "added"),
        ("The bridge was described as “safe” by Mara Quill.", "Mara Quill", "described"),
        ("They read Mara Quill’s claim that it was “safe for now”.", "Mara Quill", "claim"),
        ("Mara Quill praised the town and called the bridge “safe”.", "Mara Quill", "called"),
        ("Mara Quill said she thought the bridge “safe enough for now”.", "Mara Quill", "said"),
        ("It was Mara Quill, who called the bridge “safe”.", "who", "called"),
        ("The bridge, seen by the drivers as a “lifeline,” is shut.", "the drivers", "seen"),
        ("They left, with Mara Quill loudly yelling: “It is safe.”", "Mara Quill", "yelling"),
        ("It was shut, with many drivers and cooks chanting “Keep it.”", "many drivers and cooks", "chanting"),
        ("Mara Quill met with Ole Berg, saying it was “safe”.", "Mara Quill", "saying"),
    ],
)
def test_the_speaker_is_found_before_after_and_around(text: str, printed: str, cue: str) -> None:
    quotation = read(text)[0]
    assert quotation.speaker is not None
    assert quotation.speaker.printed == printed
    assert quotation.cue is not None
    assert quotation.cue.text == cue


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“It is safe,” Mara Quill said. “Use it.”", ["Mara Quill", "Mara Quill"]),
        ("“It is,” Mara Quill said, “safe enough.”", ["Mara Quill", "Mara Quill"]),
        ("“It is safe,” said Mara Quill.\n\n“Use it while you can.”", ["Mara Quill", "Mara Quill"]),
        ("“It is safe,” Mara Quill said.\n\n“Use it,” she added.", ["Mara Quill", "Mara Quill"]),
        ("“It is safe,” said Mara Quill.\n\n“Use it,” Quill said.", ["Mara Quill", "Mara Quill"]),
        ("“It is safe,” said Mara Quill.\n\n“It is not,” said Otto Brandt.", ["Mara Quill", "Otto Brandt"]),
        ("“It is safe,” said Mara Quill. Otto Brandt disagreed. “It is not.”", ["Mara Quill", "Otto Brandt"]),
        ("Mara Quill disagreed. “It is not safe.”", ["Mara Quill"]),
        ("Otto Brandt, the harbour master, came.\n\n“Use it,” the harbour master said.", ["Otto Brandt"]),
        ("“It is safe,” said Mara Quill. Otto Brandt left. “Use it,” he said.", ["Mara Quill", "Otto Brandt"]),
        ("Mara Quill came. Otto Brandt followed. “It is safe,” she said.", ["Mara Quill"]),
        (
            "David Patel came. “It’s hard,” Helen Marsh said. “It is,” she said. “Is it?” he said.",
            [*["Helen Marsh"] * 2, "David Patel"],
        ),
        ("“It was,” Mara Quill, then a student, recalled.", ["Mara Quill"]),
        ("The judge, sentencing Otto Brandt, told him: “You lied.”", [None]),
        ("Mara Quill would not be drawn. “I read Helen Marsh with joy,” she said.", ["Mara Quill"]),
        ("“It is safe,” said Mara Quill. The Harbour Trust sent a card. “It is late,” it read.", ["Mara Quill", None]),
        (
            "“It is,” David Patel said. A spokesman for the Trust apologised for a delay, which he said was “brief”.",
            ["David Patel", None],
        ),
        ("The chief engineer said it was “safe”.\n\nMara Quill said nobody fell.", ["Mara Quill"]),
        ("“It is safe,” a spokesman for Otto Brandt said.", [None]),
        ("“It is safe,” officials said.", [None]),
        ("“It is safe,” a friend of President Otto Brandt said.", [None]),
        ("“It is safe,” Brandt supporters said. Otto Brandt left.", [None]),
        ("“It is safe,” said Otto Brandt’s lawyer.", [None]),
        ("“It is safe,” Otto Brandt and Mara Quill said.", [None]),
        ("“It is safe,” said Mr. Weller.", ["Weller"]),
        ("Senator Otto Brandt met Mara Quill. “It is safe,” the senator said.", [None]),
        ("Senator Otto Brandt came. “It is safe,” the senator said.", ["Otto Brandt"]),
        ("“It is safe,” the Harbour Trust said.", ["Harbour Trust"]),
        ("“It is safe,” a spokesman for the Harbour Trust said.", ["Harbour Trust"]),
        ("A Harbour Trust spokeswoman said: “It is safe.”", ["Harbour Trust"]),
        ("A report by the Harbour Trust said it was “safe”.", ["Harbour Trust"]),
        ("Hafen Council met. “It is safe,” the council said.", ["Hafen Council"]),
        ("Judge Mara Quill said Ann Lee had shown “no shame”.\n\n“You knew,” she told her.", ["Mara Quill"] * 2),
    ],
)
def test_the_name_is_the_fullest_the_text_gives(text: str, names: list[str | None]) -> None:
    assert [q.speaker.name if q.speaker else "nobody" for q in read(text)] == names


@pytest.mark.parametrize(
    ("text", "how", "role"),
    [
        ("“It is safe,” Mara Quill said.", "name", None),
        ("“It is safe,” said Mara Quill, the harbour master.", "name", "harbour master"),
        ("Harbour master Mara Quill said: “It is safe.”", "name", "Harbour master"),
        ("Otto Brandt came. “It is safe,” he said.", "pronoun", None),
        ("“It is safe,” the harbour master said.", "title", "harbour master"),
    ],
)
def test_it_is_said_how_a_speaker_is_named(text: str, how: str, role: str | None) -> None:
    speaker = read(text)[0].speaker
    assert speaker is not None
    assert (speaker.how, speaker.role) == (how, role)


def test_two_holders_of_one_title_name_nobody() -> None:
    text = "Councillor Otto Brandt and councillor Mara Quill came. “It is safe,” the councillor said."
    speaker = read(text)[0].speaker
    assert speaker is not None
    assert speaker.name is None


def test_a_writing_is_no_person() -> None:
    speaker = read("“It is safe,” the survey found.")[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (None, "organisation")


def test_a_title_of_another_body_is_not_taken_up() -> None:
    text = "Otto Brandt, president of the rowing club, came. “It is safe,” the president of the bank said."
    speaker = read(text)[0].speaker
    assert speaker is not None
    assert speaker.name is None


@pytest.mark.parametrize(
    ("text", "through"),
    [
        ("“It is safe,” Mara Quill told the Evening Tide last month.", "the Evening Tide last month"),
        ("“It is safe,” Mara Quill said in a recent report.", "in a recent report"),
        ("“It is safe,” the Harbour Trust said in June.", "in June"),
        ("Mara Quill warned this week that it is “not safe”.", "this week"),
        ("“It is safe,” said Mara Quill on Monday.", "on Monday"),
        ("Mara Quill told the Evening Tide the harbour was “not safe”.", "the Evening Tide"),
        ("Mara Quill told the Tide this week it was “not safe”.", "the Tide this week"),
        ("“It is safe,” Mara Quill said.", None),
        ("“It is safe,” Mara Quill said, turning away.", None),
    ],
)
def test_where_and_when_it_was_said_is_kept_as_printed(text: str, through: str | None) -> None:
    assert read(text)[0].reported_through == through


@pytest.mark.parametrize(
    ("works", "words"),
    [
        (
            True,
            "the Evening Tide last month|in a recent report|in a letter to members|on Channel Nine's|in e-mails|BBC",
        ),
        (True, "in an interview on Monday|Tide, on Friday|in “Harbour Lives”|the newspaper|Sunday Tide"),
        (
            False,
            "on Monday|Friday|Monday night|on Wednesday's|last month|in June|in Sept.|on 3 May 2021|in 2008|this week",
        ),
        (False, "earlier this year|in the summer|at the time|recently|at Christmas|on New Year's Eve|in response|"),
        (False, "reporters|the crowd|me|them on Thursday|a hall of 300 people|at Mr"),
    ],
)
def test_a_time_or_a_listener_alone_is_no_work(works: bool, words: str) -> None:
    assert {each: names_work(each) for each in words.split("|")} == dict.fromkeys(words.split("|"), works)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Quill: “Is it safe?”", "Mara Quill"),
        ("“It is safe.”\n\n— Mara Quill, harbour master", "Mara Quill"),
        ("“It is safe.” — Mara Quill, harbour master", "Mara Quill"),
        ("Mara Quill on Twitter: “Is it safe?”", "Mara Quill"),
        ("More from Mara Quill: “It is as safe as it can be.”", "Mara Quill"),
    ],
)
def test_transcripts_and_lists_of_quotations_name_the_speaker_without_a_verb(text: str, expected: str) -> None:
    speaker = read(text)[0].speaker
    assert speaker is not None
    assert speaker.name == expected


def test_the_rule_that_decided_is_named_and_offsets_hold() -> None:
    text = "“It is safe,” said Mara Quill, the harbour master."
    quotation = read(text)[0]
    assert quotation.rule == "cue after, inverted"
    assert quotation.speaker is not None
    assert text[quotation.speaker.start : quotation.speaker.end] == quotation.speaker.printed
    assert quotation.cue is not None
    assert text[quotation.cue.start : quotation.cue.end] == "said"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("“It is safe,” managing director Mara Quill said.", "managing director Mara Quill"),
        ("“It is safe,” said acting chief executive Mara Quill.", "acting chief executive Mara Quill"),
        ("“It is safe,” the family said.", "the family"),
        ("“It is safe,” Mara Quill said, smiling broadly.", "Mara Quill"),
    ],
)
def test_titles_and_nouns_that_end_like_participles_and_adverbs_speak(text: str, printed: str) -> None:
    speaker = read(text)[0].speaker
    assert speaker is not None
    assert speaker.printed == printed


def test_words_quoted_in_the_words_quoted_do_not_hide_who_said_it() -> None:
    first, *rest = read("“The man at the gate said: ‘It has never flooded,’” she recalls. He was wrong.")
    assert (first.speaker and first.speaker.printed, first.cue and first.cue.text, rest) == ("she", "recalls", [])


def test_a_pronoun_means_whoever_was_named_since_when_it_cannot_mean_the_last_speaker() -> None:
    text = "Helen Marsh came. “It is hard,” she said.\n\nBut the union’s organiser, David Patel, rejected that.\n\n“It is easy,” he said."
    speakers = [quotation.speaker for quotation in read(text)]
    assert [speaker and speaker.name for speaker in speakers] == ["Helen Marsh", "David Patel"]


@pytest.mark.parametrize(
    ("between", "said", "name"),
    [
        ("The harbour minister was there as well.", "she said", None),
        ("The ferry captain said little.", "he said", "Otto Brandt"),
        ("The sea was calm.", "she said", "Mara Quill"),
    ],
)
def test_a_pronoun_means_whoever_opens_the_sentence_before_it_by_office(
    between: str, said: str, name: str | None
) -> None:
    text = f"Otto Brandt, the ferry captain, waved. “It sails,” said Mara Quill. {between} Later {said}: “It is late.”"
    speaker = read(text)[-1].speaker
    assert speaker
    assert speaker.name == name


def test_a_pronoun_that_fits_nobody_named_since_is_left_with_the_last_speaker() -> None:
    text = "David Patel and Helen Marsh came. “It is hard,” Marsh said. The rain went on. “It is easy,” he said."
    speakers = [quotation.speaker for quotation in read(text)]
    assert [speaker and speaker.name for speaker in speakers] == ["Helen Marsh", "Helen Marsh"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Otto Brandt, the shadow port secretary, left. The port secretary said: “It is safe.”", None),
        ("Otto Brandt, the deputy mayor, left. The deputy mayor said: “It is safe.”", "Otto Brandt"),
        ("Mara Quill waved to her predecessor, Lord Brandt. “It is safe,” she said.", "Mara Quill"),
        ("Ms Quill waved to Mr Brandt. “It is safe,” he said.", "Brandt"),
        ("The chief of Hafen Hospital, Dr Mara Quill, has left, saying it was “late”.", "Mara Quill"),
        ("Mara Quill accused ports of “cooking the books”, a charge the council denies.", "Mara Quill"),
    ],
)
def test_a_title_or_pronoun_means_only_whom_it_fits(text: str, name: str | None) -> None:
    speaker = read(text)[-1].speaker
    assert speaker
    assert speaker.name == name


def test_whoever_answers_by_any_verb_before_a_colon_speaks() -> None:
    (quotation,) = read("His brother shrugged: “It is safe.”")
    assert quotation.speaker
    assert quotation.speaker.printed == "His brother"
