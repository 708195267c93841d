"""Money: signs, ISO 4217 codes and names of currencies, and their hundredths."""

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₨": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS",
    "₺": "TRY", "₴": "UAH", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₡": "CRC", "₾": "GEL", "₿": "BTC",
    "₵": "GHS", "₸": "KZT", "₮": "MNT", "₭": "LAK", "₲": "PYG", "₼": "AZN", "֏": "AMD", "﹩": "USD",
    "৳": "BDT", "៛": "KHR", "﷼": "SAR",
}  # fmt: skip

CODES = frozenset(
    "aed afn amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bnd bob brl bsd btc bwp byn bzd cad chf clp cny crc cup cve"
    " czk djf dkk dop dzd egp etb eur eth fjd gbp ghs gmd gnf gtq gyd hkd hnl hrk htg huf idr ils inr iqd irr isk jmd"
    " jod jpy kes kgs khr krw kwd kyd kzt lbp lkr lyd mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok"
    " npr nzd omr pgk php pkr pln pyg qar rmb ron rsd rub rwf sar sdg sek sgd thb tjs tnd try ttd twd tzs uah ugx usd"
    " uyu uzs vnd xaf xcd xof yer zar zmw".split()
)
"""ISO 4217, with RMB, BTC and ETH. Codes that are also words must stand in capitals (`LOUD`)."""

LOUD = frozenset("ang bob bam cup bsd cad djf eth fjd mop mur php ron rub sar try top".split())

BEFORE = {
    "rs": "INR", "rp": "IDR", "rm": "MYR", "kr": "SEK", "sfr": "CHF", "fr": "CHF", "sen": "sen", "dm": "DEM",
}  # fmt: skip
"""Abbreviations that stand before a figure."""

DOLLARS = {
    "us": "USD", "usd": "USD", "u.s": "USD", "c": "CAD", "ca": "CAD", "cdn": "CAD", "cad": "CAD", "can": "CAD", "a": "AUD",
    "au": "AUD", "aud": "AUD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD", "sgd": "SGD",
    "nt": "TWD", "mex": "MXN", "mx": "MXN", "mxn": "MXN", "r": "BRL", "j": "JMD", "z": "ZWL", "e": "ZAR", "tt": "TTD",
}  # fmt: skip
"""Letters before a dollar sign."""

_NAMES = {
    "USD": "dollar dollars buck bucks",
    "GBP": "pound pounds quid sterling",
    "EUR": "euro euros",
    "JPY": "yen",
    "CNY": "yuan renminbi kuai",
    "INR": "rupee rupees",
    "RUB": "rouble roubles ruble rubles",
    "TRY": "lira liras",
    "ITL": "lire",
    "KRW": "won",
    "ZAR": "rand",
    "BRL": "reais",
    "MXN": "peso pesos",
    "ESP": "peseta pesetas",
    "CHF": "franc francs",
    "SEK": "krona kronor kronur",
    "NOK": "krone kroner",
    "FIM": "markka markkas markkaa",
    "DEM": "mark marks deutschmark deutschmarks",
    "NLG": "guilder guilders",
    "PTE": "escudo escudos",
    "GRD": "drachma drachmas",
    "ATS": "schilling schillings",
    "KES": "shilling shillings",
    "PLN": "zloty zlotys zloties",
    "HUF": "forint forints",
    "CZK": "koruna korunas",
    "ILS": "shekel shekels",
    "THB": "baht bahts",
    "MYR": "ringgit ringgits",
    "IDR": "rupiah rupiahs",
    "VND": "dong dongs",
    "NGN": "naira nairas",
    "GHS": "cedi cedis",
    "UAH": "hryvnia hryvnias",
    "KZT": "tenge",
    "SAR": "riyal riyals",
    "IRR": "rial rials",
    "AED": "dirham dirhams",
    "KWD": "dinar dinars",
    "BTC": "bitcoin bitcoins",
    "ETH": "ethereum",
    "BDT": "taka takas",
    "GEL": "lari",
    "BGN": "lev leva",
    "CRC": "colon colones",
    "PHP": "piso",
    "VES": "bolivar bolivars bolivares",
}
NAMES = {word: code for code, words in _NAMES.items() for word in words.split()}
"""What stands after a figure -> code."""

HUNDREDTHS = {
    "cent": "cents", "cents": "cents", "¢": "cents", "penny": "pence", "pence": "pence", "pennies": "pence", "p": "pence",
    "kopeck": "kopecks", "kopecks": "kopecks", "centime": "centimes", "centimes": "centimes", "pfennig": "pfennigs",
    "pfennigs": "pfennigs", "sen": "sen", "fen": "fen", "paise": "paise", "centavo": "centavos", "centavos": "centavos",
}  # fmt: skip
TENTHS = {"mao": "mao", "jiao": "jiao", "dime": "dimes", "dimes": "dimes"}

_NATIONS = {
    "us": "USD", "american": "USD", "u.s": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD", "taiwan": "TWD",
    "jamaican": "JMD", "british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "irish": "IEP", "sterling": "GBP",
    "french": "FRF", "belgian": "BEF", "swiss": "CHF", "cfa": "XOF", "italian": "ITL", "turkish": "TRY", "finnish": "FIM",
    "german": "DEM", "dutch": "NLG", "spanish": "ESP", "portuguese": "PTE", "greek": "GRD", "austrian": "ATS", "swedish": "SEK",
    "norwegian": "NOK", "danish": "DKK", "icelandic": "ISK", "polish": "PLN", "hungarian": "HUF", "czech": "CZK", "russian": "RUB",
    "ukrainian": "UAH", "indian": "INR", "pakistani": "PKR", "lankan": "LKR", "nepalese": "NPR", "indonesian": "IDR",
    "chinese": "CNY", "japanese": "JPY", "korean": "KRW", "thai": "THB", "malaysian": "MYR", "philippine": "PHP",
    "mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "brazilian": "BRL", "israeli": "ILS",
    "saudi": "SAR", "iranian": "IRR", "iraqi": "IQD", "kuwaiti": "KWD", "jordanian": "JOD", "emirati": "AED", "moroccan": "MAD",
    "nigerian": "NGN", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "ghanaian": "GHS", "african": "ZAR",
    "vietnamese": "VND", "georgian": "GEL", "romanian": "RON", "bulgarian": "BGN", "croatian": "HRK", "serbian": "RSD",
    "cuban": "CUP", "peruvian": "PEN", "kong": "HKD", "zealand": "NZD", "deutsche": "DEM",
}  # fmt: skip
NATIONS = _NATIONS
"""An adjective between figure and name ("40 Turkish lira") -> code."""

FIRST_OF_TWO = frozenset({"hong", "new", "south", "sri", "saudi", "north"})
"""First words of adjectives of two words ("Hong Kong dollars")."""
