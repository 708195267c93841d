"""Words of titles and of phrases without a name. English; one place for all."""

ARTICLES = frozenset(("", "the", "a", "an"))
BELONGING = frozenset("for of to with from by at against under".split())
"""What comes between somebody and whom they work for."""

SMALL = frozenset(
    "the a an of for and at in on to its his her their our my this that one another some many several both with from by s"
    " former then new acting who is was said says".split()
)
HONOURS = frozenset("mr mrs ms miss mx sir dame lord lady madame m mme herr frau".split())
"""What goes before a name without saying what its holder does."""

ADDRESSES = HONOURS | frozenset(
    "president senator sen representative rep congressman congresswoman governor gov king queen prince princess pope judge"
    " justice professor prof doctor dr general gen colonel col captain capt sergeant sgt mayor minister chancellor".split()
)
"""Titles that go right before a name, whoever else is spoken of."""

LEADERS = frozenset("head chief director general chair chairman chairwoman chairperson boss leader president".split())
"""Words for who leads: "head" may take up "director general"."""

SHORTENED = {
    "sen": "senator",
    "sen.": "senator",
    "rep": "representative",
    "rep.": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gov": "governor",
    "gov.": "governor",
    "prof": "professor",
    "dr": "doctor",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "pm": "prime-minister",
}
"""Short and full forms of the same title."""

ORGANISED = frozenset(
    "agency department ministry office committee commission council court company bank bureau union association"
    " foundation institute university party campaign group board police force service trust charity report statement"
    " study letter document website newspaper".split()
)
"""Nouns for bodies and papers that speak."""
