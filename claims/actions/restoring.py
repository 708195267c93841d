"""Any record as it was before: a new write of the old values, by the record's own actions and their rules."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, connection

from claims.actions import annotations, appearances, correspondence, evidence, ratings, reviews, speakers
from claims.errors import AsItWas, CannotRestore
from claims.models import Rating, Speaker
from claims.queries.record_history import Version, kept, versions
from sources.actions import documents, sources
from sources.actions.permitted import decide
from sources.errors import BadValue, NotFound
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check
from sources.ledger.writing import writing

Row = Mapping[str, Any]


def restore(*, noun: str, key: int, by: Actor, revision: int | None = None, reason: str = "") -> None:
    """The record of this noun and key as it was from `revision` on; without one, as it was before its last change.

    What was taken out comes back as a new record. Raises NotFound for no such version, AsItWas where it is so already,
    CannotRestore where PostgreSQL keeps another rule, and whatever the record's own action refuses.
    """
    found = versions(noun, key, reader=by)
    then = _meant(found, revision)
    if then is None or then.row is None:
        raise NotFound("There is no such version to go back to.")
    now, columns = found[0].row, kept(noun).columns
    if now is not None and all(now[name] == then.row[name] for name in columns):
        raise AsItWas
    told = f"as it was on {then.at:%d %B %Y, %H:%M}: {reason}" if reason else f"as it was on {then.at:%d %B %Y, %H:%M}"
    try:
        with writing(by=by, reason=told):
            if now is not None:
                _PUT[noun](kept(noun).model._default_manager.get(pk=key), then.row, by, told)
            elif noun in _BACK:
                _again(noun, then.row)
                _BACK[noun](then.row, by, told)
            else:
                raise CannotRestore("What it was is taken out for good: nothing was changed.")
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as error:
        raise CannotRestore(f"Nothing was changed: {str(error).splitlines()[0]}.") from error


def _meant(found: list[Version], revision: int | None) -> Version | None:
    if revision is None:
        return found[1] if len(found) > 1 else None
    return next((each for each in found if each.revision == revision), None)


def _again(noun: str, then: Row) -> None:
    """Raises AsItWas where a record says the same already: it was brought back before."""
    model = kept(noun).model
    same = {name: value for name, value in then.items() if name in _stored(noun)}
    if model._default_manager.filter(**same).exists():
        raise AsItWas


def _stored(noun: str) -> set[str]:
    """The columns that a row is made of, its key and what PostgreSQL works out apart."""
    fields = kept(noun).model._meta.concrete_fields
    return {field.attname for field in fields if not field.primary_key and not field.generated}


def _speaker(row: Any, then: Row, by: Actor, reason: str) -> None:
    said = {
        name: then[name] for name in ("pronouns", "description", "external_ids") if getattr(row, name) != then[name]
    }
    if said:
        speakers.describe(speaker=row, by=by, reason=reason, **said)
    if row.merged_into_id != then["merged_into_id"]:
        if row.merged_into_id is not None:
            speakers.unmerge(speaker=row, by=by, reason=reason)
        if then["merged_into_id"] is not None:
            into = Speaker.objects.get(pk=then["merged_into_id"])
            speakers.merge(speaker=row, into=into, by=by, reason=reason)


def _name(row: Any, then: Row, by: Actor, reason: str) -> None:
    speakers.set_name_kind(name=row, kind=then["kind"], by=by, reason=reason)


def _name_back(then: Row, by: Actor, reason: str) -> None:
    decide(by, may_check)
    speaker = Speaker.objects.get(pk=then["speaker_id"])
    speakers.add_name(speaker=speaker, text=then["text"], kind=then["kind"], language=then["language"], by=by)


def _role_back(then: Row, by: Actor, reason: str) -> None:
    decide(by, may_check)
    speakers.put_role(columns={name: then[name] for name in _stored("role")}, by=by, reason=reason)


def _evidence(row: Any, then: Row, by: Actor, reason: str) -> None:
    evidence.restate(evidence=row, by=by, stance=then["stance"], primary=then["primary"], note=then["note"])


def _evidence_back(then: Row, by: Actor, reason: str) -> None:
    evidence.put(columns={name: then[name] for name in _stored("evidence")}, by=by, reason=reason)


def _correspondence(row: Any, then: Row, by: Actor, reason: str) -> None:
    if row.terms != then["terms"]:
        correspondence.set_terms(correspondence=row, terms=then["terms"], by=by, reason=reason)
    if row.reply != then["reply"]:
        if then["reply"] is None:
            raise BadValue("What came of a right of reply was noted, and stays: nothing was changed.")
        correspondence.note_reply(correspondence=row, reply=then["reply"], by=by)


def _note(row: Any, then: Row, by: Actor, reason: str) -> None:
    if row.withdrawn_at and not then["withdrawn_at"]:
        annotations.restore(annotation=row, by=by)
    if (row.body, row.visibility) != (then["body"], then["visibility"]):
        annotations.edit(annotation=row, by=by, body=then["body"], visibility=then["visibility"])
    if then["withdrawn_at"] and not row.withdrawn_at:
        annotations.withdraw(annotation=row, by=by)


def _printing(row: Any, then: Row, by: Actor, reason: str) -> None:
    speaker = Speaker.objects.filter(pk=then["speaker_id"]).first()
    appearances.resolve(appearance=row, speaker=speaker, how=then["resolved_how"], by=by)


def _verdict(row: Any, then: Row, by: Actor, reason: str) -> None:
    said = {name: then[name] for name in ("result", "rationale", "would_change", "no_reply_because")}
    reviews.edit(review=row, by=by, rating=Rating.objects.filter(pk=then["rating_id"]).first(), **said)


def _document(row: Any, then: Row, by: Actor, reason: str) -> None:
    decide(by, may_check)
    columns = {name: then[name] for name in kept("document").columns if name != "bylines"}
    documents.put(document=row, columns=columns, bylines=then["bylines"], by=by, reason=reason)


def _source(row: Any, then: Row, by: Actor, reason: str) -> None:
    decide(by, may_check)
    sources.describe(source=row, by=by, reason=reason, **{name: then[name] for name in kept("source").columns})


def _scale(row: Any, then: Row, by: Actor, reason: str) -> None:
    ratings.describe(scale=row, description=then["description"], by=by, reason=reason)


def _rating(row: Any, then: Row, by: Actor, reason: str) -> None:
    numbers = {name: None if then[name] is None else Decimal(str(then[name])) for name in ("value", "worst", "best")}
    step = ratings.Step(label=then["label"], definition=then["definition"], bucket=then["bucket"], **numbers)
    ratings.revise(rating=row, step=step, by=by, reason=reason)


_PUT: Mapping[str, Callable[[Any, Row, Actor, str], None]] = {
    "speaker": _speaker,
    "name": _name,
    "evidence": _evidence,
    "correspondence": _correspondence,
    "note": _note,
    "printing": _printing,
    "verdict": _verdict,
    "document": _document,
    "source": _source,
    "scale": _scale,
    "rating": _rating,
}
_BACK: Mapping[str, Callable[[Row, Actor, str], None]] = {
    "name": _name_back,
    "role": _role_back,
    "evidence": _evidence_back,
}
