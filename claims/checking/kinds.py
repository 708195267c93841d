"""Every kind of finding: its slug, what people call it, how grave it is by default, and what it means.

One table, read by the checks for their severity, by the desk for its labels and by the documentation.
"""

from dataclasses import dataclass
from typing import Literal

from claims.extraction.readings import Severity

Needs = Literal["document", "another printing", "reference"]


@dataclass(frozen=True, slots=True)
class FindingKind:
    """One kind: `slug` is what a finding's `kind` holds; `needs` what must be at hand to see it."""

    slug: str
    label: str
    severity: Severity
    needs: Needs
    explanation: str


_TABLE = (
    FindingKind(
        "name-variant",
        "Name spelt two ways",
        "material",
        "document",
        "One person, as far as the text shows, is spelt in two ways. Which is right only a reference can say, never the majority.",
    ),
    FindingKind(
        "pronoun-mismatch",
        "Pronoun does not fit the person",
        "material",
        "document",
        "The pronoun of an attribution is not the one the person's first name or title leads one to expect. A hint, not an error.",
    ),
    FindingKind(
        "marks-unpaired",
        "Quotation marks do not pair",
        "material",
        "document",
        "A quotation opens twice, is never closed or never opened, so that it is unclear whose words are whose.",
    ),
    FindingKind(
        "quotation-unattributed",
        "Quotation without a speaker",
        "material",
        "document",
        "Nothing beside the quotation says who spoke, or the speaker can only be carried over from before an interruption.",
    ),
    FindingKind(
        "page-furniture",
        "Page furniture inside the article",
        "cosmetic",
        "document",
        "Link headlines, adverts or captions stand among the article's own sentences. Material where they cut a speaker off.",
    ),
    FindingKind(
        "source-line-incomplete",
        "Source line incomplete",
        "cosmetic",
        "document",
        "The text says where it was taken from by a bare name: no title, author, date or address that leads to the original.",
    ),
    FindingKind(
        "caption-garbled",
        "Caption garbled",
        "cosmetic",
        "document",
        "The date of a picture has run into the sentence that describes it.",
    ),
    FindingKind(
        "percent-against-count",
        "Percentage does not fit the count",
        "material",
        "document",
        "A share, the number it is said of and the whole do not go together, even when each figure is taken as rounded.",
    ),
    FindingKind(
        "words-against-figures",
        "Number in words does not fit the figures",
        "material",
        "document",
        "A fraction or number in words says something else than the figures for the same thing.",
    ),
    FindingKind(
        "percentage-change",
        "Percentage change does not fit",
        "material",
        "document",
        "The change printed is not the one between the two values printed, rounding allowed for.",
    ),
    FindingKind(
        "percent-or-points",
        "Per cent or percentage points",
        "material",
        "document",
        "A change between two percentages is printed in per cent, but its size is their difference, which is counted in points.",
    ),
    FindingKind(
        "ratio",
        "Multiple does not fit",
        "material",
        "document",
        "A multiple or a one-in-so-many is not what the figures beside it give.",
    ),
    FindingKind(
        "parts-and-total",
        "Parts do not add up",
        "material",
        "document",
        "The parts listed do not sum to the total printed, rounding allowed for.",
    ),
    FindingKind(
        "order-of-magnitude",
        "Order of magnitude",
        "material",
        "document",
        "The same digits stand with two sizes, or a number is larger than anything it could count.",
    ),
    FindingKind(
        "unit-conversion",
        "Conversion wrong",
        "material",
        "document",
        "A measure or sum of money and its conversion in brackets are not the same.",
    ),
    FindingKind(
        "two-values",
        "Same measure, two values",
        "material",
        "document",
        "One measure of one place and period has two values that rounding cannot explain, in one text or in two.",
    ),
    FindingKind(
        "date-impossible",
        "Impossible or contradictory date",
        "material",
        "document",
        "The day does not exist, has another weekday, or lies after the text though the text speaks of it as past.",
    ),
    FindingKind(
        "date-unanchored",
        "Relative date with no anchor",
        "cosmetic",
        "document",
        "A date such as last month means nothing without the day of publication, which is not known.",
    ),
    FindingKind(
        "place-dangling",
        "Place with nothing to refer to",
        "material",
        "document",
        "The text speaks of the state or the province and has named none: a slip of translation, or a cut paragraph.",
    ),
    FindingKind(
        "sentence-fragment",
        "Sentence without a main clause",
        "cosmetic",
        "document",
        "A subordinate clause stands alone as a sentence: something has been cut or run together.",
    ),
    FindingKind(
        "spelling-mixed",
        "Spelling varieties mixed",
        "cosmetic",
        "document",
        "British and American spellings stand side by side, a sign of text put together from several sources.",
    ),
    FindingKind(
        "metadata-missing",
        "Title, date or author missing",
        "cosmetic",
        "document",
        "The text does not say what it is called, when it came out or who wrote it, so it cannot be cited as it stands.",
    ),
    FindingKind(
        "quotation-meaning",
        "Wording differs in meaning",
        "material",
        "another printing",
        "Two printings of one quotation differ in a negation, a number, who acts, or which way something goes.",
    ),
    FindingKind(
        "quotation-reworded",
        "Wording differs",
        "material",
        "another printing",
        "Two printings of one quotation differ in their words; spelling habits, marks and brackets do not count.",
    ),
    FindingKind(
        "range-cut",
        "Range cut to one end",
        "material",
        "another printing",
        "A single figure is printed where another printing gives a range that it is one end of.",
    ),
    FindingKind(
        "hedge-dropped",
        "Qualification dropped",
        "material",
        "another printing",
        "A figure is printed bare that another printing qualifies: about, up to, at least.",
    ),
    FindingKind(
        "hedge-turned",
        "Qualification turned",
        "material",
        "another printing",
        "A figure is printed as a lower bound that another printing gives as an upper one, or the other way round.",
    ),
    FindingKind(
        "scope-changed",
        "Said of something else",
        "material",
        "another printing",
        "The figure is the same and is said of another unit, place or period than in another printing.",
    ),
    FindingKind(
        "attribution-changed",
        "Said by somebody else",
        "material",
        "another printing",
        "Two printings give the same words to two people.",
    ),
    FindingKind(
        "term-swapped",
        "Term replaced by another",
        "material",
        "another printing",
        "A term of law or statistics stands where another printing has one that means something else.",
    ),
    FindingKind(
        "name-differs",
        "Name spelt differently elsewhere",
        "material",
        "another printing",
        "Another printing of the same story spells a name, of a person or a place, in another way; neither need be right.",
    ),
    FindingKind(
        "figure-stale",
        "Figure out of date",
        "material",
        "reference",
        "A figure is printed as the present one though its series had a newer, or a revised, one when the text came out.",
    ),
)

KINDS = {kind.slug: kind for kind in _TABLE}
