"""What each list can be narrowed by. A parameter that is not named here is refused."""

from collections.abc import Mapping

from django_filters import CharFilter, FilterSet, NumberFilter

from api.filter_kinds import AsShown, Flag, id_of, one_of, since, until
from api.filter_search import Searched, SearchedAmong, SearchedFigure, SearchedId, SearchedYear
from api.part_filters import PART_FILTERS
from claims.queries import narrowed as known
from claims.queries.search_words import LONGEST


class Sources(FilterSet):
    kind = one_of(known.SOURCE_KINDS)
    country = CharFilter(lookup_expr="iexact", help_text="ISO 3166-1, two letters.")
    name = AsShown(lookup_expr="icontains", help_text="A part of the name.")


class Documents(FilterSet):
    source = id_of("sources", field_name="source__public_id", help_text="A source's id.")
    title = AsShown(lookup_expr="icontains", help_text="A part of the title.")
    url = AsShown()
    language = CharFilter()
    primary = Flag(field_name="is_primary")
    published_from = since("published_latest")
    published_to = until("published_earliest")


class Captures(FilterSet):
    document = id_of("documents", field_name="document__public_id", help_text="A document's id.")
    sha256 = CharFilter()


class Speakers(FilterSet):
    kind = one_of(known.SPEAKER_KINDS)
    name = CharFilter(method="by_name", help_text="A part of any of its names, misspellings included.")

    by_name = staticmethod(known.speakers_named)


class Claims(FilterSet):
    kind = one_of(known.CLAIM_KINDS)
    state = one_of(known.CLAIM_STATES)
    said_by = id_of(
        "speakers", method="by_speaker", help_text="A speaker's id; who turned out to be the same is found too."
    )
    document = id_of("documents", method="in_document", help_text="The id of a document that prints it.")
    collection = id_of("collections", method="in_collection", help_text="The id of a collection that it is in.")
    text = AsShown(lookup_expr="icontains", help_text="A part of its words.")
    said_from = since("said_on_latest")
    said_to = until("said_on_earliest")

    q = Searched("Words, as the page of search takes them; words of the speaker's name too.", max_length=LONGEST)
    verdict = Searched("A label of a rating (Misleading), or a result (altered), of a verdict that stands.")
    publisher = SearchedId("The id of a source that prints it.", "sources")
    topic = Searched("One of its topics.")
    unit = Searched("The unit of a figure in it.")
    year = SearchedYear("The year in which it was said.")
    at_least = SearchedFigure("With a figure that can be this or more.")
    at_most = SearchedFigure("With a figure that can be this or less.")
    corrected = SearchedAmong(
        "Concerned by a correction in effect: theirs, of a printing, or ours, of this record.", known.WHOSE
    )

    by_speaker = staticmethod(known.claims_said_by)
    in_document = staticmethod(known.claims_printed_in)
    in_collection = staticmethod(known.claims_in_collection)


class Appearances(FilterSet):
    claim = id_of("claims", field_name="claim__public_id", help_text="A claim's id.")
    document = id_of("documents", field_name="passage__capture__document__public_id", help_text="A document's id.")
    speaker = id_of(
        "speakers", method="by_speaker", help_text="A speaker's id; who turned out to be the same is found too."
    )
    printed_as = one_of(known.FORMS, "form")
    printed_speaker = AsShown(lookup_expr="icontains", help_text="A part of the name as printed.")

    by_speaker = staticmethod(known.printed_as_said_by)


class Statistics(FilterSet):
    claim = id_of("claims", field_name="claim__public_id", help_text="A claim's id.")
    kind = one_of(known.STATISTIC_KINDS)
    unit = CharFilter(lookup_expr="iexact")
    at_least = NumberFilter(field_name="high", lookup_expr="gte", help_text="Figures that can be this or more.")
    at_most = NumberFilter(field_name="low", lookup_expr="lte", help_text="Figures that can be this or less.")


class Reviews(FilterSet):
    claim = id_of("claims", method="of_claim", help_text="A claim's id: verdicts on it and on each printing of it.")
    appearance = NumberFilter(decimal_places=0, help_text="One printing's id.")
    aspect = one_of(known.ASPECTS)
    state = one_of(known.REVIEW_STATES)
    result = one_of(known.RESULTS)
    second_reading_due = Flag(help_text="Published by an editor alone, and not read by another yet.")

    of_claim = staticmethod(known.reviews_of_claim)


class Evidence(FilterSet):
    claim = id_of("claims", field_name="claim__public_id", help_text="A claim's id.")
    document = id_of("documents", field_name="passage__capture__document__public_id", help_text="A document's id.")
    kind = one_of(known.EVIDENCE_KINDS)
    stance = one_of(known.STANCES)
    primary = Flag(help_text="The record itself, not a report of it.")


class Suggestions(FilterSet):
    document = id_of("documents", field_name="capture__document__public_id", help_text="A document's id.")
    capture = id_of("captures", field_name="capture__public_id", help_text="A capture's id.")
    kind = one_of(known.SUGGESTION_KINDS)
    state = one_of(known.SUGGESTION_STATES)


class Findings(FilterSet):
    document = id_of("documents", field_name="capture__document__public_id", help_text="A document's id.")
    capture = id_of("captures", field_name="capture__public_id", help_text="A capture's id.")
    kind = CharFilter(help_text="A kind of finding, such as range-cut.")
    severity = one_of(known.SEVERITIES)
    state = one_of(known.FINDING_STATES)


FILTERS: Mapping[str, type[FilterSet]] = {
    "sources": Sources,
    "documents": Documents,
    "captures": Captures,
    "speakers": Speakers,
    "claims": Claims,
    "appearances": Appearances,
    "statistics": Statistics,
    "reviews": Reviews,
    "evidence": Evidence,
    "suggestions": Suggestions,
    "findings": Findings,
    **PART_FILTERS,
}
