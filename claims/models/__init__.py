"""The tables of what was said, by whom, and what is wrong with how it was printed."""

from claims.models.appearance import Appearance
from claims.models.claim import Claim
from claims.models.finding import Finding
from claims.models.indicator import Indicator
from claims.models.match import Match
from claims.models.speaker import Speaker
from claims.models.speaker_name import SpeakerName
from claims.models.speaker_role import SpeakerRole
from claims.models.statistic import Statistic
from claims.models.suggestion import Suggestion

__all__ = [
    "Appearance",
    "Claim",
    "Finding",
    "Indicator",
    "Match",
    "Speaker",
    "SpeakerName",
    "SpeakerRole",
    "Statistic",
    "Suggestion",
]
