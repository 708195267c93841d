"""A record of any size, the same for the same size: claims with a figure, two verdicts and three printings each.

Written by INSERT ... SELECT inside PostgreSQL with the triggers off (a million claims by actions would take a day), and
with the history the triggers would have written.
"""

from typing import Any

from django.db import connection, models

from claims.models import Appearance, Claim, Rating, Review, Speaker, SpeakerName, SpeakerRole, Statistic
from sources.models import Capture, Document, Passage, Source

_SOURCES = 50
_DOCUMENTS_FOR = 10  # claims
_SPEAKER_FOR = 20  # claims
_WORDS = "'The harbour carried ' || (n * 7919 % 100000) || ' people in the year to ' || (1990 + n % 35) || ', more than in any year before it.'"


def fill(claims: int) -> None:
    """Make the rows. The tables of the claims must be empty."""
    rating = Rating.objects.order_by("pk").values_list("pk", flat=True)[0]
    speakers, documents = max(1, claims // _SPEAKER_FOR), max(1, claims // _DOCUMENTS_FOR)
    day = "date '1990-01-01' + (n % 12000)::int"
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
    _fill(Source, _SOURCES, name="'The Paper of Town ' || n", kind="'outlet'", country="'GB'")
    _fill(
        Document,
        documents,
        source=f"1 + n % {_SOURCES}",
        title="'What happened on day ' || n",
        published_earliest=day,
        published_latest=day,
    )
    _fill(
        Capture,
        documents,
        document="n",
        how="'pasted'",
        bytes="'x'::bytea",
        text="'x'",
        sha256="encode(sha256('x'::bytea), 'hex')",
        text_sha256="encode(sha256('x'::bytea), 'hex')",
        media_type="'text/plain'",
        zones="'[]'::jsonb",
        captured_at="now()",
    )
    _fill(Passage, 3 * claims, capture=f"1 + n % {documents}", start="n", end="n + 100", exact=_WORDS)
    _fill(Speaker, speakers, kind="'person'", description="'Speaks for town ' || n")
    _fill(
        SpeakerName,
        2 * speakers,
        speaker=f"1 + n % {speakers}",
        text="'Ada Moor ' || n",
        kind=f"CASE WHEN n <= {speakers} THEN 'preferred' ELSE 'alias' END",
    )
    _fill(SpeakerRole, speakers, speaker="n", title="'harbour master'", organisation="'Port of Town'")
    _fill(
        Claim,
        claims,
        kind="'statistic'",
        text=_WORDS,
        language="'en'",
        said_by=f"1 + n % {speakers}",
        said_on_earliest=day,
        said_on_latest=day,
        state="'published'",
        published_at="now()",
    )
    _fill(
        Statistic,
        claims,
        claim="n",
        kind="'count'",
        low="n % 1000",
        central="n % 1000",
        high="n % 1000",
        unit="'people'",
    )
    _fill(
        Appearance,
        3 * claims,
        claim=f"1 + n % {claims}",
        passage="n",
        form="'direct quote'",
        speaker=f"1 + (n % {claims}) % {speakers}",
        printed_speaker="'Moor'",
    )
    _fill(
        Review,
        2 * claims,
        claim=f"1 + n % {claims}",
        aspect=f"CASE WHEN n <= {claims} THEN 'figure' ELSE 'overall' END",
        rating=str(rating),
        rationale="'The harbour keeps a book.'",
        state="'published'",
        published_at="now()",
    )
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("ANALYZE")


def _fill(model: type[models.Model], rows: int, **given: str) -> None:
    table = model._meta.db_table
    fields: list[Any] = [
        field for field in model._meta.concrete_fields if not field.generated and not field.primary_key
    ]
    values = {
        field.column: given.get(field.name) or _default(field)
        for field in fields
        if field.name in given or not field.null
    }
    with connection.cursor() as cursor:
        columns = ", ".join(f'"{column}"' for column in values)
        cursor.execute(
            f"INSERT INTO {table} (id, {columns}) OVERRIDING SYSTEM VALUE SELECT n, {', '.join(values.values())} FROM generate_series(1::bigint, {rows}) n"  # noqa: S608 - SQL of ours
        )
        cursor.execute(
            "SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
            " AND NOT attisdropped AND attname NOT IN ('from_revision', 'to_revision')",
            [f"history.{table}"],
        )
        [kept] = cursor.fetchone()
        cursor.execute(f"INSERT INTO history.{table} ({kept}, from_revision) SELECT {kept}, 1 FROM {table}")  # noqa: S608 - SQL of ours


def _default(field: Any) -> str:
    if field.has_default():
        value = field.get_default()
        if isinstance(value, bool | int):
            return str(value)
        if isinstance(value, list):
            return "'{}'"
        return "'{}'::jsonb" if isinstance(value, dict) else f"'{value}'"
    return {"BooleanField": "false", "IntegerField": "0", "ForeignKey": "1", "DateTimeField": "now()"}.get(
        field.get_internal_type(), "''"
    )
