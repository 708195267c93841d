"""Apply, edit at random, undo: what must come out is worked out apart from the code that does it."""

import random
from dataclasses import dataclass, field
from typing import Any

from claims.actions import appearances, claims, corrections, findings, speakers
from claims.errors import EditedSince
from claims.models import Appearance, Claim, Correction, Finding, Speaker, SpeakerName
from sources.ledger.writing import writing
from tests.claims.corrections.people import Desk
from tests.claims.corrections.state import state

State = dict[str, dict[int, Any]]


@dataclass
class Case:
    """One run: what was there before, what the correction made of it, what others wrote since."""

    at: Desk
    random: random.Random
    others: list[Speaker]
    edited: set[tuple[str, int, str]] = field(default_factory=set)


def applied(case: Case) -> tuple[Correction, State, State]:
    """A correction of some of the places, applied; what there was before, and after."""
    at, dice = case.at, case.random
    _before(case)
    places = at.preview()
    keys = [place.key for place in places.places]
    ticked = set(dice.sample(keys, dice.randint(1, len(keys))))
    correction = corrections.propose(places=places, right="Ada Moor", why="Signed.", by=at.checker, ticked=ticked)
    corrections.approve(correction=correction, by=at.editor)
    before = state()
    corrections.apply(correction=correction, by=at.editor)
    return correction, before, state()


def differences(case: Case, correction: Correction, before: State, after: State) -> list[str]:
    """What came out of editing and undoing in another way than it should have; empty when nothing did."""
    case.edited = set()
    for _ in range(case.random.randint(0, 6)):
        case.random.choice(EDITS)(case)
    edited = state()
    expected, conflicted = _expected(before, after, edited, case.edited)
    try:
        left = corrections.undo(correction=correction, by=case.at.editor, reason="Taken back.")
    except EditedSince:
        if state() != edited:
            return ["a refused undo wrote something"]
        correction.refresh_from_db()
        left = corrections.undo(correction=correction, by=case.at.editor, reason="Taken back.", skip_conflicts=True)
        if not left:
            return ["refused without a conflict"]
    undone = state()
    found = [
        f"{table} {key}: {expected[table].get(key)} became {undone[table].get(key)}"
        for table in expected
        for key in expected[table] | undone[table]
        if expected[table].get(key) != undone[table].get(key)
    ]
    named = {(conflict.table, conflict.object_id) for conflict in left}
    return found + [f"not listed: {table} {key}" for table, key in conflicted - named]


def _expected(
    before: State, applied: State, edited: State, touched: set[tuple[str, int, str]]
) -> tuple[State, set[tuple[str, int]]]:
    """Every field as the correction found it, but in rows of which somebody wrote such a field since: those stay."""
    expected: State = {table: dict(rows) for table, rows in edited.items()}
    conflicted = set()
    for table, rows in applied.items():
        for key, row in rows.items():
            was, now = before[table].get(key), edited[table].get(key)
            if was == row:
                continue
            if now is None:
                if was is not None:
                    conflicted.add((table, key))
                continue
            if was is None:
                if any((table, key, column) in touched for column in row):
                    conflicted.add((table, key))
                else:
                    del expected[table][key]
                continue
            kept = {column for column in row if row[column] != was[column] and (table, key, column) in touched}
            if kept:
                conflicted.add((table, key))
            else:
                expected[table][key] = {**now, **{c: was[c] for c in row if row[c] != was[c]}}
    return expected, conflicted


def _before(case: Case) -> None:
    """What the correction meets: printings that are somebody's already, forms that are names already."""
    at, dice = case.at, case.random
    for appearance in (at.noon, at.tomorrow):
        who = dice.choice([None, at.ada, *case.others])
        appearances.resolve(appearance=appearance, speaker=who, by=at.by, how=dice.choice([None, "name", "title"]))
        with writing(by=at.by, reason="said by"):
            Claim.objects.filter(pk=appearance.claim_id).update(said_by=dice.choice([None, who, *case.others]))
    if dice.random() < 0.4:
        speakers.add_name(speaker=at.ada, text="Moore", by=at.by, kind=dice.choice(["alias", "former", "misspelling"]))


def _resolve(case: Case) -> None:
    at, dice = case.at, case.random
    row = Appearance.objects.get(pk=dice.choice([at.noon.pk, at.tomorrow.pk]))
    who, how = dice.choice([None, at.ada, *case.others]), dice.choice([None, "name", "title", "pronoun"])
    how = how if who else None
    old = (row.speaker_id, row.resolved_how)
    appearances.resolve(appearance=row, speaker=who, by=at.by, how=how)
    _note(case, "claims_appearance", row.pk, speaker_id=(old[0], who.pk if who else None), resolved_how=(old[1], how))


def _say(case: Case) -> None:
    at, dice = case.at, case.random
    row = Claim.objects.get(pk=dice.choice([at.noon.claim_id, at.tomorrow.claim_id]))
    who = dice.choice([None, at.ada, *case.others])
    _note(case, "claims_claim", row.pk, said_by_id=(row.said_by_id, who.pk if who else None))
    with writing(by=at.by, reason="said by another"):
        row.said_by = who
        row.save(update_fields=["said_by"])


def _reword(case: Case) -> None:
    row = Claim.objects.get(pk=case.at.noon.claim_id)
    with writing(by=case.at.by, reason="reworded"):
        row.context = f"Said at the pier, {case.random.random()}."
        row.save(update_fields=["context"])


def _rename(case: Case) -> None:
    row = case.random.choice(list(SpeakerName.objects.filter(speaker=case.at.ada).exclude(kind="preferred")) or [None])
    if row is None:
        return
    kind = case.random.choice(["alias", "former", "misspelling"])
    _note(case, "claims_speakername", row.pk, kind=(row.kind, kind))
    with writing(by=case.at.by, reason="another kind"):
        row.kind = kind
        row.save(update_fields=["kind"])


def _unname(case: Case) -> None:
    row = SpeakerName.objects.filter(speaker=case.at.ada).exclude(kind="preferred").order_by("pk").first()
    if row is not None:
        with writing(by=case.at.by, reason="no name of hers"):
            row.delete()


def _another_name(case: Case) -> None:
    speakers.add_name(speaker=case.at.ada, text=f"A. Moor {case.random.random()}", by=case.at.by)


def _find(case: Case) -> None:
    waiting = Finding.objects.filter(state="suspected").order_by("pk").first()
    if waiting is not None:
        findings.confirm(finding=waiting, by=case.at.by)
        _note(case, "claims_finding", waiting.pk, state=("suspected", "confirmed"))


def _open(case: Case) -> None:
    row = Claim.objects.get(pk=case.at.tomorrow.claim_id)
    if row.state == "draft":
        claims.open_(claim=row, by=case.at.by)


def _note(case: Case, table: str, key: int, **columns: tuple[Any, Any]) -> None:
    case.edited |= {(table, key, column) for column, (old, new) in columns.items() if old != new}


EDITS = (_resolve, _say, _reword, _rename, _unname, _another_name, _find, _open)
