"""What is only reported is no quotation: the checks of quotations leave it alone."""

from claims.checking.comparing.printing import Printing
from claims.checking.comparing.quotations import shared_quotations
from claims.extraction.pipeline import read
from tests.claims.checking.found import findings, printed

REPORTED = (
    "Margaret Ellwood, the county engineer, said the bridge needs new cables.\n\n"
    "The council has known it since the spring, he said.\n\n"
    "According to a report, the cables are thirty years old and worn through in places."
)


def test_no_finding_about_quotations_comes_from_what_is_reported() -> None:
    kinds = {finding.kind for finding in findings(REPORTED)}
    assert not kinds & {"quotation-unattributed", "pronoun-mismatch", "marks-unpaired"}


def test_a_pronoun_of_reported_words_does_not_vouch_for_a_quotation() -> None:
    text = (
        "“The bridge will need new cables,” Margaret Ellwood, the county engineer, told reporters in Hexham.\n\n"
        "“We have known it since the spring,” he said.\n\nThe report, he said, was clear."
    )
    assert printed(text, "pronoun-mismatch") == ["he said"]


def test_a_paraphrase_in_another_printing_is_not_a_quotation_reworded() -> None:
    quoted = "“The bridge needs entirely new cables before the winter,” Margaret Ellwood said."
    told = "Margaret Ellwood said that the bridge needs wholly new cables before the summer."
    one, other = (Printing(name, read(text, language="en")) for text, name in ((told, "ours"), (quoted, "theirs")))
    assert one.reading.quotations
    assert not shared_quotations(one, other)
    assert not shared_quotations(other, one)
