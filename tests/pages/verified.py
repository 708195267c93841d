"""A small record to look at: an agency's range in three years, a reprint that cut it, and colleagues who judge it."""

from dataclasses import dataclass
from decimal import Decimal

from claims.actions import appearances, claims, evidence, reviews, speakers, statistics
from claims.actions.evidence import Bearing
from claims.models import Appearance, Claim, Indicator, Rating, Speaker
from claims.queries.seen import seen_of
from sources.actions import actors, captures, documents, passages, sources, users
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.ledger.roles import Role
from sources.models import Capture, Document, Passage, User

AGENCY = "The agency counts between 680,000 and 830,000 adults who pose a risk. It says that the count is an estimate."
BEFORE = "The agency's first count is of 550,000 to 850,000 adults who pose a risk."
REPRINT = (
    "There are 830,000 adults who pose a risk, director Bram Wille said, according to the newspaper's own reporter."
)
PASSWORD = "a-long-enough-password"


@dataclass(frozen=True)
class Verified:
    ada: User
    """A checker, who writes."""
    ben: User
    """An editor, who approves."""
    claim: Claim
    before: Claim
    original: Appearance
    reprint: Appearance
    series: Indicator
    speaker: Speaker

    @property
    def by_ada(self) -> Actor:
        return actors.person(self.ada)

    @property
    def by_ben(self) -> Actor:
        return actors.person(self.ben)


def printed(text: str, *, publisher: str, when: str, by: Actor, primary: bool = False, language: str = "en") -> Capture:
    document: Document = documents.add(
        by=by,
        title=f"{publisher}: {text[:30]}",
        url=f"https://example.org/{publisher.replace(' ', '-')}/{when}",
        source=sources.ensure(name=publisher, by=by),
        published=Interval.parse(when),
        language=language,
        is_primary=primary,
    )
    how, reader = Capture.How.PASTED, "tests/1"
    return captures.keep(
        document=document, by=by, how=how, data=text.encode(), text=text, media_type="text/plain", reader=reader
    )


def marked(capture: Capture, words: str, *, by: Actor) -> Passage:
    start = capture.text.index(words)
    return passages.ensure(capture=capture, start=start, end=start + len(words), by=by)


def record() -> Verified:
    """Two claims of an import, published; the reprint prints the later one's upper end."""
    by, system = actors.import_("tests"), actors.system()
    ada = users.add(username="ada", name="Ada Moor", by=system, role=Role.CHECKER, password=PASSWORD)
    ben = users.add(username="ben", name="Ben Lowe", by=system, role=Role.EDITOR, password=PASSWORD)
    speaker = speakers.ensure(name="Bram Wille", kind="person", by=by)
    speakers.add_name(speaker=speaker, text="Bram Wylle", kind="misspelling", by=by)
    speakers.add_role(speaker=speaker, title="director", organisation="the agency", began=Interval.parse("2021"), by=by)
    series = statistics.add_indicator(label="Adults who pose a risk", unit="adults", by=by)
    later = printed(AGENCY, publisher="The Agency", when="2023-07-12", by=by, primary=True)
    earlier = printed(BEFORE, publisher="The Agency", when="2021-05-25", by=by, primary=True)
    other = printed(REPRINT, publisher="Daily Reprint", when="2023-07-20", by=by)
    claim = _claim(later, "680,000 and 830,000", (680_000, 830_000), "2023-07-12", speaker, series, by)
    before = _claim(earlier, "550,000 to 850,000", (550_000, 850_000), "2021-05-25", speaker, series, by)
    reprint = appearances.add(
        claim=claim,
        passage=marked(other, "830,000", by=by),
        form="paraphrase",
        by=by,
        printed_speaker="Bram Wille",
        printed_figure="830,000",
        printed_central=Decimal(830_000),
        printed_unit="adults",
        printed_hedge="exact",
        speaker=speaker,
        resolved_how="name",
    )
    claims.publish_all(claims=[claim, before], by=by)
    claim.refresh_from_db()
    before.refresh_from_db()
    original = claim.appearances.order_by("pk")[0]
    return Verified(ada, ben, claim, before, original, reprint, series, speaker)


def _claim(
    capture: Capture,
    figure: str,
    ends: tuple[int, int],
    when: str,
    speaker: Speaker,
    series: Indicator,
    by: Actor,
) -> Claim:
    claim = claims.add(
        kind="statistic",
        text=capture.text.split(". ")[0] + ".",
        language="en",
        said_by=speaker,
        said_on=Interval.parse(when),
        topics=["safety"],
        by=by,
    )
    low, high = map(Decimal, ends)
    statistics.add(
        claim=claim, kind="count", low=low, high=high, hedge="between", unit="adults", indicator=series, by=by
    )
    appearances.add(
        claim=claim,
        passage=marked(capture, figure, by=by),
        form="paraphrase",
        by=by,
        printed_figure=figure,
        printed_low=low,
        printed_high=high,
        printed_unit="adults",
        printed_hedge="between",
    )
    return claim


def judge(record: Verified) -> None:
    """What Ada writes and Ben approves: evidence, and the verdicts on the claim and on the reprint of it."""
    ada, ben = record.by_ada, record.by_ben
    evidence.add_passage(
        on=Bearing(record.claim, "supports", primary=True, note="The agency's own words."),
        passage=record.original.passage,
        by=ada,
    )
    for subject, aspect, word, why in (
        (record.claim, "figure", "True", "The agency's statement gives this range."),
        (record.reprint, "figure", "Misleading", "It prints the upper end of a range as the figure."),
        (record.reprint, "attribution", "as recorded", "It names the director, who said it."),
    ):
        rating = Rating.objects.filter(label=word, scale__name__startswith="True, false").first()
        review = reviews.write(
            subject=subject,
            aspect=aspect,
            by=ada,
            rating=rating,
            result=None if rating else word,
            rationale=why,
            no_reply_because="The newspaper has closed." if rating and rating.bucket == "mixed" else "",
        )
        reviews.submit(review=review, by=ada)
        reviews.approve(review=review, seen=seen_of(review), by=ben)
