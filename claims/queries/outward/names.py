"""The outward shapes of what speakers are called and of what they were."""

from django.db.models import F

from claims.models import SpeakerName
from claims.queries.outward.speaker import speaker_of
from sources.queries.shape import INTEGER, INTERVAL, STRING, Field, IntervalText, Shape, choices

NAME = Shape(
    "SpeakerName",
    {
        "id": Field(F("pk"), INTEGER),
        "speaker": speaker_of("speaker", "Whose name it is."),
        "text": Field(F("text"), STRING),
        "kind": Field(
            F("kind"),
            choices(SpeakerName.Kind.values),
            "A misspelling is for searching, and told only to the signed in.",
        ),
        "language": Field(F("language"), STRING, "BCP 47; empty for a name that is the same in every language."),
    },
)

ROLE = Shape(
    "SpeakerRole",
    {
        "id": Field(F("pk"), INTEGER),
        "speaker": speaker_of("speaker", "Who had it."),
        "title": Field(F("title"), STRING),
        "organisation": Field(F("organisation"), STRING),
        "from": Field(IntervalText("from_earliest", "from_latest"), INTERVAL),
        "to": Field(IntervalText("to_earliest", "to_latest"), INTERVAL),
    },
)
