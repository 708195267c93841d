"""Line rules: what a line that is not the article's own prose looks like.

Each function takes one line without the white space around it, and most the words of its language; every pattern is
anchored or bounded, so that a line costs time linear in its length.
"""

import re

from sources.reading.furniture_words import FurnitureWords

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LIST_ITEM = re.compile(r"[-–—•·*‣◦▪●○■□✓→»>|#]|\(?[0-9]{1,3}[.):]|\(?[a-zA-Z][.)] ")
_STOPS = ".!?…:;,"
CLOSERS = "”\"’')]»"


def caption(line: str, words: FurnitureWords) -> bool:
    """A picture's caption or credit: by a credit at its end, or by what it begins with."""
    tail = line[-260:]
    return bool(
        (tail.endswith((")", ").")) and words.tail.search(tail))
        or ("/" in tail[-60:] and words.shared.search(tail))
        or words.credit.search(tail)
        or words.opens_caption.match(line)
    )


def advert(line: str, words: FurnitureWords) -> bool:
    """A promotion, a button or another piece of the page round the article; never a quotation."""
    if len(line) > 200:
        return False
    return bool(words.button.fullmatch(line.strip(" .:!…|>»[]()*-–—")) or words.promotion.match(line.lstrip("[(*>» ")))


def source_line(line: str, words: FurnitureWords) -> bool:
    """Who wrote or first published the text, and when: a byline, a date alone, "Source: ..."."""
    if len(line) > 300:
        return False
    if words.source.match(line) or words.byline.fullmatch(line.rstrip(".")) or words.time.fullmatch(line):
        return True
    return all(words.dated.fullmatch(part.strip()) for part in line.split("|"))


def names_origin(line: str, words: FurnitureWords) -> bool:
    """Whether a source line says where the text is from, and not only who wrote it or when."""
    return bool(words.source.match(line))


def list_item(line: str) -> bool:
    return bool(_LIST_ITEM.match(line))


def stopped(line: str) -> bool:
    """Whether the line ends as prose ends: with a stop, closing marks and brackets aside."""
    bare = line.rstrip(CLOSERS)
    return not bare or bare[-1] in _STOPS


def ends_in_mark(line: str) -> bool:
    return line[-1:] in ("”", '"', ")", "]", "»")


def all_capitals(line: str) -> bool:
    """A line shouted from end to end, of four words or more; shorter ones may be headings."""
    if len(line) > 250 or line[:1] in '“"«„' or list_item(line):
        return False
    return line.upper() == line and len(_TOKEN.findall(line)) >= 4


def headline_form(line: str, words: FurnitureWords) -> bool:
    """Whether an unstopped line reads as a headline of 4 to 24 words: it says something (a verb, a colon) and begins like a title."""
    if len(line) > 250 or line[:1] in '“"«„[(' or not (line[0].isupper() or line[0] in "‘'" or line[0].isdigit()):
        return False
    tokens = _TOKEN.findall(line)
    if not 4 <= len(tokens) <= 24:
        return False
    return ": " in line or any(_says(word, words) for word in tokens[1:])


def _says(word: str, words: FurnitureWords) -> bool:
    if words.nouns_have_capitals and word[0].isupper():
        return False
    low = word.lower()
    if low in words.verbs:
        return True
    ends = low.endswith(words.verbs_end) and not low.endswith(words.no_verbs_end)
    return len(low) > 3 and ends and low not in words.no_verbs


def article_free(line: str, words: FurnitureWords) -> bool:
    """Whether the line leaves out articles, as headlines do."""
    return not any(word.lower() in words.articles for word in _TOKEN.findall(line))
