"""Which captures are worth comparing."""

from decimal import Decimal

from claims.models import Suggestion
from claims.queries.candidates import MOST, captures_sharing_figures, captures_sharing_quotations
from sources.ledger.actor import Actor
from sources.models import Capture
from tests.claims.actions.desk import kept, quotation, statistic
from tests.claims.printed import captured

WORDS = "The estuary crossing strengthens communities throughout the peninsula,"
REWORDED = "The crossing of the estuary makes communities stronger throughout all the peninsula,"
OTHER = "Nobody whatsoever expected these turnips,"


def quoting(words: str, by: Actor) -> Capture:
    capture = captured(f"“{words}” said Ada Moor.", by=by)
    kept(capture, quotation(capture, words), by=by)
    return capture


def test_a_reworded_quotation_is_a_candidate_and_an_unrelated_one_is_not(by: Actor) -> None:
    ours, same, reworded, other = (quoting(words, by) for words in (WORDS, WORDS, REWORDED, OTHER))
    assert captures_sharing_quotations(ours) == [same, reworded]
    assert captures_sharing_quotations(other) == []


def test_a_capture_without_quotations_has_no_candidates(by: Actor) -> None:
    quoting(WORDS, by)
    assert captures_sharing_quotations(captured("Nothing was said.", by=by)) == []


def test_there_are_never_more_than_a_person_would_look_at(by: Actor) -> None:
    ours = quoting(WORDS, by)
    for _ in range(MOST + 5):
        quoting(WORDS, by)
    assert len(captures_sharing_quotations(ours)) == MOST


def test_an_endless_quotation_with_strange_signs_is_looked_up_too(by: Actor) -> None:
    words = "it's 'a\\b' <-> & | ! :* " + " ".join(f"wörd{number}'s\\" for number in range(20_000))
    ours, same = quoting(words, by), quoting(words, by)
    assert captures_sharing_quotations(ours) == [same]
    assert Suggestion.objects.count() == 2


def counting(figure: str, value: str | None, by: Actor, **fields: str) -> Capture:
    sentence = f"The ferry carried {figure} people."
    capture = captured(sentence, by=by)
    kept(capture, statistic(capture, figure, sentence=sentence, value=value, **fields), by=by)
    return capture


def test_captures_that_print_one_figure_however_written_are_candidates(by: Actor) -> None:
    ours = counting("109,680", "109680", by)
    other_form = counting("0.10968 million", "1.0968E+5", by)
    an_end = counting("90,000 to 109,680", None, by, low="90000", high="109680")
    counting("109,700", "109700", by)
    counting("about 109,680", "no number at all", by)
    figure = [(Decimal("1.0968E+5"), 5)]
    assert captures_sharing_figures(ours, figure, least=4) == [other_form, an_end]
    assert captures_sharing_figures(ours, figure, least=6) == []
    assert captures_sharing_figures(ours, [], least=0) == []
