"""The tables of what was said, by whom, and what is wrong with how it was printed."""

from claims.models.annotation import Annotation, AnnotationPlace
from claims.models.appearance import Appearance
from claims.models.assignment import Assignment, Presence
from claims.models.capture_job import CaptureJob
from claims.models.claim import Claim
from claims.models.collection import Collection, CollectionEntry
from claims.models.comment import Comment
from claims.models.correction import Correction, CorrectionPlace
from claims.models.correspondence import Correspondence
from claims.models.draft import ClaimDraft
from claims.models.error_report import ErrorReport
from claims.models.evidence import Evidence
from claims.models.finding import Finding
from claims.models.imported import Imported
from claims.models.indicator import Indicator
from claims.models.installation import Installation
from claims.models.match import Match
from claims.models.meaning import Meaning
from claims.models.notice import Notice, NoticePreference
from claims.models.outside import OutsideNote, OutsideReview
from claims.models.rating import Rating, RatingScale
from claims.models.ready_text import ReadyText
from claims.models.release import Release, ReleasePart
from claims.models.review import Review
from claims.models.saved_search import SavedSearch
from claims.models.speaker import Speaker
from claims.models.speaker_name import SpeakerName
from claims.models.speaker_role import SpeakerRole
from claims.models.statistic import Statistic
from claims.models.suggestion import Suggestion
from claims.models.table_import import TableImport
from claims.models.text_sketch import TextSketch
from claims.models.webhook import Webhook, WebhookMark, WebhookMessage

__all__ = [
    "Annotation",
    "AnnotationPlace",
    "Appearance",
    "Assignment",
    "CaptureJob",
    "Claim",
    "ClaimDraft",
    "Collection",
    "CollectionEntry",
    "Comment",
    "Correction",
    "CorrectionPlace",
    "Correspondence",
    "ErrorReport",
    "Evidence",
    "Finding",
    "Imported",
    "Indicator",
    "Installation",
    "Match",
    "Meaning",
    "Notice",
    "NoticePreference",
    "OutsideNote",
    "OutsideReview",
    "Presence",
    "Rating",
    "RatingScale",
    "ReadyText",
    "Release",
    "ReleasePart",
    "Review",
    "SavedSearch",
    "Speaker",
    "SpeakerName",
    "SpeakerRole",
    "Statistic",
    "Suggestion",
    "TableImport",
    "TextSketch",
    "Webhook",
    "WebhookMark",
    "WebhookMessage",
]
