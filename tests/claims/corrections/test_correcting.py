"""A misspelt name, put right in every document: seen first, decided by two, done as one, undone as one."""

import pytest

from claims.actions import appearances, corrections, speakers
from claims.errors import EditedSince, NothingTicked, NotInThatState, OwnWork, StalePreview
from claims.models import Appearance, Correction, Finding, SpeakerName
from claims.queries.corrections_listed import marks, sentence
from claims.queries.named import speakers_named
from sources.errors import NotAllowed
from sources.ledger.writing import writing
from tests.claims.corrections.people import FORMS, Desk, person
from tests.claims.corrections.state import state
from tests.claims.printed import captured


def proposed(at: Desk) -> Correction:
    return corrections.propose(places=at.preview(), right="Ada Moor", why="Her own signature.", by=at.checker)


def applied(at: Desk) -> Correction:
    correction = proposed(at)
    corrections.approve(correction=correction, by=at.editor)
    corrections.apply(correction=correction, by=at.editor)
    return correction


def test_the_preview_shows_every_place_with_its_context_and_the_doubtful_first(at: Desk) -> None:
    shown = at.preview().places
    assert [(p.printed, p.doubt, p.verbatim, p.ticked) for p in shown] == [
        ("Moore", "may be another person's name", False, False),
        ("Moore", "part of another word", False, False),
        ("Ada Moore", "", False, True),
        ("Moore", "", False, True),
        ("Moore", "", False, True),
        ("Moore", "", False, True),
    ]
    first = next(place for place in shown if place.form == "Ada Moore")
    assert first.before.endswith("We sail at noon,” said ")
    assert first.after.startswith(", the harbour master.")
    assert first.holds == ("finding",)


def test_words_within_a_quotation_are_kept_and_marked(at: Desk) -> None:
    text = at.reprint.text
    claim = at.noon.claim
    start = text.index("Ask Captain Moore,")
    from tests.claims.printed import passage

    appearances.add(
        claim=claim, passage=passage(at.reprint, text[start : start + 18], by=at.by), form="direct quote", by=at.by
    )
    quoted = [place for place in at.preview().places if place.verbatim]
    assert [(place.start, place.ticked) for place in quoted] == [(start + 12, True)]


def test_applied_it_says_who_was_meant_and_marks_each_printing(at: Desk) -> None:
    correction = applied(at)
    for row in Appearance.objects.select_related("claim"):
        assert (row.speaker, row.resolved_how, row.claim.said_by) == (at.ada, "name", at.ada)
    kinds = dict(SpeakerName.objects.filter(speaker=at.ada).values_list("text", "kind"))
    assert kinds == {"Ada Moor": "preferred", "Moore": "misspelling", "Ada Moore": "misspelling"}
    assert Finding.objects.get().state == "confirmed"
    assert [(mark.form, mark.right) for mark in marks(at.reprint)] == [
        ("Ada Moore", "Ada Moor"),
        ("Moore", "Ada Moor"),
        ("Moore", "Ada Moor"),
    ]
    assert speakers_named(["Ada Moore"])["ada moore"] == [at.ada]
    assert correction.state == "applied"


def test_what_was_printed_stays_as_printed(at: Desk) -> None:
    before = list(Appearance.objects.order_by("pk").values("printed_speaker", "printed_role", "passage__exact"))
    texts = [at.reprint.text, at.second.text]
    applied(at)
    assert list(Appearance.objects.order_by("pk").values("printed_speaker", "printed_role", "passage__exact")) == before
    at.reprint.refresh_from_db()
    at.second.refresh_from_db()
    assert [at.reprint.text, at.second.text] == texts


def test_undone_all_is_as_it_was(at: Desk) -> None:
    before = state()
    correction = applied(at)
    assert state() != before
    assert corrections.undo(correction=correction, by=at.other_editor, reason="It was Ada Moore after all.") == []
    assert state() == before
    assert marks(at.reprint) == []


def test_an_unticked_place_is_left_as_it_is(at: Desk) -> None:
    places = at.preview()
    ticked = {place.key for place in places.places if place.ticked and place.capture.pk == at.second.pk}
    correction = corrections.propose(places=places, right="Ada Moor", why="Signed.", by=at.checker, ticked=ticked)
    corrections.approve(correction=correction, by=at.editor)
    corrections.apply(correction=correction, by=at.editor)
    at.noon.refresh_from_db()
    at.tomorrow.refresh_from_db()
    assert (at.noon.speaker, at.tomorrow.speaker) == (None, at.ada)
    assert marks(at.reprint) == []
    assert not SpeakerName.objects.filter(text="Ada Moore").exists()


def test_nothing_ticked_corrects_nothing(at: Desk) -> None:
    with pytest.raises(NothingTicked):
        corrections.propose(places=at.preview(), right="Ada Moor", why="Signed.", by=at.checker, ticked=set())


def test_whoever_proposed_it_does_not_approve_it(at: Desk) -> None:
    correction = corrections.propose(places=at.preview(), right="Ada Moor", why="Signed.", by=at.editor)
    with pytest.raises(OwnWork):
        corrections.approve(correction=correction, by=at.editor)
    corrections.approve(correction=correction, by=at.other_editor)
    assert correction.approved_by == at.other_editor


def test_whoever_proposed_it_again_does_not_approve_it(at: Desk) -> None:
    correction = proposed(at)
    corrections.approve(correction=correction, by=at.editor)
    corrections.propose_again(correction=correction, places=at.preview(), by=at.other_editor)
    assert correction.state == "proposed"
    with pytest.raises(OwnWork):
        corrections.approve(correction=correction, by=at.other_editor)
    corrections.approve(correction=correction, by=at.editor)


@pytest.mark.parametrize("role", ["reader", "contributor"])
def test_only_checkers_propose(at: Desk, role: str) -> None:
    with pytest.raises(NotAllowed):
        corrections.propose(places=at.preview(), right="Ada Moor", why="Signed.", by=person("somebody", role))


def test_only_editors_decide_apply_and_undo(at: Desk) -> None:
    correction = proposed(at)
    other = person("somebody", "checker")
    with pytest.raises(NotAllowed):
        corrections.approve(correction=correction, by=other)
    with pytest.raises(NotAllowed):
        corrections.reject(correction=correction, by=other, reason="no")
    corrections.approve(correction=correction, by=at.editor)
    with pytest.raises(NotAllowed):
        corrections.apply(correction=correction, by=other)
    corrections.apply(correction=correction, by=at.editor)
    with pytest.raises(NotAllowed):
        corrections.undo(correction=correction, by=other, reason="no")


def test_an_unapproved_or_rejected_one_is_not_applied(at: Desk) -> None:
    correction = proposed(at)
    with pytest.raises(NotInThatState):
        corrections.apply(correction=correction, by=at.editor)
    corrections.reject(correction=correction, by=at.editor, reason="She spells it both ways.")
    with pytest.raises(NotInThatState):
        corrections.approve(correction=correction, by=at.other_editor)
    assert correction.change_set.state == "refused"


def test_a_new_capture_with_the_form_reopens_the_preview(at: Desk) -> None:
    correction = proposed(at)
    corrections.approve(correction=correction, by=at.editor)
    before = state()
    third = captured("A third paper: Moore said so.", by=at.by)
    with pytest.raises(StalePreview, match="1 new place in A text for a test"):
        corrections.apply(correction=correction, by=at.editor)
    assert state()["claims_appearance"] == before["claims_appearance"]
    corrections.propose_again(correction=correction, places=at.preview(), by=at.checker)
    corrections.approve(correction=correction, by=at.editor)
    corrections.apply(correction=correction, by=at.editor)
    assert len(marks(third)) == 1


def test_a_row_edited_between_preview_and_proposal_refuses_the_proposal(at: Desk) -> None:
    places = at.preview()
    appearances.resolve(
        appearance=at.noon, speaker=speakers.ensure(name="Ida More", kind="person", by=at.by), by=at.by, how="name"
    )
    with pytest.raises(StalePreview, match=f"printing {at.noon.pk} was edited"):
        corrections.propose(places=places, right="Ada Moor", why="Signed.", by=at.checker)


def test_a_row_edited_between_approval_and_application_refuses_all_of_it(at: Desk) -> None:
    correction = proposed(at)
    corrections.approve(correction=correction, by=at.editor)
    appearances.resolve(
        appearance=at.noon, speaker=speakers.ensure(name="Ida More", kind="person", by=at.by), by=at.by, how="name"
    )
    before = state()
    with pytest.raises(StalePreview) as stale:
        corrections.apply(correction=correction, by=at.editor)
    assert f"printing {at.noon.pk} was edited" in stale.value.changed
    assert state() == before
    correction.refresh_from_db()
    assert correction.state == "approved"


def test_what_was_edited_since_is_listed_and_never_overwritten(at: Desk) -> None:
    correction = applied(at)
    ida = speakers.ensure(name="Ida More", kind="person", by=at.by)
    appearances.resolve(appearance=at.noon, speaker=ida, by=at.by, how="title")
    before = state()
    with pytest.raises(EditedSince, match=f"printing {at.noon.pk}: its speaker was edited"):
        corrections.undo(correction=correction, by=at.editor, reason="Wrong.")
    assert state() == before
    left = corrections.undo(correction=correction, by=at.editor, reason="Wrong.", skip_conflicts=True)
    assert {(c.table, c.object_id, c.field) for c in left} == {
        ("claims_appearance", at.noon.pk, "speaker_id"),
        ("claims_appearance", at.noon.pk, "resolved_how"),
    }
    at.noon.refresh_from_db()
    at.tomorrow.refresh_from_db()
    assert (at.noon.speaker, at.noon.resolved_how, at.tomorrow.speaker) == (ida, "title", None)


def test_edited_and_edited_back_is_a_conflict_all_the_same(at: Desk) -> None:
    correction = applied(at)
    appearances.resolve(appearance=at.noon, speaker=None, by=at.by)
    appearances.resolve(appearance=at.noon, speaker=at.ada, by=at.by, how="name")
    with pytest.raises(EditedSince):
        corrections.undo(correction=correction, by=at.editor, reason="Wrong.")


def test_the_sentence_says_who_printed_what_and_whose_name_it_is(at: Desk) -> None:
    with writing(by=at.by, reason="what is known of her and of them"):
        at.ada.pronouns = "she/her"
        at.ada.save()
        for number, capture in enumerate((at.reprint, at.second)):
            capture.document.url = f"https://www.paper{number}.example/1"
            capture.document.save()
    day = f"{at.reprint.captured_at.day} {at.reprint.captured_at:%B %Y}"
    assert sentence(applied(at)) == (
        f"paper0.example, as captured on {day}, and paper1.example, as captured on {day}, "
        "printed Moore and Ada Moore; her name is Ada Moor."
    )


def test_forms_of_the_speakers_own_record_become_misspellings(at: Desk) -> None:
    wrong = speakers.ensure(name="Ada Moore", kind="person", by=at.by)
    right = at.ada
    at.ada = wrong
    correction = corrections.propose(places=at.preview(), right="Ada Moor", why="Signed.", by=at.checker)
    corrections.approve(correction=correction, by=at.editor)
    before = state()
    corrections.apply(correction=correction, by=at.editor)
    kinds = dict(SpeakerName.objects.filter(speaker=wrong).values_list("text", "kind"))
    assert kinds == {"Ada Moore": "misspelling", "Moore": "misspelling", "Ada Moor": "preferred"}
    corrections.undo(correction=correction, by=at.editor, reason="The other one was meant.")
    assert state() == before
    assert right.pk != wrong.pk


def test_forms_are_matched_as_words_whatever_their_setting() -> None:
    from claims.matching.forms import standing

    text = "ADA\nMOORE spoke. Moore's men and Moore’s. Moored. Ann-Moore. X Moore"
    assert [(s.form, s.doubt) for s in standing(text, FORMS, own=["Ada Moor"])] == [
        ("Ada Moore", ""),
        ("Moore", ""),
        ("Moore", ""),
        ("Moore", "part of another word"),
        ("Moore", "part of another word"),
        ("Moore", "may be another person's name"),
    ]
