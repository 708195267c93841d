"""The admin of what was said, by whom, and what is wrong with how it was printed."""

from claims.admin.decided import FindingAdmin, MatchAdmin, SuggestionAdmin
from claims.admin.jobs import CaptureJobAdmin, QueueAdmin
from claims.admin.said import (
    AppearanceAdmin,
    ClaimAdmin,
    IndicatorAdmin,
    SpeakerAdmin,
    SpeakerNameAdmin,
    SpeakerRoleAdmin,
    StatisticAdmin,
)

__all__ = [
    "AppearanceAdmin",
    "CaptureJobAdmin",
    "ClaimAdmin",
    "FindingAdmin",
    "IndicatorAdmin",
    "MatchAdmin",
    "QueueAdmin",
    "SpeakerAdmin",
    "SpeakerNameAdmin",
    "SpeakerRoleAdmin",
    "StatisticAdmin",
    "SuggestionAdmin",
]
