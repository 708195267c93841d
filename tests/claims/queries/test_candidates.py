"""Which captures are worth comparing."""

from claims.models import Suggestion
from claims.queries.candidates import MOST, captures_sharing_quotations
from sources.ledger.actor import Actor
from sources.models import Capture
from tests.claims.actions.desk import kept, quotation
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
