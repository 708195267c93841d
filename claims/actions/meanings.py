"""Vectors of claims: derived from their texts, and so without history."""

from collections.abc import Iterable

from django.db import ProgrammingError, connection, transaction
from psycopg import sql

from claims.models import Meaning
from claims.queries.meanings import Worded, index_name

TASK = "fill_meanings"


def keep(*, model: str, found: Iterable[tuple[Worded, list[float], list[float] | None]]) -> None:
    """Keep the vectors of some claims, with context and without, in the place of older ones."""
    Meaning.objects.bulk_create(
        [
            Meaning(claim_id=one.claim, model=model, digest=one.digest, vector=vector, alone=alone)
            for one, vector, alone in found
        ],
        update_conflicts=True,
        unique_fields=["claim", "model"],
        update_fields=["digest", "vector", "alone"],
    )


def index(*, model: str, size: int) -> bool:
    """Have pgvector index a model's vectors, where the server has it and lets us; whether it does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [index_name(model, size)])
        if cursor.fetchone() == (True,):
            return True
        cursor.execute("SELECT count(*) FROM pg_available_extensions WHERE name = 'vector'")
        if cursor.fetchone() == (0,):
            return False
        try:
            with transaction.atomic():
                cursor.execute("CREATE EXTENSION IF NOT EXISTS vector")
        except ProgrammingError:  # it takes an administrator of the server, who has not done it
            return False
        made = sql.SQL(
            "CREATE INDEX IF NOT EXISTS {name} ON claims_meaning USING hnsw ((vector::vector({size})) vector_cosine_ops)"
            " WHERE model = {model} AND cardinality(vector) = {size}"
        ).format(name=sql.Identifier(index_name(model, size)), size=sql.Literal(size), model=sql.Literal(model))
        cursor.execute(made.as_string(cursor.connection))
        return True
