"""Capture: one immutable taking of a document."""

from django.db import models
from django.db.models import F, Func, Q

from sources.ledger.recorded import Recorded
from sources.models.public_id import public_id


class Sha256Of(Func):
    """The hexadecimal SHA-256 of bytes."""

    template = "encode(sha256(%(expressions)s), 'hex')"
    output_field = models.CharField(max_length=64)


class Utf8(Func):
    """A text's bytes in UTF-8."""

    template = "convert_to(%(expressions)s, 'UTF8')"
    output_field = models.BinaryField()


class Capture(Recorded):
    """The bytes as they came, and the text that was read from them. PostgreSQL refuses to change or delete one."""

    class How(models.TextChoices):
        FETCHED = "fetched"
        PASTED = "pasted"
        UPLOADED = "uploaded"
        SAVED = "saved from a browser"
        TRANSCRIBED = "transcribed"
        OCR = "OCR"

    public_id = public_id("CAP")
    document = models.ForeignKey("sources.Document", models.PROTECT, related_name="+")
    how = models.CharField(max_length=20, choices=How)
    by = models.ForeignKey("sources.Actor", models.PROTECT, related_name="+")
    bytes = models.BinaryField()
    sha256 = models.CharField(max_length=64, db_collation="C", db_index=True, help_text="Of the bytes, hexadecimal.")
    media_type = models.CharField(max_length=100)
    captured_at = models.DateTimeField()
    requested_url = models.TextField(blank=True)
    final_url = models.TextField(blank=True)
    http_status = models.PositiveSmallIntegerField(null=True, blank=True)
    archived_url = models.TextField(blank=True, help_text="Where an archive keeps its own taking.")
    text = models.TextField(blank=True, help_text="NUL, which PostgreSQL cannot hold, stands as U+FFFD.")
    text_sha256 = models.CharField(max_length=64, db_collation="C", help_text="Of the text in UTF-8, hexadecimal.")
    reader = models.CharField(max_length=50, help_text="What made the text of the bytes.")
    reader_version = models.CharField(max_length=50)
    zones = models.JSONField(
        default=list, blank=True, help_text='[{"kind", "start", "end"}], in code points of the text.'
    )
    previous = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["document", "sha256"], name="capture_bytes_once"),
            models.CheckConstraint(condition=Q(sha256=Sha256Of(F("bytes"))), name="capture_sha256"),
            models.CheckConstraint(condition=Q(text_sha256=Sha256Of(Utf8(F("text")))), name="capture_text_sha256"),
            models.CheckConstraint(
                condition=Q(how__in=["fetched", "pasted", "uploaded", "saved from a browser", "transcribed", "OCR"]),
                name="capture_how",
            ),
            models.CheckConstraint(
                condition=Q(http_status__isnull=True) | Q(http_status__range=(100, 599)), name="capture_http_status"
            ),
        )

    def __str__(self) -> str:
        return str(self.public_id)
