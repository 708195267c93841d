"""What a service of the Reconciliation API is asked, as it was sent: queries, and properties of records."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from api.problems import BadParameters
from claims.queries.narrowed import CLAIM_KINDS, SOURCE_KINDS, SPEAKER_KINDS
from claims.queries.reconciling import MOST
from claims.queries.reconciling_properties import Property, properties_of

KINDS: Mapping[str, list[str]] = {"speakers": SPEAKER_KINDS, "sources": SOURCE_KINDS, "claims": CLAIM_KINDS}
MOST_AT_ONCE = 50
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Query:
    """Who or what is meant by `words`; `kind` is "" for any. `told`: by property, any of these texts in small letters."""

    words: str
    kind: str = ""
    limit: int = MOST
    told: Mapping[str, frozenset[str]] = field(default_factory=dict)


def queries(noun: str, text: str) -> dict[str, Query]:
    """By the names that who asks gave them. Raises BadParameters."""
    asked = _json(text)
    if not isinstance(asked, dict) or not 0 < len(asked) <= MOST_AT_ONCE:
        raise wrong("queries", f"queries is a JSON object of 1 to {MOST_AT_ONCE} queries.")
    return {name: _query(noun, name[:50], query) for name, query in asked.items()}


def extension(noun: str, text: str) -> tuple[Sequence[str], Sequence[Property]]:
    """The ids of records, and the properties that are wanted of each. Raises BadParameters."""
    asked = _json(text)
    given: dict[str, Any] = asked if isinstance(asked, dict) else {}
    ids, wanted = given.get("ids"), given.get("properties")
    if not isinstance(ids, list) or not _texts(ids) or not isinstance(wanted, list) or not len(wanted) <= MOST_AT_ONCE:
        said = f'{{"ids": [...], "properties": [{{"id": ...}}]}}, up to {MOST_AT_ONCE} of each'
        raise wrong("extend", f"extend is a JSON object: {said}.")
    known = properties_of(noun)
    named = {str(each.get("id") if isinstance(each, dict) else each): None for each in wanted}
    for name in named:
        if name not in known:
            raise wrong("extend", f"There is no property “{name[:50]}” here; there are {', '.join(known)}.")
    return list(dict.fromkeys(ids)), [known[name] for name in named]


def storable(words: str) -> bool:
    """Whether a column of text could hold it."""
    return not any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in words)


def wrong(parameter: str, detail: str) -> BadParameters:
    """A refusal of one parameter."""
    return BadParameters([{"parameter": parameter, "detail": detail}])


def _query(noun: str, name: str, query: Any) -> Query:
    words = query.get("query") if isinstance(query, dict) else None
    if not isinstance(words, str) or not words.strip() or len(words) > LONGEST or not storable(words):
        raise wrong("queries", f"{name}: query is a text of 1 to {LONGEST} characters.")
    kind = query.get("type", "")
    kind = kind[0] if isinstance(kind, list) and len(kind) == 1 else kind
    if kind != "" and (not isinstance(kind, str) or kind not in KINDS[noun]):
        raise wrong("queries", f"{name}: type is one of {', '.join(KINDS[noun])}.")
    limit = query.get("limit", MOST)
    if isinstance(limit, bool) or not isinstance(limit, int | float) or limit < 1 or limit != limit // 1:
        raise wrong("queries", f"{name}: limit is a whole number from 1.")
    return Query(words, kind, int(min(limit, MOST)), _told(noun, name, query.get("properties", [])))


def _told(noun: str, name: str, sent: Any) -> dict[str, frozenset[str]]:
    """What is told of a record in properties that are known here; of others nothing can be said."""
    told: dict[str, frozenset[str]] = {}
    for each in sent if isinstance(sent, list) else [None]:
        if not isinstance(each, dict) or not isinstance(each.get("pid"), str) or "v" not in each:
            raise wrong("queries", f'{name}: properties is a list of {{"pid": ..., "v": ...}}.')
        if each["pid"] in properties_of(noun):
            texts = each["v"] if isinstance(each["v"], list) else [each["v"]]
            said = {str(text.get("id") if isinstance(text, dict) else text).strip().casefold() for text in texts}
            told[each["pid"]] = frozenset(said)
    return told


def _texts(ids: list[Any]) -> bool:
    """Whether they are texts that could be ids, and not too many."""
    return len(ids) <= MOST_AT_ONCE and all(isinstance(each, str) and storable(each) for each in ids)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
