"""The English words that tell a measurement from any other number: the one place that knows them."""

PLURALS = frozenset(
    "people men women children police staff personnel crew cattle sheep fish data media criteria teeth feet dead wounded"
    " injured homeless jobless unemployed poor others folk offspring aircraft spacecraft alumni bacteria dice geese mice oxen"
    " policemen policewomen firemen fishermen gunmen businessmen servicemen congressmen congresswomen lawmen".split()
)
"""Nouns that are plural without an s, and adjectives that stand for people."""

HAPPENED = frozenset(
    "waiting waited died killed injured wounded arrested missing homeless unemployed dead hospitalised hospitalized"
    " infected affected displaced evacuated detained charged convicted deported jailed imprisoned vaccinated tested".split()
)
"""What is said of people: "7,000 waiting" counts people."""

COUNTED_IN_WORDS = PLURALS | frozenset(
    "adults babies boys girls patients pupils students teachers doctors nurses officers soldiers civilians victims suspects"
    " prisoners inmates migrants refugees passengers workers employees residents voters deaths cases arrests casualties"
    " fatalities injuries jobs homes houses households families seats votes votes points goals schools hospitals prisons"
    " children's infections offences crimes murders killings attacks incidents accidents crashes fires earthquakes ships planes"
    " dogs buildings countries states companies businesses banks firms shops billionaires millionaires survivors hostages"
    " bodies troops personnel rebels militants protesters members republicans democrats senators lawmakers".split()
)
"""What is counted even where the number is a small word ("seven men")."""

NOT_NOUNS = frozenset(
    "is was has does says goes its his hers ours theirs this thus as us yes always perhaps besides whereas across times plus"
    " minus versus unless towards afterwards sometimes these those less various previous serious obvious famous dangerous"
    " religious ambitious nervous anonymous numerous enormous tremendous gets makes takes comes seems means gives shows"
    " involves includes remains became becomes class business process success access address news politics progress".split()
)
"""Words that end in s and are no plural noun."""

ENDS_PHRASE = frozenset(
    "of in on at by to for from with into over under than and or but that which who whom whose when while where as if because so"
    " the a an this these those is are was were be been being has have had do does did will would can could may might shall"
    " should must said says not no it they he she we you i after before since until during between against about per".split()
)
"""No noun phrase goes on over these."""

VERBS = frozenset(
    "is are was were be been has have had do does did will would can could may might must shall should pose poses posed said says"
    " say told believe believes believed think thinks thought support supports supported want wants wanted live lives lived"
    " work works worked give gives gave given came come comes went go goes voted vote involve involves involved report reported"
    " need needs needed use used saw see seen backed backs agree agreed disagree approve approved favor favour favored oppose"
    " opposed who which that when while where because if as than".split()
)
"""Where the people or things of "2% of ..." end and what is said of them begins."""

NUMBERED = frozenset("things ways reasons tips facts takeaways questions rules steps ideas lessons".split())
"""After a number: the items of a list ("ten things to know"), not a count of anything."""

SPEAKERS = frozenset(
    "analysts experts economists observers commentators forecasters critics pundits scientists researchers strategists"
    " traders investors historians lawyers readers accounts reports days time things ways respects likely".split()
)
"""After "most": who holds an opinion, or a turn of phrase, not what is measured."""

NOT_AFTER_MOST = ENDS_PHRASE | frozenset(
    "recent recently important likely popular notably famous common serious".split()
)

LABELS = frozenset(
    "article section chapter page pages room flight route highway interstate channel group phase tier level grade stage step"
    " rule part version paragraph line verse amendment no nos nr number numbers act title appendix annex figure table"
    " formula platform gate terminal pier unit ward district precinct proposition prop measure bill resolution clause schedule"
    " form apollo psalm lane junction exit area zone block building floor suite apartment apt box postcode extension ext"
    " type size model series season episode volume issue lot item question exercise game round heat week day year team".split()
)
"""Before a number: a label, not a measurement ("Section 230", "page 12", "No. 10")."""

STREETS = frozenset(
    "street st road rd avenue ave lane drive boulevard blvd square way place terrace court crescent gardens".split()
)

OF_A_RECORD = frozenset("high low record peak best worst lows highs".split())
"""After "30-year": the figure tells how long since such a value."""

MEANS = frozenset("average averages averaged averaging mean median typical typically expectancy".split())

MOVES = frozenset(
    "rose rise rises rising fell fall falls falling dropped drop drops dropping increased increase increases increasing decreased"
    " decrease decreases climbed climb climbs jumped jump jumps grew grow grows growing slipped slip slips eased ease eases gained gain"
    " gains declined decline declines slowed cut raised surged soared shrank plunged tumbled up down doubled growth cuts hike".split()
)
"""Verbs and nouns of change: "rose 5%" is a change, "rose to 5%" a level."""

LEVELS = frozenset(
    "to at of was is were are stood stands stand reached reach reaches hit hits totalled totaled totalling totaling numbered numbering"
    " averaged averaging recorded counted exceeded exceeds total from against with".split()
)
"""Before a bare whole number these make it a measured level ("fell to 45", "a total of 39")."""

STATES = frozenset(
    "is was are were be been has had have stood stands stand remains remained reached hit hits totalled totaled rose rises fell falls"
    " dropped drops climbed climbs grew grows slipped eased gained declined slowed jumped surged soared shrank plunged tumbled came"
    " predicted forecast pencilled expected estimated showed shows increased decreased averaged accounts accounted makes made"
    " will would could may might drop rise fall".split()
)
"""Verbs between what is measured and its figure."""

RATES = frozenset(
    "rate rates inflation unemployment employment turnout interest yield yields approval tax deficit growth gdp prices price"
    " mortality literacy index cpi rpi".split()
)
