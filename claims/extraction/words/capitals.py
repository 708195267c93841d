"""Words that are printed with a capital - at the start of a sentence, in a headline, by custom - without naming anybody."""

_FUNCTION_WORDS = frozenset(
    """
a about above across after afterwards again against ago all almost along already also although always amid among an and another any
anybody anyone anything anyway apart are around as aside at away back barely be because been before behind being below beneath
beside besides between beyond both but by can cannot could despite did do does doing done down due during each earlier either
else elsewhere enough even eventually ever every everybody everyone everything except few fewer finally first following for
former formerly four from further furthermore gone got had half hardly has have having he hence her here hers herself him himself
his how however i if in indeed inside instead into is isn't it its itself just last lastly later latter least less let let's like
likewise many may maybe me meanwhile might mine more moreover most mostly much must my myself near nearly neither never
nevertheless next nine no nobody none nor not nothing now nowhere of off often on once one ones only onto or other others otherwise our ours
ourselves out outside over overall own per perhaps previously probably quite rather really recently same second secondly seven
several shall she should since six so some somebody someone something sometimes somewhere soon still such ten than that that's the their
theirs them themselves then there thereafter therefore these they third this those though three through throughout thus till to
today together tomorrow tonight too toward towards two under underneath unless unlike until unto up upon us usually very via
was we well were what whatever when whenever where whereas wherever whether which while whilst who whoever whole whom whose why
will with within without would yes yesterday yet you you're your yours yourself i'm i've i'd i'll we're we've we'll it's he's
she's they're there's what's don't doesn't didn't won't can't couldn't wouldn't shouldn't isn't aren't wasn't weren't haven't
asked said says saying adding according amidst based compared considering depending excluding given including launching looking
regarding speaking asked citing noting writing talking responding referring asking pressed hello hi ok okay oh ah thank thanks
please sorry welcome good great bad big small long short high low early late old young best worst better worse right wrong
""".split()
)

FUNCTION_WORDS = _FUNCTION_WORDS | {word.replace("'", "") for word in _FUNCTION_WORDS}

CALENDAR = frozenset(
    """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april
may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter
ramadan thanksgiving halloween hanukkah passover diwali eid lent advent spring summer autumn fall winter brexit
""".split()
)

COMMON = frozenset(
    """
abortion access account action actions activists actual added addition adults advertisement age agencies agreement aid aides air
allies americas analysis analysts animal announcement annual answer anti app archive area armed article articles artificial
attack author authorities average ballot bank banks because bills black blue board body book border both branch breaking brexit
bridge brown budget building business businesses call calls campaign campaigns candidates capital caption care case cases cash
center central chain change changes chapter charges chief child children church cities citizens city civil civilians class click
climate close closing coast cold color comment comments commission common communities community companies company concern
conditions consumer contact content contents control copyright core corporate cost costs council counties country county course
court courts credit crime crisis critics culture customers daily data day days dead dear deal death debate debt decades defense
delegates demand details digital district doctors documents dollar domestic donors double dozens drug earth east eastern economic
economists economy edition editor editors editorial education eight eighteen election elections electoral emails emergency
employees employers energy entertainment environment environmental equal era error estimate estimates ethics events evidence
experts explosive eye face fact facts fake families family far farmers fast father federal fifteen fifty figures file files film
final financial fire five follow food foot force foreign forty forward free freedom friends fuel full fund future game gas gay
general get girls given global go god going gold government governors grand green ground group groups growth guest guide gulf gun
guns hall hand head headline health heart help history holy home homes hospital hospitals hours house housing human hundreds
ice idea image images immigrants immigration income independence independents industry inflation info information inquiry inside
insurance intelligence interest internal international internet interview investigators investors iron island issue issues job
jobs join judge judges jury justice key kids killing king labor land language law lawmakers lawyers lead leaders league leave
left legal letter letters liberal liberty life light line link list literally live living local longer look lots love lower main
major make male man managers march market markets mass master match meaning media medical medicine meet meeting members men
middle military million millions minister ministers minority moments money monthly months moral morning mother motor mount
movement murder music nation national nations natural nature needless network new news night nineteen nobel north northern note
nuclear numbers nurses ocean offer office officers officials oil online open opening opinion opponents opposition options order
ordinary organisations organizations original oscar outgoing overseas page pages paid palace parents park part parties partly party
past patients pay peace pen people percent person phone photo photograph photographs photos picture pictures plan planned plans
play player players poll polling polls poor pope population post poverty power premier premium present press presumably pretty
price prices prime primary prison prisoners private pro problem product profits programme project property prosecutors protesters
public publishing question questions race racial radio rail rate rates read readers real reality rebels record records red reform
refugees related relations religious rent reporters reporting reports republic research researchers residents rest results
retail review rich rights river road rock round royal rules running rural safety sales saving scene school schools science
scientists screenshot sea search season secret section security see self senior series service services seventy sex shadow share
shares shooting show shows sign since site sixty sky social society solar soldiers sources south southern space special sport
sports staff stage star state statement statements states station statistics status stock stop stories story strategy street
strong students study subscribe super supply support supporters supreme surveys system table take talk talks tax taxes taxpayers
tea teachers team tech teenagers ten terms terror test texas-based thing things thousands threat thirteen thirty ticket time
times tonight top topics total tough town trade traffic trail train training transcript transport travel trial tribune troops true
trust truth twelve twenty two-thirds type unemployment union unions universities university update updated updates upper use
users vaccine vaccines value version very vice victims victory video videos view views violence visit visitors voice volunteers
vote voters votes wages war ward warning wars watch water wave way wealth weapons weather web website week weekly weeks welfare
west western white wife wind window winners witnesses woman women word work workers working world worse written year years young
youth zero zone
""".split()
)
"""Ordinary words, often capitalised in headlines, at the start of a sentence or inside a proper name of a thing."""

SURNAMES_TOO = frozenset(
    "ball banks barber best bird bishop black book branch bridge bridges brown bush carpenter case chance child church coast"
    " cook cross day drew early english field fields fish ford fox french gold good grant gray green guest hall hand head"
    " hill holiday hope house hunt hunter judge justice king knight lake lamb law leave light little long lord love major"
    " mason may miller moon moore noble north page park parks peace piper pope post potter powers price prince rich rivers"
    " rock rose royal savage sharp shepherd short small snow sharp stone strange street strong summers swift temple"
    " waters weaver west white wild winter wolf wood woods words young".split()
)
"""Ordinary words that are surnames as well, after a given name or a title."""

PREFIXES = frozenset("anti pro non pre post ex ultra un mid inter intra trans all half neo self".split())
"""First parts of hyphened compounds that make an adjective, not a name: anti-Smith, pro-Europe."""
