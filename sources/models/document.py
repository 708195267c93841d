"""Document: one work of a source; with its bylines, and its links to other documents."""

from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models import F, Q

from sources.ledger.recorded import Recorded
from sources.models.public_id import public_id


class Document(Recorded):
    """One article, report, speech ... as a work, whatever captures of it there are."""

    class CslType(models.TextChoices):
        """The types of the Citation Style Language that a published text can have."""

        ARTICLE = "article"
        JOURNAL = "article-journal"
        MAGAZINE = "article-magazine"
        NEWSPAPER = "article-newspaper"
        BILL = "bill"
        BOOK = "book"
        BROADCAST = "broadcast"
        CHAPTER = "chapter"
        DATASET = "dataset"
        DOCUMENT = "document"
        HEARING = "hearing"
        INTERVIEW = "interview"
        LEGAL_CASE = "legal_case"
        LEGISLATION = "legislation"
        PAMPHLET = "pamphlet"
        CONFERENCE_PAPER = "paper-conference"
        COMMUNICATION = "personal_communication"
        POST = "post"
        WEBLOG = "post-weblog"
        REPORT = "report"
        REVIEW = "review"
        SPEECH = "speech"
        STANDARD = "standard"
        THESIS = "thesis"
        WEBPAGE = "webpage"

    public_id = public_id("DOC")
    source = models.ForeignKey("sources.Source", models.PROTECT, null=True, blank=True, related_name="+")
    csl_type = models.CharField(max_length=25, choices=CslType, default=CslType.DOCUMENT)
    title = models.TextField(blank=True)
    url = models.TextField(blank=True, db_collation="C")
    doi = models.CharField(
        max_length=300, blank=True, db_collation="C", help_text="Without https://doi.org/, lower case."
    )
    published_earliest = models.DateField(null=True, blank=True)
    published_latest = models.DateField(null=True, blank=True, help_text="The same day where the day is known.")
    published_how = models.CharField(max_length=200, blank=True, help_text="Stated, or how it was inferred.")
    language = models.CharField(max_length=35, blank=True, help_text="BCP 47.")
    is_primary = models.BooleanField(
        default=False, help_text="Is it itself the record: a statement, statistics, a judgment?"
    )

    class Meta:
        # Not a B-tree: an address may be longer than one of its entries.
        indexes = (HashIndex(fields=["url"], name="document_url"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(published_earliest__isnull=True, published_latest__isnull=True)
                | Q(
                    published_earliest__isnull=False,
                    published_latest__isnull=False,
                    published_earliest__lte=F("published_latest"),
                ),
                name="document_published_in_order",
            ),
            models.CheckConstraint(condition=Q(csl_type__regex=r"^[a-z_-]+$"), name="document_csl_type"),
            models.UniqueConstraint(fields=["doi"], condition=~Q(doi=""), name="document_doi_once"),
            models.CheckConstraint(condition=Q(doi__regex=r"^(10\.[^A-Z\s]+)?$"), name="document_doi"),
        )

    def __str__(self) -> str:
        return self.title or self.url or str(self.public_id)


class Byline(Recorded):
    """An author's name as printed, for citing. Never an identity."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="bylines")
    text = models.TextField()
    position = models.PositiveSmallIntegerField(help_text="From 0.")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["document", "position"], name="byline_position_once"),
            models.CheckConstraint(condition=Q(text__regex=r"\S"), name="byline_has_text"),
        )

    def __str__(self) -> str:
        return self.text


class DocumentLink(Recorded):
    """`document` is a reprint (...) of `original`."""

    class Kind(models.TextChoices):
        REPRINT = "reprint"
        SYNDICATION = "syndication"
        TRANSLATION = "translation"
        EXCERPT = "excerpt"
        NEW_VERSION = "new version"

    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    original = models.ForeignKey(Document, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=11, choices=Kind)
    decided_by = models.ForeignKey("sources.Actor", models.PROTECT, related_name="+")
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["document", "original", "kind"], name="documentlink_once"),
            models.CheckConstraint(condition=~Q(document=F("original")), name="documentlink_of_another"),
            models.CheckConstraint(
                condition=Q(kind__in=["reprint", "syndication", "translation", "excerpt", "new version"]),
                name="documentlink_kind",
            ),
        )

    def __str__(self) -> str:
        return f"{self.document} is a {self.kind} of {self.original}"
