"""The words of German."""

from claims.extraction.tongues.words import Tongue


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ONES = {
    "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "dreissig": 30,
    "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip

GERMAN = Tongue(
    group=".",
    decimal=",",
    cardinals={word: value for word, value in _ONES.items() if value > 1} | {"hundert": 100, "tausend": 1000},
    ones=_ONES,
    hundred="hundert",
    thousand="tausend",
    and_="und",
    magnitudes={
        "tausend": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6, "milliarde": 10**9,
        "milliarden": 10**9, "mrd": 10**9, "billion": 10**12, "billionen": 10**12,
    },
    shortened=_words("mio mrd"),
    fractions={
        "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10,
        "hundertstel": 100,
    },
    half=_words("hälfte"),
    percent=_words("prozent %"),
    points=_words("prozentpunkt prozentpunkte prozentpunkten"),
    currencies={
        "euro": "EUR", "€": "EUR", "dollar": "USD", "$": "USD", "franken": "CHF", "pfund": "GBP", "£": "GBP",
    },
    hedges={
        "rund": "about", "etwa": "about", "ungefähr": "about", "circa": "about", "ca.": "about", "fast": "less than",
        "knapp": "less than", "weniger als": "less than", "unter": "less than", "mehr als": "more than", "über": "more than",
        "mindestens": "at least", "wenigstens": "at least", "höchstens": "at most", "bis zu": "at most",
    },
    months={
        "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
        "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    },
    weekdays={
        "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5, "sonntag": 6,
    },
    days={"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2},
    last=_words("vergangene vergangenen vergangenes vergangener letzte letzten letztes letzter vorige vorigen voriges"),
    following=_words("nächste nächsten nächstes nächster kommende kommenden kommendes kommender"),
    this=_words("diese diesen dieses dieser diesem"),
    periods={"woche": "week", "monat": "month", "monats": "month", "jahr": "year", "jahres": "year"},
    year_led_by=_words("jahr jahre seit bis anfang mitte ende"),
    saying=_words(
        """
        sagte sagt sagten sagen erklärte erklärt erklärten erklären meinte meint betonte betont warnte warnt forderte fordert
        kritisierte kritisiert schrieb schreibt twitterte fügte berichtete berichtet antwortete entgegnete versicherte
        versichert behauptete behauptet teilte ergänzte räumte fragte fragt rief ruft lobte mahnte mahnt bekräftigte
        hieß heißt urteilte kündigte unterstrich bestätigte bestätigt
        """
    ),
    according=_words("so laut"),
    articles=_words("der die das den dem des ein eine einer einem einen sein seine ihr ihre deren dessen"),
    pronouns=_words("er sie es"),
    titles=(
        "minister", "ministerin", "meister", "meisterin", "präsident", "präsidentin", "kanzler", "kanzlerin", "sprecher",
        "sprecherin", "chef", "chefin", "leiter", "leiterin", "direktor", "direktorin", "professor", "professorin", "herr",
        "frau", "dr", "prof", "abgeordnete", "abgeordneter", "vorsitzende", "vorsitzender", "anwalt", "anwältin",
        "forscher", "forscherin", "experte", "expertin", "ärztin", "arzt", "rätin", "rat",
    ),
    linking=_words("von van der zu zum zur de"),
)  # fmt: skip
