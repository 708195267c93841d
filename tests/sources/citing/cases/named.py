"""Names: many, long, in parts, in one part, and in other scripts."""

from sources.citing.item import Name
from tests.sources.citing.cases.types import MOOR, NORDEN, news, on, work

_CREW = tuple(
    Name(family=family, given=given)
    for family, given in (
        ("Abara", "Chidi"), ("Brandt", "Eva"), ("Castro", "Inés"), ("Dlamini", "Sipho"), ("Eriksen", "Nils"),
        ("Fofana", "Awa"), ("Grahame", "Rose"), ("Hansen", "Ole"), ("Ito", "Ken"), ("Jónsson", "Páll"),
        ("Kaya", "Elif"), ("Lund", "Maja"), ("Mbeki", "Zola"), ("Novák", "Jan"), ("Okafor", "Ngozi"),
        ("Pires", "Rui"), ("Quinn", "Aoife"), ("Rossi", "Ugo"), ("Silva", "Ana"), ("Tran", "Linh"),
        ("Ursu", "Ion"), ("Vega", "Luz"), ("Weiss", "Uta"),
    )
)  # fmt: skip


def _of(count: int) -> tuple[Name, ...]:
    return _CREW[:count]


NAMED = (
    news("three", "Three towns, one ferry", *_of(3)),
    news("four", "Four quays", *_of(4)),
    news("seven", "Seven reporters count the boats", *_of(7)),
    news("eight", "Eight reporters count the boats", *_of(8)),
    work("eleven", "article-journal", "Counting boats", *_of(11), container="Estuaries", issued=on("2020")),
    work(
        "twenty-one",
        "article-journal",
        "Counting boats from twenty-one quays",
        *_of(21),
        container="Estuaries",
        issued=on("2022"),
        doi="10.5555/boats.21",
    ),
    work("twenty-three", "report", "Counting boats for ever", *_of(23), publisher="Quay Press", issued=on("2023")),
    news("one-word", "Nets", Name(literal="Madonna")),
    news("agency", "Ferry stopped by fog", Name(literal="Press Association")),
    news("agency-and-person", "Ferry stopped by ice", Name(literal="Press Association"), MOOR),
    news("particle", "The polder and the pump", NORDEN),
    news("particle-german", "Ebbe und Flut", Name(family="Hohenfels", given="Carl", particle="von"), language="de"),
    news("suffix", "The pilot’s son", Name(family="Reed", given="Walter", suffix="Jr.")),
    news("suffix-roman", "The pilot’s grandson", Name(family="Reed", given="Walter", suffix="III")),
    news("double", "Ropes", Name(family="Saint-Yves-Lemaire", given="Marie-Hélène")),
    news("spanish", "La marea", Name(family="Ortega Ruiz", given="María del Mar"), language="es"),
    news("initials", "Fog signals", Name(family="Penhallow", given="J. R. R.")),
    news("initials-close", "Fog signals again", Name(family="Penhallow", given="J.R.")),
    news("apostrophe", "Oars", Name(family="O’Dowd", given="Sinéad")),
    news("chinese", "港口的夜晚", Name(literal="王海"), container="海港晚报", language="zh-CN"),
    news("japanese", "港の夜", Name(literal="山田 花子"), container="港新聞", language="ja"),
    news("arabic", "ليلة في الميناء", Name(literal="ليلى البحري"), container="صحيفة المرفأ", language="ar"),
    news(
        "cyrillic",
        "Ночь в порту",
        Name(family="Морозова", given="Анна Петровна"),
        container="Портовый вестник",
        language="ru",
    ),
    news("greek", "Νύχτα στο λιμάνι", Name(family="Παππάς", given="Νίκος"), container="Το Λιμάνι", language="el"),
    news(
        "long-organisation",
        "Joint notice to mariners",
        Name(
            literal="Joint Committee of the Harbour Authorities of the Northern, Western and Outer Islands on Navigation, Pilotage and Safety"
        ),
    ),
    news(
        "long-person",
        "A will, and a boat",
        Name(family="Wolfeschlegelsteinhausen", given="Adolph Blaine Charles David Earl Frederick"),
    ),
)
