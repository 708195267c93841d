"""An article to paste: nobody wrote it but us, and no demonstration holds it."""

FIRST = "The slipway at Kessel is worn"
SPEAKERS = ("Runa Holt", "Pieter Aas")
SAID = (
    "The timbers were laid in my grandfather's time",
    "We have asked the council for new ones twice",
    "Every boat that comes up here leaves a splinter behind",
    "A winter more and the rails will give way",
    "The yard cannot pay for it out of what it earns",
    "Nobody has told us who owns the ground beneath it",
    "My father slipped here with a lantern in his hand",
    "The insurers sent a letter and no surveyor",
    "Children are told to keep off the lower end",
    "It would be cheaper to build than to mend",
    "We will haul the last boat out by hand if we must",
    "The harbour is nothing without its slip",
)


def article() -> str:
    """Twelve quotations by two people, each in a paragraph of its own."""
    lines = [f"“{words},” {SPEAKERS[number % 2]} said." for number, words in enumerate(SAID)]
    return "\n\n".join(["A slipway nobody wants to mend", f"{FIRST}, and two families who use it say so.", *lines])
