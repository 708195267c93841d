"""The checks of one document in German: the same rules over other words."""

import pytest

from claims.checking import alone
from claims.extraction.pipeline import read
from sources.dates import Interval


def kinds(text: str, language: str = "de") -> list[str]:
    reading = read(text, title="Aus dem Rathaus", published=Interval.parse("2023-07-19"), language=language)
    return [finding.kind for finding in alone.check(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Messe endete am 31. Juni nach einem Sturm.", ["date-impossible"]),
        ("Der Rat tagte am 31.06.2023 in Husum.", ["date-impossible"]),
        ("Der Rat tagte am 30.06.2023 um 18.30 Uhr, Punkt 5.13.2022 entfiel.", []),
        ("Am Mittwoch, dem 12. Mai 2022, wurde abgestimmt.", ["date-impossible"]),
        ("Am Donnerstag, 12.05.2022, wurde abgestimmt.", []),
        ("Im Juni 31 Kilo zu verlieren ist schwer.", []),
        ("Die Brücke wurde im Januar 2024 vom Bürgermeister eröffnet.", ["date-impossible"]),
        ("Die Brücke wurde am 5. Januar 2024 vom Bürgermeister eröffnet.", ["date-impossible"]),
        ("Der Damm brach im Herbst 2024 bei einem Sturm.", ["date-impossible"]),
        ("Die Brücke soll im Januar 2024 vom Bürgermeister eröffnet werden.", []),
        ("Das Heim verlor 84 der 1.200 Pflegekräfte, also 17 Prozent.", ["percent-against-count"]),
        ("Das Heim verlor 84 der 1.200 Pflegekräfte, also 7 Prozent.", []),
        ("Von den 2.140 Küchen haben 640 (45 Prozent) kein Fenster.", ["percent-against-count"]),
        ("Von den 2.140 Küchen haben 640 (29,9 Prozent) kein Fenster.", []),
        ("Von 640 Läufern kamen 208 (38 Prozent) ins Ziel.", ["percent-against-count"]),
        ("Die Hälfte der Mitglieder – 212 von 318 – stimmte für einen Streik.", ["words-against-figures"]),
        ("Zwei Drittel der Mitglieder – 212 von 318 – stimmten für einen Streik.", []),
        ("Der Umsatz stieg um 20 Prozent auf 66 Millionen Euro nach 60 Millionen Euro im Vorjahr.", ["percentage-change"]),
        ("Der Umsatz stieg um 10 Prozent auf 66 Millionen Euro nach 60 Millionen Euro im Vorjahr.", []),
        ("Die Zahl der Besuche sank von 50.000 auf 31.000, ein Minus von 20 Prozent.", ["percentage-change"]),
        ("Die Zahl der Besuche fiel von 9.400 auf 7.050 und damit um 33 Prozent.", ["percentage-change"]),
        ("Die Zahl der Besuche fiel von 9.400 auf 7.050 und damit um 25 Prozent.", []),
        ("Die Zahl der Besuche hat sich von 50.000 auf 31.000 halbiert.", ["percentage-change"]),
        ("Die Zahl der Besuche hat sich von 50.000 auf 31.000 fast halbiert.", []),
        ("Die Quote stieg um 0,5 Prozent auf 5,4 Prozent von 4,9 Prozent.", ["percent-or-points"]),
        ("Die Quote stieg um 0,5 Prozentpunkte auf 5,4 Prozent von 4,9 Prozent.", []),
        ("Elf Wanderer wurden gerettet – sechs Frauen, drei Männer und ein Kind, teilte die Küstenwache mit.", ["parts-and-total"]),
        ("Zehn Wanderer wurden gerettet – sechs Frauen, drei Männer und ein Kind, teilte die Küstenwache mit.", []),
        ("Im Chor singen 40 Leute, bestehend aus 22 Frauen, 12 Männern und 10 Kindern.", ["parts-and-total"]),
        ("Im Chor singen 44 Leute, bestehend aus 22 Frauen, 12 Männern und 10 Kindern.", []),
        ("Auf dem Beet standen 45 Prozent Rosen, 35 Prozent Tulpen und 30 Prozent Lilien.", ["parts-and-total"]),
        ("Auf dem Beet standen 45 Prozent Rosen, 35 Prozent Tulpen und 20 Prozent Lilien.", []),
        ("Auf den Wartelisten stehen 620 Millionen Menschen in Deutschland.", ["order-of-magnitude"]),
        ("Auf den Wartelisten stehen 6,2 Millionen Menschen in Deutschland.", []),
        ("Die Trasse kostet 64 Millionen Euro. Für 64 Milliarden Euro kostet die Trasse zu viel.", ["order-of-magnitude"]),
        ("Der Weg ist 12 Meilen (24 Kilometer) lang.", ["unit-conversion"]),
        ("Der Weg ist 12 Meilen (19,3 Kilometer) lang.", []),
        ("Am Mittag waren es 20 Grad Celsius (86 Grad Fahrenheit).", ["unit-conversion"]),
        ("Am Mittag waren es 20 Grad Celsius (68 Grad Fahrenheit).", []),
        ("Der Steg kostete 2,6 Millionen Dollar (3,4 Millionen Pfund).", ["unit-conversion"]),
        ("Der Steg kostete 2,6 Millionen Dollar (2 Millionen Pfund).", []),
        ("Der Fonds hält 2 Billionen Dollar (1,8 Milliarden Euro).", ["unit-conversion"]),
        ("Der Fonds hält 2 Billionen Dollar (1,8 Billionen Euro).", []),
        ("Sie nannte den Plan „eine Schande und ging.", ["marks-unpaired"]),
        ("Sie nannte den Plan „eine Schande“ und ging.", []),
        ("Sie nannte den Plan »eine Schande und ging.", ["marks-unpaired"]),
        ("Sie nannte den «Plan» eine «Schande» und ging.", []),
        ("„Wir haben es versucht.\n\n„Niemand kam“, sagte Anna Berg.", []),
    ],
)  # fmt: skip
def test_what_shows_in_a_german_text_alone(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


QUOTED = "„Die Brücke braucht neue Seile“, sagte {who} am Montag.\n\n„Wir wissen es seit dem Frühjahr“, sagte{said}."


@pytest.mark.parametrize(
    ("who", "said", "expected"),
    [
        ("Margarete Ellwanger", " er", ["pronoun-mismatch"]),
        ("Margarete Ellwanger", " sie", []),
        # A title of women says more than a name that either may have.
        ("Baudirektorin Kim Ellwanger", " er", ["pronoun-mismatch"]),
        ("Kim Ellwanger", " er", []),
        # Several are "sie" too.
        ("Georg Ellwanger", "n sie", []),
        ("Georg Ellwanger", " sie", ["pronoun-mismatch"]),
        ("Margarete Ellwanger", " Elwanger", ["name-variant"]),
        ("Margarete Ellwanger", " Ellwanger", []),
        ("Margarete Ellwanger", " Helene Elwanger", []),
    ],
)
def test_who_is_quoted_in_german(who: str, said: str, expected: list[str]) -> None:
    assert kinds(QUOTED.format(who=who, said=said)) == expected


def test_a_german_quotation_without_a_speaker() -> None:
    text = "Die Mieter trafen sich.\n\n{}„Niemand hat in drei Jahren auch nur einen Brief beantwortet.“\n\nDie Firma schwieg."
    assert kinds(text.format("")) == ["quotation-unattributed"]
    assert kinds(text.format("Einer sagte es so: ")) == []


def test_a_check_runs_where_its_language_has_words() -> None:
    text = (
        "The fair closed on 31 June. Across the state, crowds left. The path is 12 miles (24 km) long. Sales rose 20% to £66m from £60m.\n\n"
        "“We shut the hall on Sunday after the storm,” said Margaret Ellwood.\n\n“We opened it on Monday,” he said."
    )
    found = ["date-impossible", "place-dangling", "unit-conversion", "percentage-change", "pronoun-mismatch"]
    assert kinds(text, "en-GB") == kinds(text, "en") == found
    assert kinds(text, "cy") == kinds(text, "de") == []
