"""Words by which an organisation is told from a person, and organisations known by one name."""

ENDINGS = frozenset(
    """
academy administration agency alliance army assembly associates association authority bancorp bank board brigade
bureau cabinet caucus center centre chamber charity church clinic club co coalition college commission committee commons company
conference confederation congress consortium consulting corp corporation council court courts department diocese directorate
division embassy enterprises exchange executive federation fellowship firm force forum foundation fund gazette gmbh group guild
headquarters herald holdings hospital hotel inc incorporated industries initiative inquirer inspectorate institute institution
international journal laboratories laboratory labs league legislature library limited llc llp lobby ltd magazine media mail
ministry mission monitor mosque motors movement museum nations network networks news observatory office ombudsman operation
orchestra order organisation organization pac parliament partners partnership party plc police post press project
radio railway registry republic reserve review school schools secretariat senate senat service services shipyard society
solutions standard stores studio studios sentinel symphony syndicate systems tabernacle taskforce team technologies technology
telegraph television theatre theater times treasury tribunal tribune trust tv unicef union university university's ventures
watch watchdog weekly works workshop zoo airlines airways bros brothers energy pharmaceuticals petroleum capital bancorporation
insurance securities financial entertainment pictures records software semiconductor steel chemical foods motor telecom
communications electric gas oil mining airport airlines hospitals registrar constabulary garda guard navy marines corps parks
""".split()
)
"""Last words (or inner words) of an organisation's name."""

HEADS = frozenset(
    """
academy agency association bank board bureau center centre chamber church city coalition college commission committee
confederation council court department division faculty federation foundation friends house institute league library
ministry museum office organisation organization office party people school secretariat senate service society state union
university world alliance
""".split()
)
"""Words after which "of", "for", "on" or "and" goes on with the name: Bank of England, Office for National Statistics."""

KNOWN = frozenset(
    """
adidas airbnb airbus alibaba alphabet amazon amnesty anthropic apple arup aviva axios barclays bbc bild bloomberg boeing
breitbart buzzfeed chevron chrysler citigroup cnn comcast congress costco debenhams deepmind deloitte dell deutschebank disney
downingstreet drax ebay eurostat europol exxon exxonmobil facebook fedex fitch ford foxnews frontex gallup gchq getty goldmansachs
google greenpeace hamas hezbollah hitachi holyrood honda hsbc huawei ibm ikea instagram intel interpol intuit ipsos
johnlewis kpmg kremlin lego lidl linkedin lloyds lockheed lufthansa lukoil macys mastercard mcdonalds mckinsey merck meta
microsoft midjourney mi5 mi6 monsanto moodys motorola mumsnet nasa nato nestle netflix newsweek nhs nike nintendo nissan
nokia novartis novavax nvidia ofcom ofgem ofqual ofsted ofwat openai opec oracle oxfam panasonic paypal pentagon pepsi pfizer
pinterest politico porsche pravda primark propublica qualcomm quora reddit renault reuters rosneft ryanair samsung shell
siemens skype slate snap snapchat snopes sony spacex spotify starbucks stasi supremecourt tesco tesla thenewyorker tiktok
toyota twitch twitter uber unesco unhcr unicef unilever verizon viacom visa vodafone volkswagen vox walmart whatsapp
guardian telegraph forbes huffpo caltrans variety fox haaretz newsmax factcheck realclearpolitics gfk compaq msnbc nbc abc cbs npr pbs drudge gawker
mcclatchy quinnipiac rasmussen theintercept theguardian whitehouse wikileaks wikipedia yahoo yougov youtube zoom westminster stormont hmrc europa wired vice
""".split()
)
"""Names of well-known organisations, written without spaces and marks."""

PARTIES = frozenset(
    """
republican republicans democrat democrats democratic tory tories labour conservative conservatives liberal liberals gop
libertarian libertarians independent independents green greens socialist socialists communist communists
""".split()
)
"""Members and adjectives of parties: no names by themselves."""

NOT_ACRONYMS = frozenset(
    """
ai am pm tv us uk eu usa uae ok ceo cfo coo cto mp mps msp mep phd md ba ma bst gmt est edt pst pdt dna rna hiv aids gdp cpi rpi
vat id ids it its dvd cd pc pr hr pdf url http https www html faq rsvp asap diy suv vip iq ufo covid sars mers lgbt lgbtq nda
rip fyi lol omg usd gbp eur ad bc ce jr sr ii iii iv vi vii viii ix xi xii no mr mrs ms dr st mt ft nd rd th q a gop dc ny la
nyc sf ca fl tx pa va md nj ct ma oh mi wi mn il nc sc ga al tn ky mo ia ks ne sd nd wy co nm az ut nv id wa hi ak
photo video watch read live breaking news update updated exclusive opinion analysis said new vp potus flotus lgbtqi wwii wwi cv ps re vs tba tbc mph kph km kg bbq
""".split()
)
"""Words in capitals that name no organisation."""
