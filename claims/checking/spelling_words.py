"""Words whose spelling tells British from American English."""

import re

# Verbs that take -ise or -ize. A list, because advertise, compromise and their like take -ise everywhere.
_STEMS = (
    "agon alphabet anonym antagon apolog author autom bapt brutal capital categor central character civil colon commercial"
    " computer conceptual contextual critic crystall custom decimal democrat demon demoral deput destabil digit dramat"
    " econom emphas energ epitom equal euthan evangel external familiar fantas feder fertil final formal fratern galvan general"
    " glamor global harmon hospital human hypnot ideal immobil immun incentiv individual industrial initial institutional"
    " internal international ion item jeopard juxtapos legal legitim liberal lion liquid local magnet marginal material"
    " maxim mechan memor mesmer militar minim mobil modern monet monopol moral motor national natural neutral normal"
    " operational optim organ ostrac oxid pasteur patron penal person personal plagiar polar politic popular pressur"
    " priorit privat professional public radical random rational real recogn regular revital revolution roman sanit"
    " satir scandal scrutin secular sensational sensit serial sexual social solemn special stabil standard steril stigmat"
    " strateg subsid summar symbol sympath synchron synthes system terror theor traumat trivial tyrann urban util vandal"
    " vapor verbal victim visual vocal weapon western criminal"
)
_BEFORE = "(?:re|de|dis|un|over|under|pre|hyper)?-?"
_AFTER = "(?:e|es|ed|ing|er|ers|able)"
_ISE = re.compile(rf"{_BEFORE}(?:{'|'.join(_STEMS.split())})is{_AFTER}|[a-z]{{3,30}}isations?")
_IZE = re.compile(rf"{_BEFORE}(?:{'|'.join(_STEMS.split())})iz{_AFTER}|[a-z]{{3,30}}izations?")
_NOT_ISE = frozenset("improvisation improvisations".split())

_STEMS_OUR = "|".join("behavi col fav flav harb hon hum lab neighb rum clam endeav parl sav splend vap".split())
_AFTER_OUR = "(?:s|ed|ing|able|ably|ite|ites|al|ful|less|hood|hoods|er|ers)?"
_OUR = re.compile(rf"(?:mis|dis)?(?:{_STEMS_OUR})our{_AFTER_OUR}")
_OR = re.compile(rf"(?:mis|dis)?(?:{_STEMS_OUR})or{_AFTER_OUR}")

_BRITISH = frozenset(
    "centre centres centred kilometre kilometres centimetre centimetres litre litres fibre fibres sombre defence defences"
    " offence offences pretence analyse analysed analysing paralyse paralysed paralysing catalyse plough ploughs ploughed"
    " sceptical sceptic sceptics scepticism paediatric paediatrician paediatricians paedophile paedophiles paedophilia"
    " anaesthetic haemorrhage orthopaedic manoeuvre manoeuvres manoeuvring aluminium pyjamas moustache".split()
)
_AMERICAN = frozenset(
    "center centers centered kilometer kilometers centimeter centimeters liter liters fiber fibers somber defense defenses"
    " offense offenses pretense analyze analyzed analyzing paralyze paralyzed paralyzing catalyze plow plows plowed"
    " skeptical skeptic skeptics skepticism pediatric pediatrician pediatricians pedophile pedophiles pedophilia"
    " anesthetic hemorrhage orthopedic maneuver maneuvers maneuvering aluminum pajamas mustache".split()
)
_LIKELY_ENDINGS = re.compile(
    r"(?:is|iz)(?:e|es|ed|ing|ers?|able|ations?)$|ou?r(?:s|ed|ing|abl[ey]|ites?|al|ful|less|hoods?|ers?)?$"
)


def variety(word: str) -> str | None:
    """ "ise", "ize", "british" or "american" for a lower-case word that tells, None for every other.

    -ize tells nothing against -our: Oxford spelling has both.
    """
    if word in _BRITISH:
        return "british"
    if word in _AMERICAN:
        return "american"
    if not _LIKELY_ENDINGS.search(word):
        return None
    if _ISE.fullmatch(word):
        return None if word in _NOT_ISE else "ise"
    if _IZE.fullmatch(word):
        return "ize"
    if _OUR.fullmatch(word):
        return "british"
    return "american" if _OR.fullmatch(word) else None
