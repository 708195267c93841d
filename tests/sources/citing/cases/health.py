"""Our own records, and printings that are not clean: what is cited says so."""

from typing import Any

from sources.citing.item import Item
from tests.sources.citing.cases.types import MOOR, QUAYLE, SEEN, news, on, work


def record(key: str, title: str, **more: Any) -> Item:
    usual: dict[str, Any] = {
        "container": "Onrecord",
        "issued": on("2026-02-14"),
        "url": f"https://onrecord.example/c/{key}/v2",
        "version": "2",
        "status": "published",
        "record": f"https://onrecord.example/c/{key}/v2",
        "language": "en",
    }
    return Item(id=key, type="entry", title=title, **(usual | more))


HEALTH = (
    record("CLM-000001", "Ada Moor, as quoted in Harbour Post: “The wall will hold”"),
    record("CLM-000002", "At least 300 boats use the harbour", said="National Coast Agency"),
    record("CLM-000003", "Statement attributed to Ada Moor in Harbour Post", marks=("Attribution disputed",)),
    record("CLM-000004", "Between 680 and 830 boats", marks=("Corrected 2026-11-22",)),
    record("CLM-000005", "Tobias Quayle, as quoted in Coast Radio: “Never”", marks=("Wording not verified",)),
    record("CLM-000006", "A source, as quoted in Harbour Post: “It leaks”", marks=("Second reading due",)),
    record("CLM-000007", "Statement withdrawn", status="withdrawn", marks=("Withdrawn",)),
    record(
        "CLM-000008", "Statement replaced by another", status="superseded", marks=("Superseded", "Corrected 2026-11-22")
    ),
    record("CLM-000009", "Draft of a statement", status="draft", issued=None, marks=("Not published",)),
    news(
        "disputed",
        "Harbour master denies everything",
        MOOR,
        marks=("Attribution disputed",),
        said="Tobias Quayle, as quoted in Harbour Post",
        quoted="I was at sea that night",
    ),
    news(
        "unverified",
        "What the pilot said",
        QUAYLE,
        marks=("Wording not verified",),
        said="Ada Moor, as quoted in Harbour Post",
        quoted="nobody told us",
    ),
    news(
        "corrected",
        "830 boats in the harbour",
        MOOR,
        marks=("Corrected 2026-11-22",),
        quoted="830 boats, or one in six",
    ),
    news(
        "anonymous",
        "A leak in the lock",
        MOOR,
        said="A source, as quoted in Harbour Post",
        quoted="It has leaked for years",
    ),
    news(
        "reworded",
        "A statement, translated",
        MOOR,
        marks=("Reworded",),
        said="Reworded by Harbour Post from a statement by Ada Moor",
    ),
    news(
        "all-marks",
        "Everything at once",
        marks=("Attribution disputed", "Wording not verified", "Corrected 2026-11-22", "Second reading due"),
    ),
    work(
        "own-speech",
        "speech",
        "To the Assembly",
        MOOR,
        issued=on("2024-04-04"),
        publisher="Assembly",
        quoted="We shall build it higher",
        url="https://assembly.example/s/4",
        accessed=SEEN,
    ),
)
