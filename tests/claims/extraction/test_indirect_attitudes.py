"""What somebody judges, wants or shows rather than says, and what nobody in particular does."""

import pytest

from claims.extraction.indirect_parts import states
from tests.claims.extraction.test_indirect import read


@pytest.mark.parametrize(
    ("text", "printed", "cue", "content"),
    [
        # a thing told by several words, an adjective, a noun
        ("Mara Quill took issue with the new toll.", "Mara Quill", "took issue with", "the new toll"),
        ("Mara Quill weighed in on the toll, again.", "Mara Quill", "weighed in on", "the toll"),
        ("Mara Quill will vote against the new toll.", "Mara Quill", "vote against", "the new toll"),
        ("The mayor is very critical of the new toll.", "The mayor", "is very critical of", "the new toll"),
        ("They’re wary of the new toll.", "They’re", "wary of", "the new toll"),
        ("The mayor grew weary of the toll.", "The mayor", "grew weary of", "the toll"),
        ("The mayor is an early critic of the toll.", "The mayor", "is an early critic of", "the toll"),
        ("The mayor’s attack on the toll has failed.", "The mayor", "attack", "the toll"),
        ("The mayor’s refusal to close the bridge was noted.", "The mayor", "refusal", "to close the bridge"),
        ("The mayor is looking to end the toll.", "The mayor", "looking", "to end the toll"),
        ("The mayor declined to discuss the toll.", "The mayor", "declined to discuss", "the toll"),
        ("The toll drew wide criticism from Mara Quill.", "Mara Quill", "drew wide criticism", "The toll"),
        ("The toll was condemned by Mara Quill.", "Mara Quill", "condemned by", "The toll"),
        (
            "It is what Mara Quill calls a costly mistake.",
            "Mara Quill",
            "calls",
            "what Mara Quill calls a costly mistake",
        ),
        # a verb after commas or brackets that close its subject
        ("The drivers (and pilots) say they will stay.", "The drivers (and pilots)", "say", "they will stay"),
        (
            "Two in three, most of them old, say they will stay.",
            "Two in three, most of them old",
            "say",
            "they will stay",
        ),
        # a verb in the plural after a name or a number, a shortened "has"
        ("Ole Berg calls Mara Quill a liar.", "Ole Berg", "calls", "Mara Quill a liar"),
        ("Six percent call her a liar.", "Six percent", "call", "her a liar"),
        ("Some view the toll as a theft.", "Some", "view", "the toll as a theft"),
        ("He’s said the bridge is safe.", "He’s", "said", "the bridge is safe"),
        # where a thing ends
        ("Mara Quill blamed Berg (of Hafen) for it.", "Mara Quill", "blamed", "Berg (of Hafen) for it"),
        ("Mara Quill praised Berg by calling him a friend.", "Mara Quill", "praised", "Berg"),
        ("Mara Quill backed him by a wide margin.", "Mara Quill", "backed", "him"),
        ("Mara Quill praised him for it.", "Mara Quill", "praised", "him for it"),
        ("Mara Quill praised the crew as she left.", "Mara Quill", "praised", "the crew"),
        ("Mara Quill praised the crew when it came home.", "Mara Quill", "praised", "the crew"),
        ("Mara Quill praised the crews - all four.", "Mara Quill", "praised", "the crews"),
        ("Mara Quill recalled the May 3, 1998 flood.", "Mara Quill", "recalled", "the May 3, 1998 flood"),
        (
            "Mara Quill accused Ole Berg, the mayor, of neglect.",
            "Mara Quill",
            "accused",
            "Ole Berg, the mayor, of neglect",
        ),
        ("Those who blamed Mara Quill have left.", "who", "blamed", "Mara Quill"),
        ("Mara Quill said it was old - and far too dear.", "Mara Quill", "said", "it was old - and far too dear"),
        ("Mara Quill said it was old - the third this year.", "Mara Quill", "said", "it was old"),
        # where somebody else's thought begins
        ("The mayor hopes to stay, but she may leave.", "The mayor", "hopes", "to stay"),
        ("Mara Quill said it was old, but she liked it.", "Mara Quill", "said", "it was old"),
        ("The mayor vowed to “go on” with it.", "The mayor", "vowed", "to “go on” with it"),
        # what a noun is said to be, and whose it is
        ("Mara Quill’s advice is to stay at home.", "Mara Quill", "advice is", "to stay at home"),
        ("Her main fear was that it is old.", "Her", "fear was", "that it is old"),
        ("They shared the belief of Mara Quill that it is old.", "Mara Quill", "belief", "that it is old"),
        ("Few had heeded her claim in the debate that it is old.", "her", "claim", "that it is old"),
        ("Mara Quill finds the toll unsettling.", "Mara Quill", "finds", "the toll unsettling"),
        ("Mara Quill considers him a sailor.", "Mara Quill", "considers", "him a sailor"),
        # past whom and when
        ("Mara Quill told the old host Bo Roe on Monday that it held.", "Mara Quill", "told", "that it held"),
        ("Mara Quill told her drivers that it held.", "Mara Quill", "told", "that it held"),
        ("Mara Quill promised on Monday to repair it.", "Mara Quill", "promised", "to repair it"),
        ("Few came, and another said the bridge was dear.", "another", "said", "the bridge was dear"),
        # how it is spoken of, and to whom
        ("Mara Quill spoke briefly about the toll.", "Mara Quill", "spoke briefly about", "the toll"),
        ("Mara Quill talked to Bo Roe about the toll.", "Mara Quill", "talked to Bo Roe about", "the toll"),
        ("Mara Quill told the whole crew not to leave.", "Mara Quill", "told", "not to leave"),
        ("It rose (it is old, according to Mara Quill).", "Mara Quill", "according to", "it is old"),
        ("The mayor posted a long piece about the toll.", "The mayor", "posted a long piece about", "the toll"),
        ("Pilots had strong feelings about how it would end.", "Pilots", "had strong feelings", "how it would end"),
        ("Mara Quill made no mention of the toll.", "Mara Quill", "made no mention", "the toll"),
        ("The mayor offered some kind words for the crew.", "The mayor", "offered some kind words", "the crew"),
        ("The mayor expressed dismay at the toll.", "The mayor", "expressed dismay", "the toll"),
        ("Mara Quill backtracked on the toll.", "Mara Quill", "backtracked on", "the toll"),
        ("The crew is tired of the toll.", "The crew", "is tired of", "the toll"),
        # what is said of it after "as", and by figures that close a sentence
        ("But as Mara Quill put it on Monday, the bridge is old.", "Mara Quill", "put", "the bridge is old"),
        ("The bridge is old, as Mara Quill has noted.", "Mara Quill", "noted", "The bridge is old"),
        ("Once more, as Mara Quill noted, the bridge is old.", "Mara Quill", "noted", "the bridge is old"),
        ("Most drivers want a new bridge, a survey found.", "a survey", "found", "Most drivers want a new bridge"),
        # the poll, the view
        ("The mayor led by 10 points in a new poll.", "a new poll", "in", "The mayor led by 10 points"),
        ("In a new poll, the mayor led by ten points.", "a new poll", "In", "the mayor led by ten points"),
        ("In Mara Quill’s view, the bridge should go.", "Mara Quill", "In Mara Quill’s view", "the bridge should go"),
        # a side that is taken without a verb of saying
        ("Nine pilots cast their ballots for Mara Quill.", "Nine pilots", "cast their ballots for", "Mara Quill"),
        ("Ole Berg, wary of the toll, left.", "Ole Berg", "wary of", "the toll"),
        ("Ole Berg, eager to leave, sold the pier.", "Ole Berg", "eager", "to leave"),
        ("Mara Quill rebuffed the offer.", "Mara Quill", "rebuffed", "the offer"),
        # a verb that is a noun, or none, elsewhere
        ("The pilots do not like the toll.", "The pilots", "like", "the toll"),
        ("The log tells another story.", "The log", "tells", "another story"),
        ("Ole Berg supports raising the toll.", "Ole Berg", "supports", "raising the toll"),
        ("Supporters of the toll hope that it will last.", "Supporters of the toll", "hope", "that it will last"),
        ("Few predict that support will grow.", "Few", "predict", "that support will grow"),
        # one word for all that is said
        ("Mara Quill thinks so.", "Mara Quill", "thinks", "so"),
        ("When asked, Ole Berg said yes.", "Ole Berg", "said", "yes"),
    ],
)
def test_what_somebody_judges_wants_or_shows_is_found_with_who_does(
    text: str, printed: str, cue: str, content: str
) -> None:
    said = read(text)[0]
    assert said.text == content
    assert said.text == text[said.start : said.end]
    assert said.speaker is not None
    assert said.speaker.printed == printed
    assert said.cue is not None
    assert said.cue.text == cue
    assert said.rule


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Asked whether the bridge was safe, she left.", "Asked", "whether the bridge was safe"),
        ("The mayor left when asked about the toll.", "asked", "the toll"),
        ("The mayor was asked why it was shut.", "asked", "why it was shut"),
        ("The mayor left when pressed on the toll.", "pressed", "the toll"),
        ("The bridge seems to hold.", "seems", "The bridge seems to hold"),
        ("It appears that the bridge will hold.", "appears", "that the bridge will hold"),
        ("The mayor is widely expected to win.", "is widely expected", "The mayor is widely expected to win"),
        ("The vote is seen as a warning.", "is seen", "The vote is seen as a warning"),
        ("The toll is expected to rise, which few like.", "is expected", "The toll is expected to rise"),
        ("The mayor seemed lost, leaving early.", "seemed", "The mayor seemed lost"),
        ("The mayor was asked about the toll, but left.", "asked", "the toll"),
        ("The idea is that the bridge will hold.", "idea is", "that the bridge will hold"),
        ("The bridge has reportedly sunk a little.", "reportedly", "The bridge has reportedly sunk a little"),
        ("They shut it after questions about the toll.", "questions about", "the toll"),
        ("Few shared the notion that the bridge was safe.", "notion", "that the bridge was safe"),
        ("The seat at the quay rests on whether the pier holds.", "rests on", "whether the pier holds"),
        ("The crew was silent as to who sank it.", "silent as to", "who sank it"),
        ("The crew was told on Monday that it sank.", "told", "that it sank"),
        ("Ole Berg marched in opposition to the toll.", "in opposition to", "the toll"),
        ("There is no reason to think that it sank.", "think", "that it sank"),
        ("The pier seems like a good idea.", "seems", "The pier seems like a good idea"),
        ("The toll is best known for its queues.", "is best known", "The toll is best known for its queues"),
    ],
)
def test_what_nobody_in_particular_asks_or_thinks_is_told_of_nobody_and_states_nothing(
    text: str, cue: str, content: str
) -> None:
    (said,) = read(text)
    assert said.speaker is None
    assert said.cue is not None
    assert (said.cue.text, said.text) == (cue, content)
    assert not states(said)


@pytest.mark.parametrize(
    "text",
    [
        # what is possible or left out
        "It was a chance to criticise the toll.",
        "They had money to promote the toll.",
        "It is too soon to say whether the bridge holds.",
        "Mara Quill refrained from criticising the toll.",
        "The mayor should praise the crew.",
        "You know the bridge is old.",
        # another verb, a noun
        "Mara Quill showed up at noon.",
        "Mara Quill addressed the old conference in May.",
        "Mara Quill called Ole Berg on Monday.",
        "Mara Quill called a meeting.",
        "Mara Quill said at noon as the crowd roared.",
        "Mara Quill reported a few days later.",
        "It was a concern that has troubled the crew.",
        "The crew ensured that the bridge held.",
        "The mayor’s broad support gives him a lift.",
        "They sold the old shows whose crews had left.",
        "She won in ten rural states, and in Hafen she came second.",
        "The notice was written by Mara Quill.",
        "Pilots like Ole Berg left.",
        "Ole Berg said so many things.",
        "A pier that seems to hold is enough.",
        "The pier rose as opposed to the road.",
    ],
)
def test_a_verb_of_saying_says_nothing_where_it_is_only_possible_or_another_verb(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mara Quill refused to back the toll.", "the toll"),
        ("Mara Quill called Ole Berg a liar on Monday.", "Ole Berg a liar"),
        ("Mara Quill called a driver from Hafen “a liar”.", "a driver from Hafen “a liar”"),
        ("Mara Quill addressed the cost of the conference.", "the cost of the conference"),
        ("Mara Quill criticised the old crew and.", "the old crew"),
        (
            "Mara Quill praised the old and slow crew of the ferry in an interview.",
            "the old and slow crew of the ferry",
        ),
        ("Mara Quill backed the crew in the past.", "the crew"),
        ("The paper states that the bridge held.", "that the bridge held"),
        (
            "The bridge, Mara Quill said, needs new stones, and the road is old.",
            "The bridge, Mara Quill said, needs new stones, and the road is old",
        ),
    ],
)
def test_a_verb_of_saying_says_something_where_its_object_or_its_subject_tells_so(text: str, content: str) -> None:
    assert read(text)[0].text == content
