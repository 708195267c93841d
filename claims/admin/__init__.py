"""The admin of what was said, by whom, and what is wrong with how it was printed."""

from claims.admin.decided import FindingAdmin, MatchAdmin, SuggestionAdmin
from claims.admin.installation import InstallationAdmin
from claims.admin.jobs import CaptureJobAdmin, QueueAdmin
from claims.admin.judged import CorrectionAdmin, EvidenceAdmin, NoticeAdmin, ReviewAdmin
from claims.admin.said import (
    AppearanceAdmin,
    ClaimAdmin,
    IndicatorAdmin,
    SpeakerAdmin,
    SpeakerNameAdmin,
    SpeakerRoleAdmin,
    StatisticAdmin,
)
from claims.admin.scales import RatingAdmin, RatingScaleAdmin

__all__ = [
    "AppearanceAdmin",
    "CaptureJobAdmin",
    "ClaimAdmin",
    "CorrectionAdmin",
    "EvidenceAdmin",
    "FindingAdmin",
    "IndicatorAdmin",
    "InstallationAdmin",
    "MatchAdmin",
    "NoticeAdmin",
    "QueueAdmin",
    "RatingAdmin",
    "RatingScaleAdmin",
    "ReviewAdmin",
    "SpeakerAdmin",
    "SpeakerNameAdmin",
    "SpeakerRoleAdmin",
    "StatisticAdmin",
    "SuggestionAdmin",
]
