"""A history of edits that a seed determines: claims, their figures, speakers and names, written, changed, taken back."""

import random
from decimal import Decimal

from claims.actions import appearances, claims, speakers, statistics
from claims.models import Claim, Speaker, SpeakerName
from sources.actions import actors
from sources.models import Passage

WORDS = "harbour ferry report budget bridge school tower flood survey winter river council".split()
PRONOUNS = ("she/her", "he/him", "they/them", "")


class Edits:
    """One edit after another, each by an action and so one change of the record."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - no secret: the same seed gives the same history
        self.by, self.number = actors.system(), 0
        self._kinds = (
            self.claim,
            self.edit,
            self.publish,
            self.withdraw,
            self.figure,
            self.name,
            self.pronouns,
            self.printing,
        )
        self._weights = (20, 30, 12, 2, 10, 8, 14, 4)

    def one(self) -> None:
        """The next edit; where there is nothing of the kind to change, a new claim."""
        self.number += 1
        [kind] = self.chance.choices(self._kinds, self._weights)
        if not kind():
            self.claim()

    def text(self) -> str:
        return f"{' '.join(self.chance.choices(WORDS, k=8))} {self.number}."

    def claim(self) -> bool:
        speaker = self._some(Speaker)
        claims.add(kind="assertion", text=self.text(), said_by=speaker, topics=[self.chance.choice(WORDS)], by=self.by)
        return True

    def edit(self) -> bool:
        claim = self._some(Claim, state="draft")
        if claim:
            claims.edit(claim=claim, changes={"text": self.text()}, seen_version=claim.version, by=self.by)
        return claim is not None

    def publish(self) -> bool:
        claim = self._some(Claim, state="draft")
        if claim:
            claims.publish(claim=claim, by=self.by)
        return claim is not None

    def withdraw(self) -> bool:
        claim = self._some(Claim, state="published")
        if claim:
            claims.withdraw(claim=claim, by=self.by, reason="It does not hold.")
        return claim is not None

    def figure(self) -> bool:
        claim = self._some(Claim, state="draft")
        if claim:
            low = Decimal(self.chance.randrange(1000))
            statistics.add(
                claim=claim, kind="count", low=low, high=low + 10, hedge="between", unit="people", by=self.by
            )
        return claim is not None

    def name(self) -> bool:
        speaker = self._some(Speaker)
        if self.chance.random() < 0.4 and (name := self._some(SpeakerName, kind="alias")):
            speakers.remove_name(name=name, by=self.by, reason="not hers")
        elif speaker:
            speakers.add_name(speaker=speaker, text=f"{self.text()[:30]} {self.number}", by=self.by)
        return True

    def pronouns(self) -> bool:
        speaker = self._some(Speaker)
        if speaker:
            speakers.describe(speaker=speaker, pronouns=self.chance.choice(PRONOUNS), by=self.by)
        return speaker is not None

    def printing(self) -> bool:
        claim, passage = self._some(Claim, state="draft"), self._some(Passage)
        if claim and passage and not claim.appearances.filter(passage=passage).exists():
            appearances.add(claim=claim, passage=passage, form="paraphrase", by=self.by)
            return True
        return False

    def _some[Row: (Claim, Speaker, SpeakerName, Passage)](self, model: type[Row], **of: str) -> Row | None:
        """One of the newest rows of a kind: what is new is edited most."""
        found = list(model._default_manager.filter(**of).order_by("-pk")[:40])
        return self.chance.choice(found) if found else None
