"""Places and the adjectives made of them: capitalised, and no person's name by themselves."""

PLACES = frozenset(
    """
afghanistan africa alabama alaska albania algeria america americas amsterdam andorra angola ankara antarctica arctic argentina
arizona arkansas armenia asia athens atlanta atlantic auckland australia austria azerbaijan baghdad bahamas bahrain baltimore
bangkok bangladesh barbados barcelona bath bavaria beijing beirut belarus belfast belgium belgrade belize benghazi benin berlin
bermuda bern bhutan birmingham bolivia bombay bosnia boston botswana bradford brasilia bratislava brazil brighton brisbane
bristol britain brooklyn brunei brussels bucharest budapest bulgaria burma burundi cairo calais calcutta california cambodia
cambridge cameroon canada canberra cape cardiff caribbean carolina caracas catalonia chad charlotte chicago chile china
cincinnati cleveland colombia colorado columbus congo connecticut copenhagen cornwall crimea croatia cuba cumbria cyprus
dakota dallas damascus darfur delaware delhi denmark denver derry detroit devon dhaka doha donetsk dorset dover dubai dublin
dundee durham ecuador edinburgh egypt england eritrea essex estonia ethiopia europe exeter fiji finland florida fukushima
france frankfurt gabon gambia gaza geneva georgia germany ghana gibraltar glasgow greece greenland grenada guam guatemala
guantanamo guernsey guinea guyana hague haiti hamburg hampshire hampton hanoi harare havana hawaii helmand helsinki hertfordshire
heathrow hiroshima hollywood honduras honolulu houston hungary iceland idaho illinois india indiana indianapolis indonesia iowa iran
iraq ireland islamabad israel istanbul italy jakarta jamaica japan jersey jerusalem johannesburg jordan kabul kandahar kansas
karachi kashmir kathmandu kazakhstan kent kentucky kenya kharkiv kherson kiev korea kosovo kuwait kyiv kyoto kyrgyzstan lagos
lancashire laos lasvegas latvia lebanon leeds leicester leicestershire lesotho liberia libya lima lincolnshire lisbon lithuania
liverpool london londonderry louisiana luxembourg lviv lyon macau macedonia madagascar madrid maine malawi malaysia maldives mali
malta manchester manhattan manila marseille maryland massachusetts mauritius mediterranean melbourne memphis merseyside mexico
miami michigan midlands midwest milan milwaukee minneapolis minnesota minsk mississippi missouri moldova monaco mongolia
montana montenegro montreal morocco moscow mosul mozambique mumbai munich myanmar nagasaki nairobi namibia naples nashville
nauru nebraska nepal netherlands nevada newcastle nicaragua niger nigeria norfolk northamptonshire northumberland norway
norwich nottingham nottinghamshire oakland odesa ohio oklahoma oman ontario oregon orlando osaka oslo ottawa oxford
oxfordshire pacific pakistan palestine palmyra panama paraguay paris pennsylvania perth peru philadelphia philippines phoenix
pittsburgh poland portland portsmouth portugal prague pretoria punjab pyongyang qatar quebec queensland quito ramallah raqqa
reading riga rio riyadh romania rome russia rwanda sacramento samoa santiago sarajevo saudi scandinavia scotland seattle sedona
senegal seoul serbia seychelles shanghai sheffield shropshire siberia sicily singapore slovakia slovenia sofia somalia somerset
southampton spain springfield srebrenica stalingrad stockholm stoke strasbourg sudan suffolk sunderland surrey sussex swansea sweden
switzerland sydney syria taipei taiwan tajikistan tallinn tampa tanzania tasmania tehran tennessee texas thailand tibet tijuana
togo tokyo toronto toulouse tripoli tulsa tunis tunisia turkey turkmenistan tuscany uganda ukraine ulster uruguay utah uzbekistan
vancouver vatican venezuela venice vermont versailles vienna vietnam virginia wales wandsworth warsaw warwickshire washington
waterloo wessex wiltshire wimbledon wisconsin wolverhampton worcestershire wuhan wyoming yemen yorkshire zagreb zambia zimbabwe zurich
""".split()
)

PLACES_OF_TWO = frozenset(
    tuple(pair.split("_"))
    for pair in """
abu_dhabi baton_rouge beverly_hills bosnia_herzegovina buckingham_palace buenos_aires burkina_faso capitol_hill cape_town
costa_rica czech_republic des_moines dominican_republic downing_street east_anglia east_midlands east_timor eastern_europe
el_paso el_salvador fort_worth greater_manchester greater_london high_wycombe ho_chi hong_kong isle_wight ivory_coast kansas_city
kuala_lumpur las_vegas latin_america long_beach long_island los_angeles marshall_islands middle_east milton_keynes new_delhi
new_england new_hampshire new_jersey new_mexico new_orleans new_south new_york new_zealand north_africa north_america
north_carolina north_dakota north_korea northern_ireland nova_scotia palm_beach papua_guinea phnom_penh puerto_rico
rhode_island salt_lake san_antonio san_bernardino san_diego san_francisco san_jose san_juan santa_fe santa_monica sao_paulo
saudi_arabia sierra_leone silicon_valley south_africa south_america south_carolina south_dakota south_korea south_sudan
south_wales southeast_asia sri_lanka st_louis st_paul staten_island stoke_trent tel_aviv united_kingdom united_states
wall_street west_bank west_midlands west_virginia western_europe
""".split()
)

ADJECTIVES = frozenset(
    """
afghan african albanian algerian american americans angolan arab arabic arabs argentine argentinian armenian asian asians
australian australians austrian azerbaijani bahraini bangladeshi basque bavarian belarusian belgian bolivian bosnian brazilian
britain briton britons british bulgarian burmese cambodian cameroonian canadian canadians catalan catholic catholics
caribbean chechen chilean chinese christians colombian congolese croatian cuban cubans cypriot czech
danish dane danes dutch ecuadorean ecuadorian egyptian emirati english eritrean estonian ethiopian european europeans
filipino finnish flemish french gaelic georgian german germans ghanaian greek greeks guatemalan haitian hebrew hindu hindus
hispanic hispanics hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish islamic islamist
israeli israelis italian italians jamaican japanese jew jewish jews jordanian kazakh kenyan korean koreans kosovan kurd
kurdish kurds kuwaiti kyrgyz latin latina latino latinos latvian lebanese liberian libyan lithuanian macedonian malaysian
maltese mexican mexicans moldovan mongolian moroccan mormon muslim muslims namibian nepalese nepali nigerian nordic
norwegian orthodox ottoman pakistani palestinian palestinians peruvian persian polish pole poles portuguese protestant
puerto-rican qatari roman romanian romanians russian russians rwandan saudi saudis scandinavian scot scots scottish
senegalese serb serbian serbs shia shiite singaporean slavic slovak slovenian somali somalis spanish spaniard sri-lankan
sudanese sunni swede swedish swiss syrian syrians taiwanese tanzanian texan thai tibetan tunisian turkish turk turks
ugandan ukrainian ukrainians uruguayan uzbek venezuelan vietnamese welsh western westerners yemeni zambian zimbabwean
""".split()
)
