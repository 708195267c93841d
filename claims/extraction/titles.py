"""Words of titles and of phrases without a name. English; one place for all."""

SMALL = frozenset(
    "the a an of for and at in on to its his her their our my this that one another some many several both with from by s"
    " former then new acting".split()
)
LEADERS = frozenset("head chief director general chair chairman chairwoman chairperson boss leader president".split())
"""Words for who leads: "head" may take up "director general"."""

UNNAMED = frozenset(
    "official officials source sources spokesman spokeswoman spokesperson spokespeople people critics experts police"
    " prosecutors lawyers aides aide adviser advisers advisor advisors voters analysts researchers scientists authorities"
    " supporters opponents leaders members men women residents witnesses reporters lawmakers democrats republicans".split()
)
