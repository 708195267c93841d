"""Numbers, dates and direct quotations in German."""

import datetime as dt
from decimal import Decimal

import pytest

from claims.extraction.layout import Layout
from claims.extraction.pipeline import read
from claims.extraction.tongues import TONGUES
from claims.extraction.tongues.dates import dates
from claims.extraction.tongues.numbers import numbers, spelt
from claims.extraction.tongues.quotations import quotations
from sources.dates import Interval
from tests.growth import growth

GERMAN = TONGUES["de"]
PUBLISHED = Interval.day(dt.date(2023, 7, 20))  # a Thursday


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit"),
    [
        ("Das sind 1,6 Prozent mehr.", "1,6 Prozent", "1.6", "percent"),
        ("Das sind 1,6 % mehr.", "1,6 %", "1.6", "percent"),
        ("Es gab 830.000 Brücken.", "830.000", "830000", None),
        ("Sie kostet 1.234,50 Euro.", "1.234,50 Euro", "1234.50", "EUR"),
        ("Sie kostet 3,5 Millionen Euro.", "3,5 Millionen Euro", "3500000", "EUR"),
        ("Sie kostet 2 Mrd. Euro.", "2 Mrd. Euro", "2000000000", "EUR"),
        ("Um 0,5 Prozentpunkte.", "0,5 Prozentpunkte", "0.5", "percentage points"),
        ("Etwa zwölf Brücken.", "zwölf", "12", None),
        ("Die Hälfte fehlt.", "Hälfte", "0.5", None),
        ("Drei Viertel fehlen.", "Drei Viertel", "0.75", None),
        ("Für € 12 im Monat.", "€ 12", "12", "EUR"),
    ],
)
def test_a_german_number_is_read(text: str, printed: str, value: str, unit: str | None) -> None:
    (number,) = numbers(Layout(text, ()), GERMAN)
    assert (number.text, number.value, number.unit) == (printed, Decimal(value), unit)
    assert number.low is not None
    assert number.high is not None
    assert number.low <= Decimal(value) <= number.high


def test_two_thirds_are_a_share_and_a_rounded_figure_an_interval() -> None:
    share, people = numbers(Layout("Zwei Drittel der 830.000 Leute.", ()), GERMAN)
    assert share.text == "Zwei Drittel"
    assert round(share.value or 0, 4) == Decimal("0.6667")
    assert (people.low, people.high) == (Decimal(825000), Decimal(835000))


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("einundzwanzig", 21),
        ("zweihundert", 200),
        ("zweihunderteinundzwanzig", 221),
        ("dreitausendvierhundertfünf", 3405),
        ("tausend", 1000),
        ("hundert", 100),
        ("hunderte", None),
        ("verwunderung", None),
        ("eine", None),
    ],
)
def test_a_german_number_word_is_taken_apart(word: str, value: int | None) -> None:
    assert spelt(word, GERMAN) == value


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("Am 5. Juni 2023 fiel sie.", "5. Juni 2023", "2023-06-05/2023-06-05"),
        ("Am 5. Juni fiel sie.", "5. Juni", "2023-06-05/2023-06-05"),
        ("Am 05.06.2023 fiel sie.", "05.06.2023", "2023-06-05/2023-06-05"),
        ("Im Juni 2022 fiel sie.", "Juni 2022", "2022-06-01/2022-06-30"),
        ("Im Oktober fiel sie.", "Oktober", "2022-10-01/2022-10-31"),
        ("Im Jahr 2019 fiel sie.", "2019", "2019-01-01/2019-12-31"),
        ("Sie fiel gestern.", "gestern", "2023-07-19/2023-07-19"),
        ("Sie fiel am Dienstag.", "Dienstag", "2023-07-18/2023-07-18"),
        ("Sie fiel im vergangenen Monat.", "vergangenen Monat", "2023-06-01/2023-06-30"),
        ("Sie fällt nächste Woche.", "nächste Woche", "2023-07-24/2023-07-30"),
    ],
)
def test_a_german_date_is_read(text: str, printed: str, value: str) -> None:
    (date,) = dates(Layout(text, ()), PUBLISHED, GERMAN)
    assert (date.text, str(date.value)) == (printed, value)


@pytest.mark.parametrize(
    ("text", "words", "printed", "name", "role"),
    [
        ("„Die Brücke hält“, sagte Mara Quill.", "Die Brücke hält", "Mara Quill", "Mara Quill", None),
        ("»Die Brücke hält«, erklärte Mara Quill am Montag.", "Die Brücke hält", "Mara Quill", "Mara Quill", None),
        (
            "„Die Brücke hält“, betonte die Finanzministerin Mara Quill.",
            "Die Brücke hält",
            "die Finanzministerin Mara Quill",
            "Mara Quill",
            "Finanzministerin",
        ),
        ("„Die Brücke hält“, so Dr. Mara von Quill.", "Die Brücke hält", "Dr. Mara von Quill", "Mara von Quill", "Dr."),
        ("Mara Quill sagte am Montag: „Sie hält.“", "Sie hält.", "Mara Quill", "Mara Quill", None),
        ("„Die Brücke hält“, sagte der Sprecher.", "Die Brücke hält", "der Sprecher", None, "Sprecher"),
    ],
)
def test_a_german_quotation_has_its_speaker(
    text: str, words: str, printed: str, name: str | None, role: str | None
) -> None:
    (said,) = quotations(Layout(text, ()), GERMAN)
    assert said.text == words
    assert said.speaker is not None
    assert (said.speaker.printed, said.speaker.name, said.speaker.role) == (printed, name, role)


def test_a_german_text_is_recognised_and_read_as_one() -> None:
    text = (
        "„Die Brücke über den Fluss hält nicht“, sagte Mara Quill am Dienstag. Sie war 1,6 Prozent teurer als die alte und"
        " ist seit dem 5. Juni 2023 für den Verkehr gesperrt. „Wir bauen eine neue“, sagte sie.\n"
    )
    found = read(text, published=PUBLISHED)
    assert found.language == "de"
    assert [(said.text, said.speaker and said.speaker.name) for said in found.quotations] == [
        ("Die Brücke über den Fluss hält nicht", "Mara Quill"),
        ("Wir bauen eine neue", "Mara Quill"),
    ]
    assert [number.value for number in found.numbers][:1] == [Decimal("1.6")]
    assert [str(date.value) for date in found.dates] == ["2023-07-18/2023-07-18", "2023-06-05/2023-06-05"]
    assert [(each.text, each.unit) for each in found.statistics] == [("1,6 Prozent", "percent")]


@pytest.mark.parametrize(
    ("lines", "when", "how"),
    [
        ("Hafen, 3. März 2024 - Die Brücke ist zu, sagte Mara Quill.", "2024-03-03", "page"),
        ("HAFEN/BAD QUELL, den 03.03.2024 (bpa) – Die Brücke ist zu.", "2024-03-03", "page"),
        ("Veröffentlicht am Sonntag, 3. März 2024, 12:40 Uhr\n\nDie Brücke ist zu.", "2024-03-03", "page"),
        ("Stand: 3. März 2024\n\nDie Brücke ist zu.", "2024-03-03", "inferred: the text's own dated line"),
        ("Die Brücke ist seit dem 3. März 2024 - einem Sonntag - zu.", None, None),
        ("Hafen, im März 2024 - Die Brücke ist zu.", None, None),
        ("Geboren am 3. März 2024\n\nDie Brücke ist zu.", None, None),
    ],
)
def test_a_german_text_is_dated_by_its_own_line(lines: str, when: str | None, how: str | None) -> None:
    found = read(f"Brücke zu\n\n{lines}\n\nSie soll im Mai wieder frei sein, sagte sie.", language="de")
    assert (found.publication.when, found.publication.how) == (when and Interval.parse(when), how)
    assert found.dates[-1].value is None or when


def test_a_german_statistic_has_its_hedge_and_no_guess_of_what_is_measured() -> None:
    found = read(
        "Rund 830.000 Boote fuhren um, mehr als zwei Drittel mit 12 Leuten, im Jahr 2023.", language="de"
    ).statistics
    assert [(each.text, each.hedge, each.kind) for each in found] == [
        ("830.000", "about", "count"),
        ("zwei Drittel", "more than", "share"),
    ]
    assert round(found[1].value or 0, 1) == Decimal("66.7")
    assert not any(each.measures for each in found)


def test_a_second_german_quotation_of_a_paragraph_has_its_own_cue() -> None:
    text = "Mara Quill sagte: „Wir beginnen.“ Sie fügte hinzu: „Das ist versprochen.“"
    assert [said.speaker and said.speaker.name for said in quotations(Layout(text, ()), GERMAN)] == ["Mara Quill"] * 2


def test_a_german_text_of_nothing_but_a_caption_has_no_quotations() -> None:
    assert not read("(Getty Images)", language="de").quotations


def test_a_title_between_marks_is_no_quotation() -> None:
    assert not quotations(Layout("Sie las den „Faust“ am Abend.", ()), GERMAN)


def test_a_german_word_without_its_beginning_opens_no_quotation() -> None:
    text = "Das sei 'ne Frage der Väter', sagte Anna Berg."
    assert not quotations(Layout(text, (), "de-AT"), GERMAN)
    assert quotations(Layout(text.replace("'ne", "'eine"), (), "de-AT"), GERMAN)


@pytest.mark.parametrize("piece", ["„a“, sagte ", "zwei Drittel ", "1.000 ", "5. Juni ", "und", "am Dienstag "])
def test_the_time_grows_with_a_german_text(piece: str) -> None:
    assert growth(lambda text: read(text, language="de"), piece, size=2_000) < 30
