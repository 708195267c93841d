"""Who is named in a text: persons and organisations, each with every place that names it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from claims.extraction.first_names import GIVEN
from claims.extraction.layout import Layout
from claims.extraction.names_bodies import (
    employs,
    has_officer,
    is_a_part,
    is_held,
    is_no_person,
    is_party,
    of_its_kind,
    speaks,
    speaks_of_itself,
    word_before,
)
from claims.extraction.names_evidence import acronym_after, kinds, related
from claims.extraction.names_identities import Gathering, Identity
from claims.extraction.names_mentions import Mention, mentions
from claims.extraction.names_persons import persons
from claims.extraction.names_roles import role_after, role_before
from claims.extraction.names_tokens import runs
from claims.extraction.readings import Kind, Person
from claims.extraction.words.capitals import CALENDAR, COMMON, FUNCTION_WORDS, PLURAL_ENDINGS, PLURAL_LIKE_SURNAMES
from claims.extraction.words.given_names import ALSO_WORDS
from claims.extraction.words.organisations import ENDINGS, KNOWN
from claims.extraction.words.places import PLACES
from claims.extraction.words.titles import ADDRESSED, HONORIFICS, SURNAME_PREFIXES


def people(layout: Layout) -> tuple[Person, ...]:
    """Every person and organisation the text names, in the order of their first mention.

    A surname, a given name or an acronym alone belongs to the identity it is short for. A surname misspelt
    once belongs to the one person it can mean, and is kept as a variant; which spelling is right is not decided.
    """
    ordinary = frozenset(word.text for word in layout.words if word.text[0].islower())
    found = [mention for run in runs(layout) for mention in mentions(run, ordinary)]
    body = [mention for mention in found if not mention.headline]
    fulls = [mention for mention in body if mention.sort == "full"]
    small = ordinary | FUNCTION_WORDS | CALENDAR
    singles = [mention for mention in body if mention.sort == "single"]
    alone = {mention.keys[0] for mention in singles if not (mention.weak and mention.keys[0] in small)}
    kind_of = kinds(layout, fulls, alone - COMMON - PLACES, ordinary)
    gathering = Gathering()
    often = Counter(mention.keys[0] for mention in body if mention.sort == "acronym")
    body = [one for one in body if one.sort != "acronym" or _is_acronym(layout, one, often)]
    later = _in_full(layout, gathering, [one for one in body if one.sort != "party"], kind_of)
    left = _short(layout, gathering, later, ordinary)
    _unknown(layout, gathering, left, ordinary)
    for mention in found:
        if mention.sort == "party" and is_party(layout, mention):
            gathering.organisation(mention.keys).add(mention, _printed(layout, mention))
        elif mention.headline:
            _in_headline(layout, gathering, mention)
    return persons(gathering.identities)


def _is_acronym(layout: Layout, mention: Mention, often: Counter[str]) -> bool:
    """Whether capitals mean an organisation: a long one may be a word said loudly."""
    token = mention.tokens[0]
    if len(token.text) < 5 or "." in token.text or often[token.key] > 1 or token.key in KNOWN:
        return True
    return token.owns or speaks(layout, mention) or word_before(layout, mention).lower() in ("the", "at", "for")


def _printed(layout: Layout, mention: Mention) -> str:
    return layout.text[mention.start : mention.end]


def _in_full(
    layout: Layout, gathering: Gathering, body: Sequence[Mention], kind_of: dict[tuple[str, ...], Kind]
) -> list[Mention]:
    """Begin the identities that are named in full; gives back the mentions that are not."""
    later = []
    tails = {keys[k:] for keys, kind in kind_of.items() if kind == "person" for k in range(1, len(keys) - 1)}
    for mention in body:
        kind = "organisation" if mention.sort == "organisation" else kind_of.get(mention.keys)
        if mention.sort in ("single", "acronym") or kind is None or mention.keys in tails:
            later.append(mention)
            continue
        if kind == "organisation":
            identity = gathering.organisation(mention.keys)
            if short := acronym_after(layout, mention):
                gathering.acronyms[short.replace(".", "").lower()] = identity
        else:
            honorific = HONORIFICS[mention.honorific] if mention.honorific else None
            roles = _roles(layout, mention)
            identity = gathering.full(mention.keys, honorific, roles)
            identity.take(roles)
        identity.add(mention, _printed(layout, mention))
    return later


def _roles(layout: Layout, mention: Mention) -> list[str]:
    full = len(mention.tokens) > 1
    before = role_before(layout, mention.tokens[0].first, full)
    after = role_after(layout, mention.tokens[-1].last) if full or mention.titled else None
    return [role for role in (before, after) if role]


def _short(layout: Layout, gathering: Gathering, later: Sequence[Mention], ordinary: frozenset[str]) -> list[Mention]:
    """Give short forms to the identities they are short for; gives back those that are nobody's yet."""
    left = []
    by_initials = gathering.by_initials()
    for mention in sorted(later, key=lambda one: not one.titled):  # Mr Smith before Smith
        key = mention.keys[-1]
        identity = None
        if mention.sort == "acronym":
            identity = _whose_turn(layout, by_initials, mention) or gathering.acronyms.get(key)
            identity = identity or gathering.organisation((key,))
        elif mention.sort == "full":
            identity = _tail(gathering, mention)
            if identity and len(mention.tokens) > 1 and identity.keys[-len(mention.tokens) :] != mention.keys:
                mention = Mention("single", mention.tokens[-1:], False, False)
        elif organisation := _organisation_part(layout, gathering, mention, ordinary):
            identity = organisation
        elif mention.titled or _may_be_name(layout, mention, ordinary):
            honorific = HONORIFICS[mention.honorific] if mention.honorific else None
            identity = gathering.short((key,), mention.start, honorific)
            if identity is None and _unlike_words(key, ordinary):
                identity = gathering.misspelt(key, honorific)
                if identity:
                    gathering.remember(key, identity)
            named = mention.honorific or _unlike_words(key, ordinary) or related(layout, mention)
            if identity is None and mention.titled and named:
                identity = gathering.new("person", (key,))
        if identity is None:
            left.append(mention)
            continue
        if mention.titled:
            identity.take(_roles(layout, mention))
        identity.add(mention, _printed(layout, mention))
    return left


def _whose_turn(layout: Layout, by_initials: Mapping[str, Sequence[Identity]], mention: Mention) -> Identity | None:
    """Whose initials begin a paragraph of a conversation ("JR: No."): of one person, or it is nobody's."""
    at = layout.paragraph_at(mention.start)
    if layout.text[mention.end : mention.end + 1] != ":" or at is None:
        return None
    if layout.paragraphs[at].start != mention.start:
        return None
    found = by_initials.get(mention.keys[0], ())
    return found[0] if len(found) == 1 else None


def _organisation_part(
    layout: Layout, gathering: Gathering, mention: Mention, ordinary: frozenset[str]
) -> Identity | None:
    """The organisation a single word is short for: "the Gazette", or "Brightwater" of Brightwater Inc."""
    key = mention.keys[0]
    if mention.titled or key in ordinary:
        return None
    if word_before(layout, mention).lower() == "the":
        return gathering.part(key, True)
    if gathering.short((key,), mention.start, None) or not _unlike_words(key, ordinary):
        return None
    return gathering.part(key, False)


def _tail(gathering: Gathering, mention: Mention) -> Identity | None:
    """A known surname after a word that is no given name: "Team Smith", or "Van Hollen" of Chris Van Hollen."""
    key = mention.keys[-1]
    if mention.keys[0] in GIVEN or key in COMMON or key in PLACES or key in GIVEN:
        return None
    return gathering.short(mention.keys, mention.start, None) or gathering.short((key,), mention.start, None)


def _may_be_name(layout: Layout, mention: Mention, ordinary: frozenset[str]) -> bool:
    """Whether a capitalised word alone may be a name here."""
    key, token = mention.keys[0], mention.tokens[0]
    if key in CALENDAR or key in FUNCTION_WORDS:
        return speaks(layout, mention) and not mention.weak
    if key in PLACES:
        return speaks(layout, mention)
    if mention.weak and (key in COMMON or key in ordinary or key in ALSO_WORDS):
        return token.owns or speaks(layout, mention)
    return True


def _unlike_words(key: str, ordinary: frozenset[str]) -> bool:
    return not (key in COMMON or key in ordinary or key in GIVEN or key in PLACES or key in ENDINGS or key in KNOWN)


def _unknown(layout: Layout, gathering: Gathering, left: Sequence[Mention], ordinary: frozenset[str]) -> None:
    """Names of one word that nothing introduces: kept where somebody of that name speaks or owns."""
    groups = defaultdict[str, list[Mention]](list)
    for mention in left:
        if mention.sort == "single" and not mention.titled:
            groups[mention.keys[0]].append(mention)
    surnames = {mention.keys[-1] for mention in left if mention.sort == "full"}
    for key, group in groups.items():
        cues = Counter[str]()
        for mention in group:
            definite = word_before(layout, mention).lower() == "the"
            apart = definite or is_a_part(layout, mention)
            cues["speaks"] += (speaks(layout, mention) and not apart) and not (mention.weak and key in ordinary)
            cues["body speaks"] += speaks(layout, mention) and definite
            cues["strong"] += not mention.weak
            cues["owns"] += mention.tokens[0].owns
            new = _unlike_words(key, ordinary)
            cues["employs"] += new and (employs(layout, mention) or is_held(layout, mention))
            cues["officers"] += new and has_officer(layout, mention)
            cues["things"] += (
                key not in surnames and new and (is_no_person(layout, mention) or speaks_of_itself(layout, mention))
            )
            cues["sort"] += of_its_kind(layout, mention) and (key in GIVEN or new)
            cues["related"] += related(layout, mention)
        if key in ADDRESSED or _plural(gathering, key, only_at_a_start=not cues["strong"]):
            continue
        if (
            key in KNOWN
            or cues["body speaks"]
            or cues["sort"]
            or ((cues["employs"] or (cues["officers"] and cues["strong"])) and key not in GIVEN)
            or (cues["things"] and cues["speaks"])
            or _is_brand(group[0])
        ):
            identity = gathering.organisation((key,))
        elif cues["related"]:
            identity = gathering.new("person", (key,))
        elif _unlike_words(key, ordinary) or key in GIVEN:
            if not key.isalpha() or (not cues["speaks"] and not (cues["strong"] > 2 and cues["owns"])):
                continue
            identity = gathering.new("person", (key,))
        elif key in ENDINGS and cues["speaks"] and cues["strong"]:
            identity = gathering.organisation((key,))
        else:
            continue
        for mention in group:
            identity.add(mention, _printed(layout, mention))


def _is_brand(mention: Mention) -> bool:
    """Whether a word has a capital inside as companies write it: "ParkSure", not "McKay" or "DiMaggio"."""
    text = mention.tokens[0].text
    inner = next((at for at in range(2, len(text)) if text[at].isupper() and text[at - 1].islower()), 0)
    surname = text[:inner].lower() in SURNAME_PREFIXES
    return inner > 0 and not surname and text.isalpha() and text[inner + 1 : inner + 2].islower()


def _plural(gathering: Gathering, key: str, *, only_at_a_start: bool) -> bool:
    """Whether a word means several: a family ("the Smiths"), a trade whose capital is the sentence's."""
    family = key[-1:] == "s" and gathering.short((key[:-1],), 0, None) is not None
    trade = only_at_a_start and key.endswith(PLURAL_ENDINGS) and key not in PLURAL_LIKE_SURNAMES
    return family or trade


def _in_headline(layout: Layout, gathering: Gathering, mention: Mention) -> None:
    """Find known names in a line where every word has a capital."""
    tokens, at = mention.tokens, 0
    while at < len(tokens):
        for size in range(min(5, len(tokens) - at), 0, -1):
            part = tokens[at : at + size]
            keys = tuple(token.key for token in part)
            identity = gathering.known(keys)
            if identity is None and size == 1 and keys[0] not in COMMON and keys[0] not in PLACES:
                identity = gathering.acronyms.get(keys[0]) or gathering.short(keys, part[0].start, None)
            if identity is not None:
                identity.add(Mention(mention.sort, part, mention.weak, True), layout.text[part[0].start : part[-1].end])
                break
        at += size
