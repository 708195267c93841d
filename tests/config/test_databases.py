"""DATABASE_URL: read as libpq reads it, and used instead of the embedded server."""

from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from django.db import connection

from config.databases import database
from config.embedded.server import Server
from config.errors import Refused
from config.pooling import still_there
from tests.config.conftest import manage

READ = [
    ("postgresql://ann:secret@db.example.org:5433/record", ("record", "ann", "secret", "db.example.org", "5433", {})),
    ("postgres://db.example.org/record", ("record", "", "", "db.example.org", "", {})),
    ("postgresql://a%40b:p%3Aw%2F%23@h/r%20s", ("r s", "a@b", "p:w/#", "h", "", {})),
    ("postgresql:///record?host=/run/postgresql&user=ann", ("record", "ann", "", "/run/postgresql", "", {})),
    ("postgresql:///?host=%2Frun%2Fa%20b&dbname=record&port=5433", ("record", "", "", "/run/a b", "5433", {})),
    ("postgresql://%2Frun%2Fpostgresql/record", ("record", "", "", "/run/postgresql", "", {})),
    ("postgresql://[::1]:5432/record", ("record", "", "", "::1", "5432", {})),
    (
        "postgresql://h/record?sslmode=require&connect_timeout=3",
        ("record", "", "", "h", "", {"sslmode": "require", "connect_timeout": "3"}),
    ),
]


@pytest.mark.parametrize(("url", "parts"), READ)
def test_an_address_is_read(url: str, parts: tuple[object, ...]) -> None:
    found = database(url)
    assert tuple(found[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")) == parts
    assert found["ENGINE"] == "django.db.backends.postgresql"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://u:hidden@h/n",
        "sqlite:///x",
        "record",
        "postgresql://u:hidden@h",
        "postgresql://u:hidden@h:port/n",
        "postgresql://[::1/n",
    ],
)
def test_an_address_of_anything_else_is_refused_without_telling_its_password(url: str) -> None:
    with pytest.raises(Refused, match="postgresql://USER") as refused:
        database(url)
    assert "hidden" not in str(refused.value)


def test_without_an_address_the_embedded_server_is_used() -> None:
    assert database(None)["ENGINE"] == database("")["ENGINE"] == "config.embedded"


def test_the_address_is_used_instead_of_the_embedded_server(server: Server, tmp_path: Path) -> None:
    server.ensure()
    with server.connect() as connection:
        connection.execute('DROP DATABASE IF EXISTS "of ours"')
        connection.execute('CREATE DATABASE "of ours"')
    address = server.address
    url = f"postgresql:///{quote('of ours')}?host={quote(address.host, safe='')}&user={address.user}"
    asked = "from django.db import connection as c; k = c.cursor(); k.execute('SELECT current_database()'); print(k.fetchone()[0])"
    told = manage(tmp_path, "shell", "--no-imports", "-c", asked, DATABASE_URL=url)
    assert told.stdout == "of ours\n", told.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_a_connection_the_database_has_ended_is_found_out() -> None:
    mine = psycopg.connect(**connection.get_connection_params(), autocommit=True)
    still_there(mine)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [mine.info.backend_pid])
    with pytest.raises(psycopg.OperationalError):
        still_there(mine)
    mine.close()
