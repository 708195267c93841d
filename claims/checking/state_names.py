"""Names of states, provinces and counties, and the words that show a text has one in mind."""

import re

_AMERICAN = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana"
    "|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska"
    "|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    "|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin"
    "|Wyoming|Puerto Rico"
)
# What newspapers write after a town. Short forms with a stop are taken with it alone: "Miss." is not "Miss".
_SHORT = (
    r"Ala\.|Ariz\.|Ark\.|Calif\.|Colo\.|Conn\.|Del\.|Fla\.|Ga\.|Ill\.|Ind\.|Kan\.|Ky\.|La\.|Md\.|Mass\.|Mich\.|Minn\.|Miss\."
    r"|Mo\.|Mont\.|Neb\.|Nev\.|N\.H\.|N\.J\.|N\.M\.|N\.Y\.|N\.C\.|N\.D\.|Okla\.|Ore\.|Pa\.|Penn\.|R\.I\.|S\.C\.|S\.D\.|Tenn\.|Tex\."
    r"|Vt\.|Va\.|Wash\.|W\.Va\.|Wis\.|Wyo\."
)
_ELSEWHERE = (
    "New South Wales|Queensland|Tasmania|Victoria|South Australia|Western Australia|Northern Territory"
    "|Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala"
    "|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Orissa|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana"
    "|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Kashmir"
    "|Bavaria|Brandenburg|Hesse|Lower Saxony|North Rhine-Westphalia|Rhineland-Palatinate|Saarland|Saxony|Schleswig-Holstein"
    "|Thuringia|Baden-Württemberg|Mecklenburg"
    "|Chiapas|Chihuahua|Guerrero|Jalisco|Michoac[aá]n|Oaxaca|Sinaloa|Sonora|Tamaulipas|Veracruz|Nuevo Le[oó]n|Bahia|Minas Gerais"
    "|S[aã]o Paulo|Rio de Janeiro|Rio Grande do Sul|Paran[aá]|Amazonas"
    "|Borno|Kano|Kaduna|Lagos|Zamfara|Benue|Oyo|Rakhine|Kachin|Selangor|Johor|Penang|Sabah|Sarawak"
)
_PROVINCES = (
    "Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Prince Edward Island|Quebec|Québec"
    "|Saskatchewan|Sindh|Punjab|Balochistan|Khyber|Gauteng|KwaZulu-Natal|Limpopo|Mpumalanga|Western Cape|Eastern Cape|Ulster"
    "|Northern Ireland|Leinster|Munster|Connacht|Sichuan|Yunnan|Guangdong|Hubei|Hunan|Henan|Hebei|Xinjiang|Helmand|Kandahar"
)
_OWN = {
    # A governor, a legislature, a state police or a code of two capitals after a town: the state is known, or the reader's own.
    "state": re.compile(
        # What each of the branches begins with, so that most letters are passed at one look.
        rf"(?=[A-Zsgh,])(?:\b(?:{_AMERICAN}|{_ELSEWHERE})\b|\b(?:{_SHORT})|, [A-Z]{{2}}\b"
        r"|\b[Ss]tates? of (?:the )?[A-Z]|\b[A-Z][\w’'-]{2,30} [Ss]tate\b"
        r"|\b[Gg]overnors?\b|\bGov\.|\bstatewide\b|\b[Ss]tate(?:[’']s)? (?:[Ll]egislat|[Ss]enat|[Hh]ouse|[Aa]ssembly|[Cc]apitol|[Aa]ttorney)"
        r"|\b[Ss]tate[- ]?run\b|\bhead of state\b)"
    ),
    "province": re.compile(
        rf"\b(?:{_PROVINCES})\b|\b[Pp]rovinces? of [A-Z]|\b[A-Z][\w’'-]{{2,30}}(?: and [A-Z][\w’'-]{{2,30}})? [Pp]rovinces?\b|\b[Pp]remier\b"
    ),
    "county": re.compile(
        r"\b(?:County|county of|Co\.) [A-Z]|\b[A-Z][\w’'-]{2,30} (?:[Cc]ounty|[Cc]ounties)\b|shire\b|\b(?:Kent|Essex|Sussex|Surrey|Norfolk"
        r"|Suffolk|Devon|Dorset|Cornwall|Somerset|Cumbria|Rutland|Northumberland|Durham|Middlesex)\b"
    ),
    "prefecture": re.compile(r"\b[A-Z][\w’'-]{2,30} [Pp]refecture\b|\bJapan"),
}


def named(kind: str, text: str) -> bool:
    """Whether a text names a place of the kind ("state", "province", "county", "prefecture") or shows which is meant."""
    return _OWN[kind].search(text) is not None
