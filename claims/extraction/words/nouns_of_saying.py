"""Nouns for saying, thinking and taking sides, by what follows them. English; one place."""

_PREPOSITIONS = {
    "of": """
        accusation allegation condemnation criticism denial denunciation depiction description disapproval endorsement
        portrayal praise rejection view warning characterisation characterization dismissal embrace account defence defense
        assessment rebuke interpretation prediction promise fear
    """,
    "on": "attack view position stance comment remark assault opinion statement take",
    "against": "warning allegation accusation attack charge complaint objection argument",
    "about": """
        claim comment concern complaint remark question doubt worry statement fear warning joke belief anxiety assertion
        reservation scepticism skepticism misgiving
    """,
    "over": "concern worry anger outrage frustration",
    "for": "support praise call demand request contempt enthusiasm sympathy disdain admiration preference plea argument case",
    "to": "opposition objection reaction response reference commitment",
    "with": "disagreement displeasure frustration dissatisfaction disappointment agreement",
    "at": "anger outrage disappointment criticism",
}

FOLLOWED: dict[str, frozenset[str]] = {}
"""Which prepositions join a noun to what is spoken of: "criticism of", "support for"."""

for _preposition, _nouns in _PREPOSITIONS.items():
    for _noun in _nouns.split():
        FOLLOWED[_noun] = FOLLOWED.get(_noun, frozenset()) | {_preposition}

LENDING = frozenset(
    "express expresses expressed expressing voice voices voiced voicing make makes made making issue issues issued issuing raise"
    " raises raised raising reiterate reiterates reiterated reiterating repeat repeats repeated repeating give gives gave giving"
    " declare declared declares declaring announce announced announces announcing".split()
)
"""Verbs that lend themselves to such a noun: "X voiced concern about …"."""
