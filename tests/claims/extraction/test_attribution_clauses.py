"""Which clause of a sentence quoted words stand in, and so whose words they are."""

import pytest

from tests.claims.extraction.test_attribution import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the attribution closes the sentence
        (
            "“We are glad of it” as far as it goes, said Mara Quill, who chairs the club.",
            ["Mara Quill, who chairs the club"],
        ),
        ("The quay is “a ruin” in winter, says Mara Quill.", ["Mara Quill"]),
        ("The quay is “a ruin” and “a shame of the town,” Mara Quill said.", ["Mara Quill", "Mara Quill"]),
        ("The trouble, says Mara Quill, is that the quay is “a ruin”.", ["Mara Quill"]),
        # verbs of saying: with a particle, with a doubled consonant; what a page reads; a name in -ly
        ("“It is safe,” Mara Quill went on, as if he didn't hear.", ["Mara Quill"]),
        ("Mara Quill shot back: “It is safe.”", ["Mara Quill"]),
        ("Mara Quill admitted it was “unsafe”.", ["Mara Quill"]),
        ("“It is safe,” the leaflet read.", ["the leaflet"]),
        ("“It is safe,” Reilly said.", ["Reilly"]),
        ("“It is safe,” said Beverly Moss.", ["Beverly Moss"]),
        # whose clause it is
        ("After Mara Quill called the quay “a ruin,” Otto Brandt said it would be closed.", ["Mara Quill"]),
        ("When Mara Quill claimed it was lost, Otto Brandt called that “nonsense”.", ["Otto Brandt"]),
        ("As Mara Quill said, it is “a ruin”.", ["Mara Quill"]),
        ("Otto Brandt said the quay, which some have called lost, was “a ruin”.", ["Otto Brandt"]),
        ("Mara Quill, who thinks the quay “a ruin,” described the new plan to Otto Brandt.", ["who"]),
        ("Self-styled “realists” said they would stay.", []),
        ("As the rain began to fall, Mara Quill was met by Otto Brandt and joked: “It is safe.”", ["Mara Quill"]),
        ("When Otto Brandt asked, she closed her book, stood up and said: “It is safe.”", ["she"]),
        ("Mara Quill attacked the plan as a dead end and called it “a ruin”.", ["Mara Quill"]),
        ("Mara Quill met Otto Brandt, with whom she sails, calling him “a friend”.", ["Mara Quill"]),
        ("The town asked how he would go on, with Mara Quill telling the Tide it was “a ruin”.", ["Mara Quill"]),
        ("Speaking at a club in Bergen, Norway, Mara Quill met Otto Brandt, calling him “a friend”.", ["Mara Quill"]),
        ("Calling the quay “a ruin,” Mara Quill left.", ["Mara Quill"]),
        ("Mr. Brandt praised the town and called the quay “a ruin”.", ["Mr. Brandt"]),
        ("Mara Quill rails against what she calls “the usual tide”.", ["Mara Quill"]),
        ("Mara Quill heard what he calls “the usual tide”.", ["he"]),
        # what "that" stands for; a thing that says nothing
        ("Mara Quill held a sign that said “Save the quay”.", ["a sign"]),
        ("They learnt of it from a message by the club, which began “Dear members”.", ["a message by the club"]),
        ("Sand builds up where the quay becomes “a wall that the tide cannot pass”.", [None]),
        # what stands beside subject, verb and hearer
        ("Mara Quill, the master – no sailor, she admits – told the club it was “a ruin”.", ["Mara Quill, the master"]),
        ("Its master – Mara Quill – told the club it was “a ruin”.", ["Mara Quill"]),
        ("“It is safe,” the head coach said.", ["the head coach"]),
        ("Otto Brandt – he prefers the title “Captain” – told the club of “a ruin”.", ["Otto Brandt"]),
        ("Mara Quill, who chairs the club, on Friday described it as “a ruin”.", ["Mara Quill, who chairs the club"]),
        ("The harbour board less than two weeks ago said it was “a ruin”.", ["The harbour board"]),
        ("Otto Brandt wrote to Mara Quill, “Is it safe?” She then said that it was “a ruin”.", ["Otto Brandt", "She"]),
        ("Mara Quill, star of the play “The Quay,” thanked Otto Brandt for “a lovely week”.", ["Mara Quill"]),
        ("The club called Otto Brandt’s report a “ruin of a text”.", ["The club"]),
        ("Drivers agree - Mara Quill: “The quay is as good as lost.”", ["Mara Quill"]),
        (
            "“It is safe,” Mara Quill said. “I do not think that the old quay” – it was built in May – “will hold,” she said.",
            ["Mara Quill", "Mara Quill", "she"],
        ),
        (
            "“It is safe,” Mara Quill said. “Nobody I have met wants to go” without the boat.",
            ["Mara Quill", "Mara Quill"],
        ),
        # who is led to say it, seen or heard saying it; what closes a sentence tells who says all of it
        ("The drivers left early, when Mara Quill rose to the harbour board, shouting “a ruin”.", ["Mara Quill"]),
        ("We watched Mara Quill loudly calling the quay “a ruin”.", ["Mara Quill"]),
        ("The flood prompted Mara Quill to call the quay “a ruin”.", ["Mara Quill"]),
        ("It came long before harbour officials began to call the quay “a ruin”.", ["harbour officials"]),
        ("Quill supporters stood up for it and called the quay “a ruin”.", ["Quill supporters"]),
        ("Otto Brandt cannot say that “it is safe,” Mara Quill said.", ["Mara Quill"]),
        # who speaks on
        ("“It is safe,” Mara Quill said. That makes it “the best of all the quays we have”.", ["Mara Quill"] * 2),
        (
            "It had held for years, Mara Quill said. Good stone lasts, as long as “nobody comes and takes it away”.",
            ["Mara Quill"],
        ),
        ("“It is safe,” Mara Quill said. Those quays were built in May. “They will hold.”", ["Mara Quill"] * 2),
        ("Mara Quill came.\n\n“LEFT TO RUIN”\n\n“It is safe,” she said.", ["she"]),
        # whom a sentence opens with: the whole of a title, a number of people, no question word
        ("The Labour parliamentary candidate left, saying it was “safe”.", ["The Labour parliamentary candidate"]),
        ("Labour hopeful Mara Quill left, saying it was “safe”.", ["Labour hopeful Mara Quill"]),
        ("Mara Quill rose, where about 50 drivers had waited, chanting “Keep it.”", ["about 50 drivers"]),
        ("The Labour leader spoke of it again. “It is as safe as it can be.”", ["The Labour leader"]),
        (
            "What it means is open, since Mara Quill only spoke in riddles.\n\n“It is as safe as can be.”",
            ["Mara Quill"],
        ),
        ("Why not just say: “It is as safe as it can be”?", []),
        # verbs that look like nouns, and what parts them from their subject
        ("Mara Quill had at last called the bridge “safe”.", ["Mara Quill"]),
        ("Critics call it “safe”.", ["Critics"]),
        ("Another notes that it is “safe”.", ["Another"]),
        # whose view, whose words, whose question, how somebody presents himself
        ("The quay “is lost” for the town, in Mara Quill’s view.", ["Mara Quill"]),
        ("To Mara Quill, Otto Brandt is the “kind and caring” man of the quay.", ["Mara Quill"]),
        ("In the words of Mara Quill, the quay is “a heap of stones”.", ["Mara Quill"]),
        ("What Mara Quill calls “the long game” has begun.", ["Mara Quill"]),
        ("“Gone!” was all Mara Quill would say.", ["Mara Quill"]),
        ("“The quay is gone,” Mara Quill is reported to have said.", ["Mara Quill"]),
        ("“It is mad,” was the answer from Mara Quill.", ["Mara Quill"]),
        ("The answer from Mara Quill was “no”.", ["Mara Quill"]),
        ("Otto Brandt was told by Mara Quill that he had “lost his mind”.", ["Mara Quill"]),
        ("They left, with Quill calling it “mad” and Brandt replying: “You too.”", ["Quill", "Brandt"]),
        ("Mara Quill wrote that it was “mad” – a word she would repeat.", ["Mara Quill"]),
        ("The film “Low Tide” is, says Mara Quill, “a joke”.", ["Mara Quill"]),
        ("“I’m done,” Mara Quill sighed, then added: “For now.”", ["Mara Quill"] * 2),
        ("The board issued a statement saying: “We look into it.”", ["The board"]),
        ("The quay is “lost” – as described by Mara Quill – and many left.", ["Mara Quill"]),
        ("The “hollow quay” that Mara Quill called a shame is gone.", ["Mara Quill"]),
        ("When Mara Quill used the words, “I am not there yet,” the hall was full.", ["Mara Quill"]),
        ("Asked by Mara Quill if the town “gets” it, Otto Brandt left.", ["Mara Quill"]),
        ("Mara Quill has framed herself as the “voice of the quay”.", ["Mara Quill"]),
        ("Mara Quill repeated her claim that it is “safe”.", ["Mara Quill"]),
        ("Mara Quill’s most common claim is that the quay is a “heap”.", ["Mara Quill"]),
        # who says it aloud in what another tells; what is thought; what goes on
        ("She said it would work, to which Otto Brandt interjected: “It is not true.”", ["Otto Brandt"]),
        ("When a driver in the hall shouted, “Sink it,” Mara Quill joked about it.", ["a driver in the hall"]),
        ("Mara Quill said that Otto Brandt thinks it is “a shame”.", ["Mara Quill"]),
        ("Otto Brandt came late because Mara Quill kept asking if it was “safe”.", ["Mara Quill"]),
        ("Mara Quill misread the town, having referred to it as a “heap”.", ["Mara Quill"]),
        ("Mara Quill met with Otto Brandt during the rain, chiding him, “Is it safe?”", ["Mara Quill"]),
        ("Mara Quill, who called it “old,” clearly wanted the town to “sink” it.", ["who", "Mara Quill"]),
        ("Many think – and the town denies – “is it not lost?” asked Mara Quill.", ["Mara Quill"]),
        ("“It is safe,” Mara Quill said. “Use it.” The quay, Otto Brandt said, was old.", ["Mara Quill"] * 2),
        ("“Hurry now!” Mara Quill Tweeted on Friday.", ["Mara Quill"]),
        ("As Mara Quill puts it, the town makes “an offer we take”.", ["Mara Quill"]),
        # nobody named asks; “by” belongs to what stands before the marks alone; a voice states; a clause is no description
        ("Mara Quill was asked, “Is it as safe as they say?” She left.", [None]),
        ("Mara Quill announced plans to print a “new map” by Otto Brandt.", ["Mara Quill"]),
        ("“It has stood for a hundred years,” a voice in the film states.", ["a voice in the film"]),
        ("According to Mara Quill, the town would call it a “heap” of stones.", ["Mara Quill"]),
        # what already has its words governs no others, nor does a clause that is over or a passive
        ("“It is safe,” said Mara Quill, who sat in a “very old” chair.", ["Mara Quill"]),
        ("According to the “Safe Quay” report, it is old.", []),
        ("Even though drivers hailed the plan, the “long quay” was shut.", []),
        ("Such were the fears voiced by the drivers in the “old quay” hall.", []),
        ("Mara Quill showed up in the “brown jacket” of the club.", []),
        # what is reported around them
        ("Mara Quill made clear that she has “grave doubts” about it.", ["Mara Quill"]),
        # what only tells when, where, why or how a thing is called
        ("Mara Quill, who calls the quay “a ruin,” clearly asked the town to “tear it down”.", ["who", "Mara Quill"]),
        ("Ten years earlier, Mara Quill praised the town, calling the quay “a ruin”.", ["Mara Quill"]),
        ("Back on the quay, she thanked the town, calling it “a ruin”.", ["she"]),
        ("Mara Quill apologised after they left, calling the quay “a ruin”.", ["Mara Quill"]),
        ("If he wins, Otto Brandt would try it again, vowing to “open up” the quay.", ["Otto Brandt"]),
        ("The drivers saw a play, in which Mara Quill stops the boats, yelling “not now”.", ["Mara Quill"]),
        ("“It is safe,” this old friend of the quay declared.", ["this old friend of the quay"]),
        ("They both oppose a plan called the “long quay”.", []),
        ("The quay “is a ruin by now,” as Mara Quill put it last week, and costs little.", ["Mara Quill"]),
        ("Mara Quill told the town that boats continue to leave, saying it is “a ruin”.", ["Mara Quill"]),
        ("Mara Quill and Otto Brandt call it “a ruin” of a quay.", ["Mara Quill and Otto Brandt"]),
        ("It was hit by what several drivers called “bad luck”.", ["several drivers"]),
        ("Mara Quill set a goal of “Boats For All.” Mara Quill said it was “a dream”.", ["Mara Quill"]),
    ],
)
def test_the_speaker_is_whoever_the_clause_of_the_words_is_about(text: str, expected: list[str]) -> None:
    assert [quotation.speaker and quotation.speaker.printed for quotation in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quill said so in an interview with “Town and Harbour.”",
        "Mara Quill told “Town and Harbour” that it was so.",
        "Mara Quill said so in her memoir, “A Quay of My Own,” which sold well.",
        "Speaking to “Town and Harbour” on Monday, Mara Quill denied it.",
        "Mara Quill said she was dressed like the pirate from “Red Sails.”",
        "Mara Quill added hits like “Red Sails” and “Low Tide (Again)” to it.",
        "One ad, “Balanced Quays,” stars an actor who says that the quay is safe.",
        "Mara Quill, star of television’s “Harbour,” thanked Otto Brandt for it.",
        "They left, with Gov. C.L. “Butch” Moss in charge, who spent time talking about the quay.",
    ],
)
def test_a_title_of_a_work_is_nobodys_words(text: str) -> None:
    assert read(text) == ()


def test_a_slogan_is_somebodys_words_though_it_looks_like_a_title() -> None:
    assert [q.text for q in read("Mara Quill’s chants of “Save Our Quay” went on.")] == ["Save Our Quay"]
