"""Titles before a name, and the nouns that are somebody's role."""

HONORIFICS = {
    "mr": "he",
    "mister": "he",
    "sir": "he",
    "lord": "he",
    "baron": "he",
    "viscount": "he",
    "monsieur": "he",
    "herr": "he",
    "señor": "he",
    "father": "he",
    "king": "he",
    "prince": "he",
    "brother": "he",
    "pope": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "mme": "she",
    "madame": "she",
    "dame": "she",
    "lady": "she",
    "baroness": "she",
    "frau": "she",
    "señora": "she",
    "queen": "she",
    "princess": "she",
    "sister": "she",
    "dr": None,
    "doctor": None,
    "prof": None,
    "professor": None,
    "rev": None,
    "reverend": None,
    "hon": None,
    "rabbi": None,
    "imam": None,
    "saint": None,
}
"""Words before a name that are no role, and the pronoun they go with."""

SHORT_OFFICES = {
    "sen": "senator",
    "sens": "senators",
    "rep": "representative",
    "reps": "representatives",
    "gov": "governor",
    "govs": "governors",
    "lt": "lieutenant",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "cmdr": "commander",
    "adm": "admiral",
    "maj": "major",
    "cpl": "corporal",
    "pvt": "private",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "pres": "president",
    "del": "delegate",
    "asst": "assistant",
    "atty": "attorney",
    "cllr": "councillor",
    "amb": "ambassador",
    "pm": "prime minister",
    "ceo": "chief executive",
    "cfo": "finance chief",
    "mp": "member of parliament",
    "msp": "member of parliament",
    "mep": "member of parliament",
}
"""Abbreviated offices, with the word they stand for."""

OFFICES = frozenset(
    """
abbot activist actor actress advocate adjutant administrator admiral adviser advisor aide alderman ally ambassador analyst anchor
anchorman anchorwoman announcer archaeologist archbishop architect archivist artist assemblyman assemblywoman assistant
associate astronaut astronomer athlete attache attorney auditor author ayatollah bandleader banker baritone barrister bassist
batsman biochemist biographer biologist bishop blogger boss botanist bowler boxer brigadier broadcaster broker builder
businessman businesswoman cameraman campaigner candidate captain cardiologist cardinal caretaker cartoonist celebrity
cellist chair chairman chairperson chairwoman challenger champion chancellor chaplain chef chemist chief chieftain
choreographer clergyman cleric clerk climatologist co-author co-chair co-chairman co-director co-editor co-founder co-host
co-owner coach co-chairwoman collaborator colleague colonel columnist comedian comic commander commandant commissioner commentator
competitor composer comptroller conductor congressman congresswoman conservationist constable consul consultant contractor
contributor controller convener coordinator coroner corporal correspondent councillor councilman councilmember councilor
councilwoman counsel counselor criminologist critic curator cyclist dancer dean defender delegate demographer demonstrator
dentist deputy dermatologist designer detective developer dictator diplomat director dissident doctor documentarian donor
drummer duchess duke ecologist economist editor editor-in-chief educator emir emissary emperor engineer entrepreneur envoy
epidemiologist essayist ex-president executive expert exile explorer farmer fellow filmmaker financier firefighter fisherman
footballer forecaster foreman founder fundraiser futurist gambler gardener general geneticist geographer geologist geophysicist
goalkeeper governor guitarist guru gymnast gynaecologist head headmaster headmistress headteacher heir heiress historian host
hostess hydrologist husband idol illustrator immunologist industrialist infielder informant inspector instructor intern
interpreter interviewer inventor investigator investor jailer jihadist jockey journalist judge juror jurist justice keeper
keyboardist lawmaker lawyer leader lecturer legislator librarian lieutenant lifeguard linguist lobbyist magistrate magnate
major manager marshal mathematician mayor mediator meteorologist microbiologist midfielder midwife militant miner minister
model moderator mogul monarch monk mother-in-law mp musician naturalist negotiator neighbour neighbor neurologist neuroscientist
newsman nominee novelist nun nurse nutritionist oceanographer officer official oligarch ombudsman oncologist operative
operator opponent optician orator organiser organizer owner paediatrician painter paleontologist paramedic parliamentarian
partner pastor pathologist patient patriarch patron pediatrician pensioner performer pharmacist philanthropist philosopher
photographer physician physicist physiologist pianist pilot pitcher playwright podcaster poet policeman policewoman
politician pollster porter practitioner preacher premier president president-elect presenter priest prime-minister principal
prisoner producer professor programmer promoter prosecutor protester provost psychiatrist psychologist publicist publisher
quarterback rapper rancher ranger rapporteur realtor rector referee regent registrar regulator representative reporter
researcher resident retailer retiree rival runner-up scholar scientist screenwriter sculptor secretary secretary-general
seismologist senator sergeant sheriff shipowner singer skipper sociologist soldier solicitor songwriter soprano speaker
specialist spokesman spokesperson spokeswoman sponsor staffer star statesman statistician strategist striker student
successor superintendent supervisor supporter surgeon surveyor suspect swimmer taoiseach teacher technician technologist
theologian therapist toxicologist trader trainer translator treasurer trustee tsar tutor tycoon umpire undersecretary
underwriter vet veteran veterinarian vicar vice-chair vice-chairman vice-chancellor vice-president victim violinist virologist
volunteer warden webmaster whip whistleblower witness worker wrestler writer zoologist
senators representatives governors ministers presidents congressmen lawmakers candidates
""".split()
)
"""Nouns that say what somebody is, before a name or after it."""

MODIFIERS = frozenset(
    """
acting assistant associate attorney associated chief co current deputy district editorial elect executive ex first foreign former
general global home honorary incoming independent interim international junior lead long-time longtime late legal local
managing medical national new one-time outgoing permanent political presidential press prime principal prominent
public regional retired ruling science second senior shadow sometime state then top undersecretary veteran vice
congressional gubernatorial senatorial parliamentary republican democratic conservative labour liberal
""".split()
)
"""Words that stand before a role noun as part of the title."""

PLURALS = frozenset(
    "communications sports news operations economics politics affairs sales relations rights resources studies arts physics"
    " systems reviews mathematics investigations elections policies standards services schools prisons".split()
)
"""Words in -s that stand inside a title: communications director."""

COMPLEMENTS = frozenset(
    """
state defense defence treasury exchequer interior education commerce health labor labour energy justice agriculture
transportation transport housing homeland security veterans affairs foreign environment finance trade war culture work
pensions duchy lancaster staff operations communications policy research england wales scotland commons lords house senate
""".split()
)
"""What follows "of" inside an office: Secretary of State, Chancellor of the Exchequer."""

SUFFIXES = frozenset("jr sr ii iii iv junior senior qc kc mp phd md".split())

SYLLABLES = frozenset(
    "un il in eun jin jun min hyun hye hee ho hoon hun hwan jae joon jong ki kyu kyung nam seok sik soo sook suk sun sung"
    " woo won wook yeol yeon yong young bok chul gil dong wen jie ting ying wei hua ming jian hong fang mei ping ling".split()
)
"""Second halves of given names written with a hyphen and a small letter: Jong-un, Ing-wen."""

PARTICLES = frozenset(
    "de da do dos das del della di du der den des van von zu zur ter ten la le los bin ibn bint al el ul ur abu af av y e".split()
)
"""Lower-case words inside a person's name."""
