"""Where reported words begin and end, in sentences that go on with the reporter's own."""

import pytest

from tests.claims.extraction.test_indirect import read


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        # a sentence that a stop does not end
        ("Mara Quill backs Roe v. Tanner and says so.", ["Roe v. Tanner", "so"]),
        (
            "Mara Quill said that the gap between her and then-Gov. Bo Roe was wide.",
            ["that the gap between her and then-Gov. Bo Roe was wide"],
        ),
        ("Mara Quill cited the poet J.K. Roe.", ["the poet J.K. Roe"]),
        # a doing that hangs on the words before it
        ("Mara Quill criticised Bo Roe for again proposing a toll.", ["Bo Roe for again proposing a toll"]),
        ("Mara Quill blamed the Ledger for its reporting on tolls.", ["the Ledger for its reporting on tolls"]),
        # another doing, and a verb that goes back to the main clause
        ("She spoke, praising Bo Roe and naming the other guests.", ["Bo Roe", "the other guests"]),
        ("Mara Quill vowed to keep the ferry and has hired a crew.", ["to keep the ferry"]),
        ("Mara Quill urged them to stay and left the hall.", ["them to stay"]),
        (
            "Mara Quill vowed to sell the ferry that sank and was raised.",
            ["to sell the ferry that sank and was raised"],
        ),
        ("Mara Quill vowed to keep the ferry and work harder.", ["to keep the ferry and work harder"]),
        ("Mara Quill said it was late but implied that Bo Roe slept.", ["it was late", "that Bo Roe slept"]),
        ("Mara Quill said that it was late and downplayed the storm.", ["that it was late", "the storm"]),
        ("Mara Quill discussed how to house and feed them.", ["how to house and feed them"]),
        # the main verb after whom a clause only describes
        ("The crews who vowed to leave the harbour have stayed.", ["to leave the harbour"]),
        ("Crews supporting Mara Quill say they will leave.", ["Mara Quill", "they will leave"]),
        ("But if the ferry seems slow, the road is worse.", ["the ferry seems slow"]),
        # a relative that belongs to what is wanted
        ("They sold the ferry, which Mara Quill had vowed to keep.", ["which Mara Quill had vowed to keep"]),
        ("Mara Quill said this was late and that it hurt.", ["this was late and that it hurt"]),
        ("Mara Quill lauded Bo Roe, whose term ends, for his work.", ["Bo Roe, whose term ends, for his work"]),
        # to do something, not to somewhere
        ("Mara Quill urged the crew earning up to a pound to leave.", ["the crew earning up to a pound to leave"]),
        ("The vote pushed Mara Quill to the left.", []),
        ("Mara Quill is scheduled to speak and set to win.", []),
        # quoted words in the place of what is wanted, and several quotations
        ("Mara Quill vowed to fight “the great flood of our time.”", ["to fight “the great flood of our time.”"]),
        (
            "Mara Quill said that “the whole bridge is old” and “the whole road is worse.”",
            ["that “the whole bridge is old” and “the whole road is worse.”"],
        ),
        # before somebody is heard
        (
            "The night was wet - and the road, Mara Quill said, was closed.",
            ["and the road, Mara Quill said, was closed"],
        ),
        (
            "Bo Roe thought of the guests, who were late -- the road, Mara Quill said, was closed.",
            ["the guests", "the road, Mara Quill said, was closed"],
        ),
        ("The flyer had a headline: “Keep the old ferry afloat,” Mara Quill said.", []),
        ("Mara Quill said it was late: “We must all go now,” she wrote.", ["it was late"]),
        # a long thing takes its reason, its time and its place with it; a short one does not
        ("Mara Quill lauded Bo Roe because he won.", ["Bo Roe"]),
        (
            "Mara Quill decried the old toll on the bridge because it hit the poor.",
            ["the old toll on the bridge because it hit the poor"],
        ),
        ("Mara Quill lauded his plain answers in a debate.", ["his plain answers in a debate"]),
        ("Mara Quill lauded Bo Roe in a debate.", ["Bo Roe"]),
        # adjectives, names and figures that commas set apart, and what a dash exemplifies
        ("Mara Quill blasted the long-winded, costly plan.", ["the long-winded, costly plan"]),
        ("Mara Quill lauded his kind, big-hearted aunt.", ["his kind, big-hearted aunt"]),
        ("Mara Quill lauded his calm tone and faded charm.", ["his calm tone and faded charm"]),
        ("Mara Quill lauded his calm tone and thanked the crew.", ["his calm tone", "the crew"]),
        ("Mara Quill mocked her oldest rival, Bo Roe, on air.", ["her oldest rival, Bo Roe"]),
        ("Mara Quill endorsed Sen. Bo Roe, D-Ohio, at noon.", ["Sen. Bo Roe, D-Ohio"]),
        ("Mara Quill listed her fears — including a flood — at noon.", ["her fears — including a flood"]),
        ("The poll showed Quill ahead of Roe, 46 percent to 44.", ["Quill ahead of Roe, 46 percent to 44"]),
        ("Mara Quill thanked her aides, voters, and donors.", ["her aides, voters, and donors"]),
        ("Mara Quill thanked her aides, voters, and quickly left.", ["her aides"]),
        (
            "The poll found that 9 percent backed Quill, while 8 percent backed Roe.",
            ["that 9 percent backed Quill, while 8 percent backed Roe"],
        ),
        ("That letter demanded that the toll go.", ["that the toll go"]),
        # a doing without a comma belongs to the thing, unless it is how it was spoken of
        ("Mara Quill mocked a report finding fault with her.", ["a report finding fault with her"]),
        ("Mara Quill mocked the report by noting its age.", ["the report", "its age"]),
        # the reporter remarks on what was said, concedes something, or goes on saying
        ("Mara Quill said the ferry sank, as did the council.", ["the ferry sank"]),
        ("Mara Quill said the ferry sank, a bold claim on his part.", ["the ferry sank"]),
        ("Mara Quill said the ferry sank, remarks heard by all.", ["the ferry sank"]),
        ("Mara Quill said the ferry sank, though it is new.", ["the ferry sank, though it is new"]),
        ("Mara Quill said the ferry sank, though she told nobody.", ["the ferry sank"]),
        ("Bo Roe, who said it sank, and that it hurt, left.", ["it sank, and that it hurt"]),
        ("The ferry seems to be slow, which helps nobody.", ["The ferry seems to be slow"]),
        # what somebody wishes ends where somebody does something
        ("Mara Quill vowed to keep the ferry, hoping for rain.", ["to keep the ferry", "rain"]),
        ("Mara Quill urged them to stay, not wanting a fight.", ["them to stay", "a fight"]),
        ("Mara Quill urged them to stay, mocked the mayor and left.", ["them to stay", "the mayor"]),
        ("Voters prefer to wait, and ferries grow more crowded by the hour.", ["to wait"]),
        ("Mara Quill promised to keep the ferry, just as Bo Roe did.", ["to keep the ferry"]),
        ("As aides urge him to quit, the crew of the ferry is uneasy.", ["him to quit"]),
        (
            "Mara Quill urged them to sell the ferry, bring the crew home and close the dock.",
            ["them to sell the ferry, bring the crew home and close the dock"],
        ),
        ("Mara Quill refused to leave, because Bo Roe was late.", ["to leave, because Bo Roe was late"]),
        # the reporter explains a name, or what was said as a whole; not an example, nor with the speaker's own words
        ("Mara Quill said she was off to the Quay Fair, which opens on Monday.", ["she was off to the Quay Fair"]),
        ("Mara Quill said that he had hired Bo Roe, who ran the docks until 2009.", ["that he had hired Bo Roe"]),
        (
            "Mara Quill said that some had been fined, such as Bo Roe, who sold a boat.",
            ["that some had been fined, such as Bo Roe, who sold a boat"],
        ),
        ("Mara Quill said that Bo Roe, who ran the docks, was late.", ["that Bo Roe, who ran the docks, was late"]),
        (
            "Mara Quill asked whether they backed the Quay Act, which would close the dock.",
            ["whether they backed the Quay Act, which would close the dock"],
        ),
        ("Mara Quill said the dock would close by June, a goal that few share.", ["the dock would close by June"]),
        ("Mara Quill said it was late, a tribute to “the old crew.”", ["it was late, a tribute to “the old crew.”"]),
        (
            "Mara Quill said he had fought the toll, the levy or the fee.",
            ["he had fought the toll, the levy or the fee"],
        ),
        ("Mara Quill said the longer they wait, the more it costs.", ["the longer they wait, the more it costs"]),
        # an aside in a clause that has no verb yet
        (
            "Bo Roe defended the claim that the ferry, or what is left of it, has sunk.",
            ["the claim that the ferry, or what is left of it, has sunk"],
        ),
        (
            "Asked whether the old dock, which nobody uses, could be sold, she left.",
            ["whether the old dock, which nobody uses, could be sold"],
        ),
        ("Bo Roe, who said the mayor, a former clown, would win, left.", ["the mayor, a former clown, would win"]),
        ("Recalling that night, Bo Roe, who was late, said it had been cold.", ["that night", "it had been cold"]),
        # what whoever speaks does next, and how he speaks
        ("Mara Quill mocked Bo Roe and the crew before praising the cook.", ["Bo Roe and the crew", "the cook"]),
        (
            "Two guests discussed plans for the old ferry on condition of anonymity.",
            ["plans for the old ferry"],
        ),
        ("Mara Quill backed a new vote on the old plan before winter.", ["a new vote on the old plan before winter"]),
        # what goes on with a thing
        ("Mara Quill mocked the crew for lying or not leaving at all.", ["the crew for lying or not leaving at all"]),
        ("Mara Quill mocked the ferry as it left the dock.", ["the ferry as it left the dock"]),
        ("The council laid out its plan as it met in June.", ["its plan"]),
        (
            "The poll shows Quill with a clear lead, with 46 percent to 41 for Roe.",
            ["Quill with a clear lead, with 46 percent to 41 for Roe"],
        ),
        # a stop that ends an abbreviation and a sentence
        ("Mara Quill said the ferry left at 7 p.m. He slept.", ["the ferry left at 7 p.m."]),
        # what somebody plans to say is the plan
        ("Mara Quill plans to back the ferry.", ["to back the ferry"]),
        ("Mara Quill declined to discuss the ferry.", ["the ferry"]),
        # quoted words that open a clause or stand in the one an attribution closes
        ("Mara Quill testified “hundreds” of guests had left.", ["“hundreds” of guests had left"]),
        (
            "Mara Quill admitted “it was very hard for us all” in winter.",
            ["“it was very hard for us all” in winter"],
        ),
        ("Bo Roe “felt that it was wrong” to sail, Mara Quill said.", ["Bo Roe “felt that it was wrong” to sail"]),
        # what is shown, and what seems to be
        ("The count shows Salem votes may have been lost.", ["Salem votes may have been lost"]),
        ("Mara Quill was showing it to the guests.", ["it"]),
        ("The letters seem to show that he knew.", ["that he knew"]),
    ],
)
def test_reported_words_end_where_the_reporter_takes_over(text: str, contents: list[str]) -> None:
    assert [found.text for found in read(text)] == contents
