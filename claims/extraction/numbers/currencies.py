"""Money: signs and ISO 4217 codes, and English names, by codes: what those are for stands in `words/en/money.toml`."""

from claims.extraction.lexicon import lexicon

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

_WORDS = lexicon("en", "money")
LOUD = _WORDS.words("loud")
BEFORE = _WORDS.meanings("before")
DOLLARS = _WORDS.meanings("dollars")
NAMES = _WORDS.meanings("currencies")
HUNDREDTHS = _WORDS.meanings("hundredths")
TENTHS = _WORDS.meanings("tenths")
NATIONS = _WORDS.meanings("nations")
FIRST_OF_TWO = _WORDS.words("first_of_two")
