"""TextSketch: by which texts that are nearly the same are found."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from sources.models import Capture


class TextSketch(models.Model):
    """The sketch of a capture's text (claims.matching.sketches), made anew from the text whenever it is missing."""

    capture = models.OneToOneField(Capture, models.CASCADE, primary_key=True, related_name="+")
    numbers = ArrayField(models.BigIntegerField())

    class Meta:
        # Without fastupdate: a list of pending entries would be read through for every number looked up.
        indexes = (GinIndex(fields=["numbers"], name="text_sketch_numbers", fastupdate=False),)

    def __str__(self) -> str:
        return f"Sketch of {self.capture_id}"
