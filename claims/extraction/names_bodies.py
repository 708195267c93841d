"""What the words around a name say when it is a body's: who works there, what it is called, how it is spoken of."""

from claims.extraction.first_names import GIVEN
from claims.extraction.layout import Layout
from claims.extraction.lexicon import lexicon
from claims.extraction.names_mentions import Mention
from claims.extraction.words.capitals import FUNCTION_WORDS
from claims.extraction.words.organisations import KINDS, KINDS_BEFORE, PARTY_NOUNS
from claims.extraction.words.saying import SAYING
from claims.extraction.words.titles import MODIFIERS, OFFICES, SHORT_OFFICES

_LISTS = lexicon("en", "rules_names")
_SPOKESPEOPLE = _LISTS.words("bodies_spokespeople")
_POSTS = _LISTS.words("bodies_posts")
_BEFORE_A_POST = (MODIFIERS | {"finance", "head"}) - _POSTS
_POSITIONS = _LISTS.words("bodies_positions")
_FOLLOWERS = _LISTS.words("bodies_followers")
_SITES = _LISTS.words("bodies_sites")
_HOLDINGS = _LISTS.words("bodies_holdings")
_OWNERS = frozenset(("its", "her", "his", "their", "the", "our", "my"))
_CLOSES_WITH_IT = frozenset(("said", "says", "announced", "warned"))
_SPACES = (" ", "\u00a0")
_PREPOSITIONS = frozenset(("of", "in", "at", "from", "for", "near"))


def word_before(layout: Layout, mention: Mention) -> str:
    """The word right before a name with only a space between, or nothing."""
    at = mention.tokens[0].first
    if not at or not layout.text[layout.words[at - 1].end : mention.start].isspace():
        return ""
    return layout.words[at - 1].text


def word_after(layout: Layout, mention: Mention) -> str:
    """The word after a name with only a space between, or nothing."""
    at = mention.tokens[-1].last + 1
    if at >= len(layout.words) or layout.text[mention.end : layout.words[at].start] not in _SPACES:
        return ""
    return layout.words[at].text


def speaks(layout: Layout, mention: Mention) -> bool:
    """Whether a verb of saying, or "according to", stands beside the name."""
    if word_after(layout, mention) in SAYING:
        return True
    at = mention.tokens[0].first
    before = word_before(layout, mention)
    return before in SAYING or (before == "to" and layout.words[at - 2].text.lower() == "according")


def is_a_part(layout: Layout, mention: Mention) -> bool:
    """Whether a name belongs to the noun before it, which is who speaks: "a spokesman for Wexley said"."""
    return word_before(layout, mention) in _PREPOSITIONS


def of_its_kind(layout: Layout, mention: Mention) -> bool:
    """Whether what a body is called stands beside its name: "the retailer Best Fields", "the Best Fields union"."""
    before, after = word_before(layout, mention).lower(), word_after(layout, mention)
    if _apposed(layout, mention):
        return True
    if before in KINDS_BEFORE:
        told = after[:1].islower() and after not in SAYING and after not in FUNCTION_WORDS
        own = told or mention.tokens[-1].owns  # "the firm Jo Roe founded"
        return not (own and mention.keys[0] in GIVEN)
    return before == "the" and after in KINDS and mention.keys[0] not in GIVEN


def _apposed(layout: Layout, mention: Mention) -> bool:
    """Whether a name between commas says which body is meant: "her team, Quarrin, won"."""
    words, text, at = layout.words, layout.text, mention.tokens[0].first
    if at < 2 or mention.keys[0] in GIVEN or text[mention.end : mention.end + 1] != ",":
        return False
    gap = text[words[at - 1].end : mention.start]
    return gap == ", " and words[at - 1].text in KINDS_BEFORE and words[at - 2].text.lower() in _OWNERS


def employs(layout: Layout, mention: Mention) -> bool:
    """Whether somebody has a post or works there: "Quarrin's chief executive", "a spokesman for Quarrin"."""
    return _has_post(layout, mention) or _place_of_work(layout, mention)


def has_officer(layout: Layout, mention: Mention) -> bool:
    """Whether an office in small letters and its holder's name follow, or a spokesman: "Best Fields manager Jo Roe".

    Where the name opens the sentence it may be a word of the office: "Regional manager Jo Roe".
    """
    words, at = layout.words, mention.tokens[-1].last + 1
    if not word_after(layout, mention)[:1].islower():
        return False
    if words[at].text in _SPOKESPEOPLE and not mention.tokens[-1].owns:
        return True
    last = _last_of_office(layout, at)
    if last < 0 or last + 1 >= len(words) or words[last].text in _FOLLOWERS:
        return False
    gap = layout.text[words[last].end : words[last + 1].start]
    if gap == ", " and (words[last].text not in _POSITIONS or word_before(layout, mention).lower() != "the"):
        return False  # "the Best Fields manager, Jo Roe", not "The Trump lawyer, Jo Roe"
    return gap in (" ", ", ") and words[last + 1].text[:1].isupper()


def _last_of_office(layout: Layout, at: int) -> int:
    """The last word of an office that begins at a word: of "deputy chief executive"; -1 without one."""
    words, last = layout.words, -1
    for k in range(at, min(len(words), at + 4)):
        if k > at and layout.text[words[k - 1].end : words[k].start] not in _SPACES:
            break
        if words[k].text in OFFICES:
            last = k
        elif words[k].text not in MODIFIERS:
            break
    return last


def _has_post(layout: Layout, mention: Mention) -> bool:
    """A post that only a body has to give, or one of its people by name: "Quarrin's chief executive", "Quarrin's Jo Roe"."""
    words, at = layout.words, mention.tokens[-1].last + 1
    if not mention.tokens[-1].owns or at + 1 >= len(words) or layout.text[words[at].end : words[at + 1].start] != " ":
        return False
    if words[at].text[0].isupper():
        says = at + 2 < len(words) and words[at + 2].text in SAYING  # not "Quarrin's King Lear is long"
        return says and words[at].text.lower() in GIVEN and words[at + 1].text[0].isupper()
    while at + 1 < len(words) and words[at].text in _BEFORE_A_POST:
        at += 1
    return words[at].text in _POSTS


def _place_of_work(layout: Layout, mention: Mention) -> bool:
    """Whether somebody speaks for a body or works at one: "spokesman for Quarrin", "analysts at Quarrin Peel"."""
    words, at = layout.words, mention.tokens[0].first
    link = word_before(layout, mention)
    if (
        link not in ("for", "at", "of", "from")
        or mention.tokens[-1].owns
        or at < 3
        or layout.text[words[at - 2].end] != " "
    ):
        return False
    noun = words[at - 2].text
    if noun in _SPOKESPEOPLE:
        return True
    if mention.tokens[-1].key in _SITES:
        return False
    if link in ("of", "from") and len(mention.tokens) == 1:  # "Jo Roe of Wexley" may live there
        return link == "of" and noun in _POSTS and noun != "director"
    if noun in OFFICES or noun.removesuffix("s") in OFFICES:
        return link == "at" or (link == "of" and noun in _POSTS)
    named = noun[0].isupper() and words[at - 3].text.lower() in GIVEN and words[at - 3].text[0].isupper()
    return link != "for" and named


def is_held(layout: Layout, mention: Mention) -> bool:
    """Whether a part of it is bought and sold: "shares in Quarrin", "Quarrin shares"."""
    words, at = layout.words, mention.tokens[0].first
    if word_before(layout, mention) == "in" and at > 1 and words[at - 2].text.lower() in _HOLDINGS:
        return True
    return word_after(layout, mention) in ("shares", "shareholders") and not mention.tokens[-1].owns


def is_no_person(layout: Layout, mention: Mention) -> bool:
    """Whether "which" goes on with the name: "Quarrin, which builds boats"."""
    words, at = layout.words, mention.tokens[-1].last + 1
    return at < len(words) and layout.text[mention.end : words[at].start] == ", " and words[at].text == "which"


def speaks_of_itself(layout: Layout, mention: Mention) -> bool:
    """Whether it says something about "it": "Quarrin said it would close"."""
    words, at = layout.words, mention.tokens[-1].last + 1
    if word_after(layout, mention) not in _CLOSES_WITH_IT or at + 1 >= len(words):
        return False
    return words[at + 1].text in ("it", "its")


def is_party(layout: Layout, mention: Mention) -> bool:
    """Whether a party is meant, not its members or what is its own: "Labour said", "the Greens", not "Labour votes"."""
    key = mention.tokens[-1].key
    if key not in PARTY_NOUNS:
        return False
    if key.endswith("s"):
        return word_before(layout, mention).lower() == "the" and word_after(layout, mention) not in OFFICES
    if mention.tokens[-1].owns or speaks(layout, mention):
        return True
    after = word_after(layout, mention)
    return not mention.weak and (not after or after in FUNCTION_WORDS) and after not in SHORT_OFFICES
