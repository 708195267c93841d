"""Words whose change alters what a quotation says, as data. English; other languages add their own table."""

NEGATION = frozenset("not no never none nobody nothing neither nor without hardly barely scarcely".split())

HEDGES = frozenset(
    "about almost approximately around roughly nearly some perhaps possibly probably may might could can would should"
    " likely unlikely potentially apparently allegedly reportedly estimated least most up often sometimes"
    " usually generally partly largely mostly just only".split()
)

PRONOUNS = frozenset("i we you he she it they me us him her them my our your his its their who".split())

NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy"
    " eighty ninety hundred thousand million billion trillion half third quarter dozen double doubled triple tripled"
    " twice halved % percent".split()
)

# Two sides of one scale. A word from one side standing in the place of a word from the other turns the statement.
OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (
        frozenset(
            "rise rises rising rose risen increase increases increasing increased grow grows growing grew grown up"
            " higher more climb climbs climbed climbing gain gains gained expand expanded expanding".split()
        ),
        frozenset(
            "fall falls falling fell fallen decrease decreases decreasing decreased shrink shrinks shrinking shrank"
            " down lower less fewer drop drops dropped dropping decline declines declined declining lose loses lost"
            " cut cuts reduce reduces reduced".split()
        ),
    ),
    (
        frozenset(
            "help helps helped helping protect protects protected protecting save saves saved saving find finds found"
            " finding rescue rescued support supports supported supporting good better safe safer benefit benefits"
            " improve improves improved heal cure".split()
        ),
        frozenset(
            "harm harms harmed harming hurt hurts hurting damage damages damaged damaging kill kills killed killing"
            " abuse abuses abused abusing endanger endangers attack attacks attacked oppose opposes opposed opposing"
            " bad worse evil unsafe threaten threatens threatened worsen worsens worsened destroy destroys".split()
        ),
    ),
    (
        frozenset("accept accepts accepted agree agrees agreed allow allows allowed approve approves approved".split()),
        frozenset(
            "reject rejects rejected refuse refuses refused disagree disagrees disagreed ban bans banned deny denies"
            " denied forbid forbids forbidden prevent prevents prevented".split()
        ),
    ),
    (
        frozenset("true right correct guilty win wins won start starts started begin begins began before all".split()),
        frozenset(
            "false wrong incorrect innocent lose loses lost stop stops stopped end ends ended after none".split()
        ),
    ),
    (frozenset("always everyone everybody everything possible legal".split()), frozenset(
        "never nobody nothing impossible illegal".split())),
)  # fmt: skip


def opposed(one: str, other: str) -> bool:
    """Whether two words stand on two sides of one scale."""
    return any((one in a and other in b) or (one in b and other in a) for a, b in OPPOSITES)
