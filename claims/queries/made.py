"""What accepting suggestions wrote, read from the history: whether anybody has worked on it since."""

from collections.abc import Collection

from django.db import connection
from django.db.models import Q

from claims.models import Appearance, Speaker, Suggestion
from claims.queries.chains import chains

_DECIDED = "SELECT from_revision FROM history.claims_suggestion WHERE id = %s AND to_revision IS NULL"
_TABLES = {
    "claims_claim": "id",
    "claims_statistic": "claim_id",
    "claims_speaker": "id",
    "claims_speakername": "speaker_id",
}


def decided_in(suggestion: Suggestion) -> int:
    """The revision that wrote the suggestion's state as it is."""
    with connection.cursor() as cursor:
        cursor.execute(_DECIDED, [suggestion.pk])
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def only_written_in(table: str, key: int, revision: int) -> bool:
    """Whether the rows of this key were made in that revision and are now as it left them."""
    query = (
        f"SELECT coalesce(min(from_revision) = %s AND max(from_revision) = %s AND bool_and(to_revision IS NULL), false) "  # noqa: S608 -- the names are those of _TABLES
        f"FROM history.{table} WHERE {_TABLES[table]} = %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(query, [revision, revision, key])
        return bool(cursor.fetchone()[0])


def there_before(table: str, key: int, revision: int) -> bool:
    """Whether a row of this key was there before that revision."""
    query = f"SELECT EXISTS (SELECT FROM history.{table} WHERE {_TABLES[table]} = %s AND from_revision < %s)"  # noqa: S608 -- as above
    with connection.cursor() as cursor:
        cursor.execute(query, [key, revision])
        return bool(cursor.fetchone()[0])


def never_figured(claim: int) -> bool:
    """Whether a claim never had a figure."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT NOT EXISTS (SELECT FROM history.claims_statistic WHERE claim_id = %s)", [claim])
        return bool(cursor.fetchone()[0])


def decided_together(suggestion: Suggestion) -> list[Suggestion]:
    """The suggestion with the other paragraphs of its quotation that were decided with it, locked."""
    beside = Suggestion.objects.select_for_update(of=("self",)).filter(
        capture=suggestion.capture_id,
        engine=suggestion.engine_id,
        kind=suggestion.kind,
        state=suggestion.state,
        claim=suggestion.claim_id,
        decided_at=suggestion.decided_at,
    )
    grouped = chains(beside.order_by("passage__start", "id"))
    return next((chain for chain in grouped if any(one.pk == suggestion.pk for one in chain)), [])


def printings_of(suggestions: Collection[Suggestion]) -> list[Appearance]:
    """The appearances that these suggestions of one claim made and that no other accepted suggestion stands for."""
    ids = [suggestion.pk for suggestion in suggestions]
    places = {suggestion.passage_id for suggestion in suggestions}
    claims = {suggestion.claim_id for suggestion in suggestions}
    kept = Suggestion.objects.filter(passage__in=places, claim__in=claims).exclude(pk__in=ids)
    found = Appearance.objects.filter(passage__in=places, claim__in=claims)
    return list(found.exclude(passage__in=kept.values("passage")))


def speakers_of(claim: int, appearances: Collection[Appearance]) -> list[Speaker]:
    """Whom the claim and these appearances are said by."""
    ids = {appearance.speaker_id for appearance in appearances if appearance.speaker_id}
    return list(Speaker.objects.filter(Q(pk__in=ids) | Q(claims=claim)).distinct())
