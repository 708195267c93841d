"""Line rules: what a line that is not the article's own prose looks like.

Each function takes one line without the white space around it. The words are English; every pattern is
anchored or bounded, so that a line costs time linear in its length.
"""

import re

_AGENCY = (
    r"(?:Getty(?: Images)?|AP|Associated Press|AFP|Reuters|PA(?: Images| Wire| Media)?|Press Association|EPA(?:-EFE)?"
    r"|Alamy(?: Stock Photo)?|Shutterstock|iStock(?:photo)?|Rex(?: Features)?|Bloomberg|Xinhua|NurPhoto|Zuma(?: Press)?"
    r"|SWNS|UPI|Anadolu(?: Agency)?|Unsplash|Pexels|Flickr|Wikimedia(?: Commons)?|Adobe Stock|Handout)"
)
_CREDIT_WORD = (
    r"(?:File )?(?:Photo(?:graph)?s?|Pictures?|Images?|Illustrations?|Graphics?)"
    r"(?: ?(?:by|credits?|courtesy of|courtesy|supplied by|via|from))?"
)
_TAIL = re.compile(
    rf"\((?:[^()]{{0,80}}[ /:,–-])?{_AGENCY}(?: via {_AGENCY}| file| pool| photo)?\)[.]?$"
    rf"|\({_AGENCY}(?: file)?(?: photo| picture| image)? ?[/,:–-] ?[^()]{{1,80}}\)[.]?$"
    rf"|\((?:{_CREDIT_WORD}|Credits?|Courtesy)[ :][^()]{{1,100}}\)[.]?$"
    r"|\((?:File|Supplied|Handout|Library)(?: photo(?:graph)?| picture| image)?\)[.]?$",
    re.IGNORECASE,
)
_SHARED = re.compile(rf"/ ?{_AGENCY}[.]?$", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:^|[.!?)”\"’] {1,3})(?:File )?(?:(?:Photo(?:graph)?|Picture|Image|Illustration|Graphic|Video)s?"
    r"(?: (?:by|credit|courtesy|date))?:|Photo(?:graph)?s? (?:by|courtesy of) [A-Z]|(?:Photo |Image )?Credit: )[^.!?]{1,100}[.]?$"
)
_MAY_CREDIT = re.compile(
    r"(?:by|credit|courtesy|date|hotos?|hotographs?|ictures?|mages?|llustrations?|raphics?|ideos?):|[Pp]hoto(?:graph)?s? (?:by|courtesy)",
    re.IGNORECASE,
)
_FILE_PHOTO = re.compile(
    r"(?:FILE(?: PHOTO| PICTURE| IMAGE)?|File (?:photo|picture|image)) ?[-–—:.]|Pictured(?: here)?:|© ?\w"
)
_WHOLE = re.compile(
    r"advertisement|sponsored(?: content)?|close|share(?: this(?: article| story| page)?)?|print(?: this page)?|comments?"
    r"|updates to follow|more to follow|more follows|read more|read also|related(?: articles| stories| content)?|subscribe"
    r"|sign (?:up|in)|log in|follow us|most (?:read|popular)|recommended|trending(?: now)?|back to top|skip to content"
    r"|story continues(?: below)?|article continues(?: below)?|this is a breaking (?:news )?story",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    r"\A(?:(?:click|tap) (?:here|below|for|on (?:this|the))\b|sign up (?:to|for|now|today|here)\b|subscribe (?:to|now|today|here|for)\b"
    r"|read (?:more|also|next)(?: ?[:|»>–—-]| (?:about|on|from|here|at|in our|of our)\b)|(?:see|watch|listen) (?:also|more|now)? ?:"
    r"|(?:follow|like|join|find) (?:us (?:on|at|here|for)\b|us[.!]?$|@\w)|(?:follow|like) [^.!?]{1,60} on (?:twitter|facebook|instagram|x|bluesky)\b"
    r"|(?:download|get|install) (?:the|our) [^.!?]{0,40}\bapp\b|(?:story|article|post) continues (?:below|after)"
    r"|advertisement\b ?[-–—:]|scroll (?:down|for)|this is a (?:breaking|developing) (?:news )?story\b|don['’]t miss(?: out)?[ :!]"
    r"|support our (?:journalism|work)|get (?:the latest|our|breaking)[^.!?]{0,60}\b(?:newsletter|inbox|alerts?|email)|related ?(?:articles?|stories|coverage)? ?:"
    r"|more (?:on this story|from [A-Z])|all rights reserved|copyright (?:©|\(c\)|\d{4})|for more [^.!?]{1,60}\b(?:click|visit|go to|follow|sign up|subscribe)\b)",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?:(?:source|sources|via|written by|words by|reported by|posted by|contributed by|originally published|first published|last (?:updated|modified)) ?(?:by |in |on |at |from )?[:\[]"
    r"|source by\b|originally (?:published|appeared|posted)\b"
    r"|this (?:article|story|post|piece|report) (?:was |has |is )?(?:been )?(?:originally |first )?(?:published|appeared|written|adapted|republished|syndicated|reprinted)"
    r"|\(?reporting by [A-Z]|embargoed (?:until|for|to)\b|additional reporting by\b|editing by [A-Z]|with reporting by\b|republished (?:from|with)\b)",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|Written by|Words by|Story by) (?:[A-Z][\w.'’-]{0,30}|de|van|von|der|and|&|,)(?:,? (?:[A-Z][\w.'’-]{0,30}|de|van|von|der|and|&|,|in|for|of|the)){0,9}"
)
_DATE_LINE = re.compile(
    r"\A(?:(?:first |originally |last )?(?:published|updated|posted|modified|date)(?: on)?:? )?"
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?,? )?"
    r"(?:(?:mon|tue|tues|wednes|wed|thu|thurs|fri|satur|sat|sun)(?:day)?,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d)"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?",
    re.IGNORECASE,
)
_TIME_LINE = re.compile(r"(?:updated (?:at )?)?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)
"""The stamp of an entry of a live report."""
_VERB = frozenset(
    "is are was were be been has have had will would can could may might must should do does did say said tell told ask"
    " warn find found found make made take took get got give gave go goes went come came see saw show shown keep kept lose"
    " lost win won hit cut set put let rise rose risen fall fell fallen grow grew grown die died kill hold held face call"
    " need want urge seek sought plan hope fear vow deny accuse reveal back slam top end begin begun start stop leave left"
    " meet met lead led pay paid sell sold buy bought spend spent send sent become became think thought know knew".split()
)
_NOT_VERB = frozenset(
    "this his its us plus across less news series species always perhaps thus towards as politics economics yes"
    " wages prices sales rates figures results women's men's children's".split()
)
_ARTICLES = frozenset("the a an".split())
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LIST_ITEM = re.compile(r"[-–—•·*‣◦▪●○■□✓→»>|#]|\(?[0-9]{1,3}[.):]|\(?[a-zA-Z][.)] ")
_STOPS = ".!?…:;,"
CLOSERS = "”\"’')]»"


def caption(line: str) -> bool:
    """A picture's caption or credit: by a credit at its end, or by what it begins with."""
    tail = line[-260:]
    return bool(
        (tail.endswith((")", ").")) and _TAIL.search(tail))
        or ("/" in tail[-60:] and _SHARED.search(tail))
        or (_MAY_CREDIT.search(tail) and _CREDIT.search(tail))
        or _FILE_PHOTO.match(line)
    )


def advert(line: str) -> bool:
    """A promotion, a button or another piece of the page round the article; never a quotation."""
    if len(line) > 200:
        return False
    return bool(_WHOLE.fullmatch(line.strip(" .:!…|>»[]()*-–—")) or _PROMOTION.match(line.lstrip("[(*>» ")))


def source_line(line: str) -> bool:
    """Who wrote or first published the text, and when: a byline, a date alone, "Source: ..."."""
    if len(line) > 300:
        return False
    if _SOURCE.match(line) or _BYLINE.fullmatch(line.rstrip(".")) or _TIME_LINE.fullmatch(line):
        return True
    return all(_DATE_LINE.fullmatch(part.strip()) for part in line.split("|"))


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


def headline_form(line: str) -> bool:
    """Whether an unstopped line reads as a headline of 4 to 24 words: it says something (a verb, a colon) and begins like a title."""
    if len(line) > 250 or line[:1] in '“"«„[(' or not (line[0].isupper() or line[0] in "‘'" or line[0].isdigit()):
        return False
    words = _TOKEN.findall(line)
    if not 4 <= len(words) <= 24:
        return False
    return ": " in line or any(_says(word) for word in words[1:])


def _says(word: str) -> bool:
    low = word.lower()
    if low in _VERB or low == "to":
        return True
    return (
        len(low) > 3 and low not in _NOT_VERB and (low.endswith("ed") or (low.endswith("s") and not low.endswith("ss")))
    )


def article_free(line: str) -> bool:
    """Whether the line leaves out articles, as headlines do."""
    return not any(word.lower() in _ARTICLES for word in _TOKEN.findall(line))
