"""The outward shapes of what people note, match and write to others."""

from django.db.models import Case, F, TextField, Value, When
from django.db.models.functions import Coalesce

from claims.models import Annotation, Correspondence, Match
from claims.queries.outward.appearance import passage_shape
from claims.queries.outward.speaker import speaker_of
from sources.queries.outward import source_of, where
from sources.queries.shape import BOOLEAN, INTEGER, MOMENT, STRING, TEXT, Field, Schema, Shape, choices

_MOMENT_OR_NONE: Schema = {**MOMENT, "type": ["string", "null"]}
_JUDGED: Schema = {"type": ["string", "null"], "enum": [*Match.Judgement.values, None]}
_REPLY: Schema = {"type": ["string", "null"], "enum": [*Correspondence.Reply.values, None]}
_OWN_PUBLIC_ID = {"type": ["string", "null"], "description": "The note it answers."}


def annotation(*, whole: bool) -> Shape:
    """A note; `whole` shows passages at full length and who wrote it."""
    passage = passage_shape("passage", whole=whole)
    by = Coalesce(F("by__user__name"), F("by__name"), output_field=TextField())
    return Shape(
        "Annotation",
        {
            "id": Field(F("public_id"), STRING),
            "motivation": Field(F("motivation"), choices(Annotation.Motivation.values), "Of the W3C's vocabulary."),
            "body": Field(F("body"), STRING),
            "language": Field(F("language"), STRING, "BCP 47, of the body."),
            "visibility": Field(F("visibility"), choices(Annotation.Visibility.values)),
            "claim": Field(F("claim__public_id"), TEXT, "What it is on; or"),
            "passage": Field(where("passage", passage.json()), {**passage.schema(), "type": ["object", "null"]}),
            "reply_to": Field(F("reply_to__public_id"), _OWN_PUBLIC_ID),
            "by": Field(by if whole else Value(None, output_field=TextField()), TEXT, "Signed in only."),
            "written_at": Field(F("written_at"), MOMENT),
            "edited_at": Field(F("edited_at"), _MOMENT_OR_NONE),
        },
    )


MATCH = Shape(
    "Match",
    {
        "id": Field(F("pk"), INTEGER),
        "of": Field(
            Case(
                When(words__isnull=False, then=Value("words")),
                When(claim_a__isnull=False, then=Value("claims")),
                default=Value("speakers"),
                output_field=TextField(),
            ),
            choices(["claims", "speakers", "words"]),
            "Of words: a claim, and what somebody asked about it.",
        ),
        "first": Field(Coalesce(F("claim_a__public_id"), F("speaker_a__public_id")), STRING),
        "second": Field(
            Coalesce(F("claim_b__public_id"), F("speaker_b__public_id"), F("words")), STRING, "Of words their key."
        ),
        "score": Field(F("score"), {"type": ["number", "null"]}, "The machine's, from 0 to 1."),
        "reason": Field(F("reason"), STRING),
        "judgement": Field(F("judgement"), _JUDGED, "A person's."),
        "judged_at": Field(F("judged_at"), _MOMENT_OR_NONE),
    },
)

CORRESPONDENCE = Shape(
    "Correspondence",
    {
        "id": Field(F("pk"), INTEGER),
        "claim": Field(F("claim__public_id"), STRING),
        "direction": Field(F("direction"), choices(Correspondence.Direction.values)),
        "channel": Field(F("channel"), choices(Correspondence.Channel.values)),
        "terms": Field(F("terms"), choices(["on record", "background"])),
        "at": Field(F("at"), MOMENT),
        "speaker": speaker_of("speaker", "With whom."),
        "source": source_of("source", "The outlet written to."),
        "with": Field(F("with_whom"), STRING, "In words, where it is no speaker or outlet of the record."),
        "text": Field(F("text"), STRING),
        "right_of_reply": Field(F("right_of_reply"), BOOLEAN),
        "asked_on": Field(F("asked_on"), {"type": ["string", "null"], "format": "date"}),
        "reply": Field(F("reply"), _REPLY, "What came of the right of reply."),
    },
)
