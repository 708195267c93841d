"""What of a text its words are, told by PostgreSQL."""

from django.db.models import Func, TextField


class Wording(Func):
    """A digest of a text's letters and figures: case, marks and white space do not count.

    For finding candidates by index. Two texts of one digest may still differ in a mark that matters
    ("-5" and "5"), so that whoever asks compares them.
    """

    function = "md5"
    template = "md5(regexp_replace(translate(lower(%(expressions)s), '‘’‚‛“”„‟«»‹›…–—‐‑', ''), '[[:space:][:punct:]]+', '', 'g'))"
    arity = 1
    output_field = TextField()
