"""Identities in the shape a reading gives them: the fullest name, its places, roles and other spellings."""

from collections.abc import Sequence

from claims.extraction.first_names import GIVEN, pronoun
from claims.extraction.names_identities import Identity
from claims.extraction.names_kinds import is_organisation
from claims.extraction.readings import Person, Span
from claims.extraction.words.institutions import FULL_NAMES


def persons(identities: Sequence[Identity]) -> tuple[Person, ...]:
    """The identities that are named at all, numbered in the order of their first mention."""
    named = sorted((identity for identity in identities if identity.found), key=lambda one: _first(one))
    return tuple(_person(f"p{at}", identity) for at, identity in enumerate(named, 1))


def _first(identity: Identity) -> int:
    return min(mention.start for mention, _ in identity.found)


def _person(number: str, identity: Identity) -> Person:
    found = sorted(identity.found, key=lambda one: (one[0].start, -one[0].end))
    forms = dict.fromkeys(" ".join(printed.split()) for _, printed in found)
    keys_of = {" ".join(printed.split()): mention.keys for mention, printed in found}
    name = max(forms, key=lambda form: (len(keys_of[form]), form.lower() != form and not form.isupper(), len(form)))
    spans = dict.fromkeys(Span(mention.start, mention.end, printed) for mention, printed in found)
    variants = [form for form in forms if _differs(form, keys_of[form], name, keys_of[name], identity.kind)]
    variants.sort(key=lambda form: -len(keys_of[form]))
    first, _, rest = name.partition(" ")
    hint = identity.titled or (pronoun(first) if rest and identity.kind == "person" else None)
    if identity.kind == "organisation" and name.isupper():
        name = FULL_NAMES.get(name.replace(".", ""), name)
    return Person(
        number,
        name,
        identity.kind,
        tuple(spans),
        tuple(identity.roles),
        tuple(variants),
        hint,
        rule=_sign(identity, name),
    )


def _sign(identity: Identity, name: str) -> str:
    """By what an identity is known for a person or an organisation: of the signs there are the surest."""
    mentions = [mention for mention, _ in identity.found]
    if identity.kind == "organisation":
        if any(is_organisation(mention.tokens) for mention in mentions):
            return "organisation by its words"
        return "abbreviation" if any(map(str.isupper, name.split())) else "organisation by its surroundings"
    if identity.roles or any(mention.titled for mention in mentions):
        return "title beside the name"
    return "given name" if name.partition(" ")[0].lower() in GIVEN else "person by the surroundings"


def _differs(form: str, keys: tuple[str, ...], name: str, whole: tuple[str, ...], kind: str) -> bool:
    """Whether a form is spelt otherwise than the name, not merely shorter."""
    if kind == "organisation" and len(keys) == 1 and len(whole) > 1 and keys[0] == "".join(k[0] for k in whole):
        return False
    if keys == whole or "".join(keys) == "".join(whole):
        return form.replace(".", "").casefold() != name.replace(".", "").casefold()
    if kind == "organisation" and len(keys) < len(whole):
        return False
    return any(key not in whole and not any(k[0] == key[0] and 1 in (len(k), len(key)) for k in whole) for key in keys)
