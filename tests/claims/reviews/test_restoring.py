"""Whatever people write goes back to what it was, by its own rules, with who did it and why."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from claims.actions import annotations, appearances, correspondence, evidence, ratings, restoring, reviews, speakers
from claims.actions.evidence import Bearing
from claims.errors import AsItWas, CannotRestore, NotBeingWritten
from claims.models import Evidence, Rating, SpeakerName, SpeakerRole
from claims.queries.record_history import KEPT, versions
from claims.queries.seen import seen_of
from sources.actions import documents, sources
from sources.errors import BadValue, NotAllowed, NotFound, Refused
from sources.ledger.actor import Actor
from tests.claims.reviews.conftest import Desk, Ferries

Act = Callable[[], object]


@pytest.fixture
def written(desk: Desk, said: Ferries) -> dict[str, tuple[Any, Act, tuple[str, ...]]]:
    """Of each noun a record, what changes it, and the columns that are as they were when it is restored."""
    ada, admin = desk.ada, desk.admin
    other = speakers.ensure(name="Mara Quill", kind="person", by=ada)
    name = speakers.add_name(speaker=said.speaker, text="Pia Holm", kind="alias", by=ada)
    bearing = Bearing(said.claim, "context")
    piece = evidence.add_search(on=bearing, where="the archive", what="a log", when=dt.date(2026, 6, 1), by=ada)
    letter = correspondence.add(
        claim=said.claim, direction="in", at=timezone.now(), channel="email", with_whom="the pier", by=ada
    )
    note = annotations.write(claim=said.claim, body="Look at May.", by=ada)
    verdict = reviews.write(subject=said.claim, aspect="wording", result="altered", rationale="So.", by=ada)
    document = said.printing.passage.capture.document
    scale = ratings.add_scale(
        name="Two", steps=[ratings.Step("Yes", "It is.", "true", Decimal(2), Decimal(1), Decimal(2))], by=admin
    )
    rating = Rating.objects.get(scale=scale)
    better = ratings.Step("Yes", "It is so.", "true")
    return {
        "speaker": (said.speaker, lambda: speakers.describe(speaker=said.speaker, pronouns="she/her", description="Of the ferries", external_ids={"wikidata": "Q42"}, by=ada), ("pronouns", "description", "external_ids")),
        "name": (name, lambda: speakers.set_name_kind(name=name, kind="misspelling", by=ada), ("kind",)),
        "evidence": (
            piece,
            lambda: evidence.restate(evidence=piece, by=ada, stance="refutes", primary=True, note="On a second look."),
            ("stance", "primary", "note"),
        ),
        "correspondence": (
            letter,
            lambda: correspondence.set_terms(correspondence=letter, terms="off record", by=ada, reason="They asked."),
            ("terms",),
        ),
        "note": (note, lambda: annotations.edit(annotation=note, by=ada, body="Look at June.", visibility="public"), ("body", "visibility")),
        "printing": (said.printing, lambda: appearances.resolve(appearance=said.printing, speaker=other, how="name", by=ada), ("speaker_id", "resolved_how")),
        "verdict": (verdict, lambda: reviews.edit(review=verdict, by=ada, result="as recorded", rationale="No."), ("result", "rationale")),
        "document": (
            document,
            lambda: documents.describe(document=document, by=ada, reason="x", title="Ferries", is_primary=True, source=sources.ensure(name="Pier News", by=ada)),
            ("title", "is_primary", "source_id"),
        ),
        "source": (said.outlet, lambda: sources.describe(source=said.outlet, by=ada, reason="x", name="The Post", external_ids={"isni": "1"}), ("name", "external_ids")),
        "scale": (scale, lambda: ratings.describe(scale=scale, description="Short.", by=admin, reason="x"), ("description",)),
        "rating": (rating, lambda: ratings.revise(rating=rating, step=better, by=admin, reason="x"), ("definition", "value", "worst", "best")),
    }  # fmt: skip


def test_every_record_goes_back_to_what_it_was(
    desk: Desk, written: dict[str, tuple[Any, Act, tuple[str, ...]]]
) -> None:
    assert written.keys() | {"role"} == KEPT.keys()
    for noun, (row, change, columns) in written.items():
        by: Actor = desk.admin if noun in ("scale", "rating") else desk.ada
        row.refresh_from_db()
        before = {column: getattr(row, column) for column in columns}
        change()
        row.refresh_from_db()
        assert all(getattr(row, column) != value for column, value in before.items()), noun
        restoring.restore(noun=noun, key=row.pk, by=by, reason="a slip")
        row.refresh_from_db()
        assert {column: getattr(row, column) for column in columns} == before, noun
        latest, *_ = versions(noun, row.pk, reader=by)
        assert "as it was on" in latest.why, noun
        assert latest.why.endswith(": a slip"), noun
        assert {name for name, _, _ in latest.fields} >= set(columns), noun
        with pytest.raises(AsItWas):
            restoring.restore(noun=noun, key=row.pk, by=by, revision=latest.revision)


def test_a_document_goes_back_with_its_bylines(desk: Desk, said: Ferries) -> None:
    document = said.printing.passage.capture.document
    for names in (["Ola Berg", "Mara Quill"], ["Mara Quill"], []):
        documents.describe(document=document, by=desk.ada, reason="read again", bylines=names)
    told = versions("document", document.pk, reader=desk.ada)
    assert [each.fields for each in told[:3]] == [
        (("bylines", "Mara Quill", ""),),
        (("bylines", "Ola Berg, Mara Quill", "Mara Quill"),),
        (("bylines", "", "Ola Berg, Mara Quill"),),
    ]
    restoring.restore(noun="document", key=document.pk, by=desk.ada, revision=told[2].revision)
    bylines = document.bylines.order_by("position").values_list("text", "position")
    assert list(bylines) == [("Ola Berg", 0), ("Mara Quill", 1)]
    with pytest.raises(AsItWas):
        restoring.restore(noun="document", key=document.pk, by=desk.ada, revision=told[2].revision)


def test_what_was_taken_out_comes_back_once(desk: Desk, said: Ferries) -> None:
    name = speakers.add_name(speaker=said.speaker, text="Pia Holm", kind="preferred", language="en", by=desk.ada)
    role = speakers.add_role(speaker=said.speaker, title="pier master", by=desk.ada)
    on = Bearing(said.claim, "context", note="Twice.")
    piece = evidence.add_search(on=on, where="the archive", what="a log", when=dt.date(2026, 6, 1), by=desk.ada)
    gone: dict[str, tuple[Any, Act]] = {
        "name": (name, lambda: speakers.remove_name(name=name, by=desk.ada, reason="x")),
        "role": (role, lambda: speakers.remove_role(role=role, by=desk.ada, reason="x")),
        "evidence": (piece, lambda: evidence.remove(evidence=piece, by=desk.ada, reason="x")),
    }
    for noun, (row, remove) in gone.items():
        key = row.pk
        remove()
        restoring.restore(noun=noun, key=key, by=desk.ada)
        with pytest.raises(AsItWas):
            restoring.restore(noun=noun, key=key, by=desk.ada)
    assert SpeakerName.objects.get(speaker=said.speaker).kind == "preferred"
    assert SpeakerRole.objects.get(speaker=said.speaker).title == "pier master"
    assert (Evidence.objects.get().note, Evidence.objects.get().searched_on) == ("Twice.", dt.date(2026, 6, 1))


def test_what_cannot_be_as_it_was_is_refused_in_words(desk: Desk, said: Ferries) -> None:
    review = reviews.write(subject=said.claim, aspect="wording", result="altered", rationale="So.", by=desk.ada)
    reviews.edit(review=review, by=desk.ada, result="as recorded")
    reviews.submit(review=review, by=desk.ada)
    reviews.approve(review=review, seen=seen_of(review), by=desk.eve)
    note = annotations.write(claim=said.claim, body="Mine.", by=desk.ada, visibility="private")
    annotations.edit(annotation=note, by=desk.ada, visibility="team")
    annotations.edit(annotation=note, by=desk.ada, body="Mine still.")
    letter = correspondence.add(
        claim=said.claim,
        direction="out",
        at=timezone.now(),
        channel="email",
        with_whom="the pier",
        right_of_reply_asked=dt.date(2026, 5, 3),
        by=desk.ada,
    )
    correspondence.note_reply(correspondence=letter, reply="declined", by=desk.ada)
    name = speakers.add_name(speaker=said.speaker, text="Pia Holm", kind="preferred", by=desk.ada)
    speakers.set_name_kind(name=name, kind="alias", by=desk.ada)
    key_of_name = name.pk
    speakers.remove_name(name=name, by=desk.ada, reason="x")
    speakers.add_name(speaker=said.speaker, text="Pia Holme", kind="preferred", by=desk.ada)
    first = versions("name", key_of_name, reader=desk.ada)[-1].revision
    cases: tuple[tuple[str, int, int | None, Actor, type[Refused]], ...] = (
        ("verdict", review.pk, versions("verdict", review.pk, reader=desk.ada)[-1].revision, desk.ada, NotBeingWritten),
        ("note", note.pk, None, desk.bo, NotFound),
        ("correspondence", letter.pk, None, desk.ada, BadValue),
        ("name", key_of_name, first, desk.ada, CannotRestore),
        ("name", key_of_name, None, desk.contributor, NotAllowed),
        ("evidence", 999_999, None, desk.ada, NotFound),
        ("claim", said.claim.pk, None, desk.ada, NotFound),
    )
    for noun, key, revision, by, refusal in cases:
        with pytest.raises(refusal):
            restoring.restore(noun=noun, key=key, by=by, revision=revision)
    review.refresh_from_db()
    assert (review.result, review.state) == ("as recorded", "published")
