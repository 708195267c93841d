"""How many people countries have at most, in millions: a ceiling for any count of their people.

United Nations, World Population Prospects 2024, rounded up with room for growth.
"""

from claims.checking.lexicon import lexicon

CEILINGS = {
    "GB": 80, "GB-ENG": 65, "GB-SCT": 6, "GB-WLS": 4, "GB-NIR": 3, "IE": 7, "US": 400, "CA": 50, "MX": 150, "BR": 240, "AR": 55,
    "FR": 75, "DE": 95, "IT": 65, "ES": 55, "PT": 12, "NL": 20, "BE": 13, "CH": 10, "AT": 11, "SE": 12, "NO": 7, "DK": 7, "FI": 7,
    "PL": 45, "UA": 52, "GR": 12, "TR": 100, "RU": 160, "IL": 12, "EG": 130, "ZA": 75, "KE": 65, "NG": 270, "AU": 32, "NZ": 6,
    "JP": 132, "KR": 55, "PK": 280, "BD": 195,
}  # fmt: skip
"""By ISO 3166 code."""


def ceilings(language: str) -> dict[str, int]:
    """The ceiling of each country by its names in a language, as a text prints them."""
    return {name: CEILINGS[country] for name, country in lexicon(language, "countries").meanings("names").items()}
