"""What the lists of smaller nouns can be narrowed by."""

from collections.abc import Mapping

from django_filters import CharFilter, FilterSet, NumberFilter

from api.filter_kinds import AsShown, Flag, id_of, one_of
from claims.queries import narrowed as known


class DocumentLinks(FilterSet):
    document = id_of(
        "documents", field_name="document__public_id", help_text="The id of the document that is the reprint."
    )
    original = id_of(
        "documents", field_name="original__public_id", help_text="The id of the document it is a reprint of."
    )
    kind = one_of(known.LINK_KINDS)


class Passages(FilterSet):
    document = id_of("documents", field_name="capture__document__public_id", help_text="A document's id.")
    capture = id_of("captures", field_name="capture__public_id", help_text="A capture's id.")


class Drafts(FilterSet):
    claim = id_of("claims", field_name="claim__public_id", help_text="A claim's id.")
    state = one_of(known.DRAFT_STATES)


class Names(FilterSet):
    speaker = id_of("speakers", field_name="speaker__public_id", help_text="A speaker's id.")
    text = AsShown(lookup_expr="icontains", help_text="A part of the name.")
    kind = one_of(known.NAME_KINDS)


class Roles(FilterSet):
    speaker = id_of("speakers", field_name="speaker__public_id", help_text="A speaker's id.")
    title = AsShown(lookup_expr="icontains", help_text="A part of the title.")


class Indicators(FilterSet):
    label = AsShown(lookup_expr="icontains", help_text="A part of the label.")
    producer = id_of("sources", field_name="producer__public_id", help_text="A source's id.")


class Ratings(FilterSet):
    scale = CharFilter(field_name="scale__name", help_text="The scale's name.")
    bucket = one_of(known.BUCKETS)
    retired = Flag()


class Correspondence(FilterSet):
    claim = id_of("claims", field_name="claim__public_id", help_text="A claim's id.")
    terms = one_of(known.TERMS)
    right_of_reply = Flag()


class Corrections(FilterSet):
    claim = id_of("claims", field_name="claim__public_id", help_text="Of our own record: a claim's id.")
    speaker = id_of("speakers", field_name="speaker__public_id", help_text="A speaker's id.")
    document = id_of("documents", method="in_document", help_text="The id of a document that printed it.")
    whose = one_of(known.WHOSE)
    kind = one_of(known.CORRECTION_KINDS)
    state = one_of(known.CORRECTION_STATES)
    publisher_state = one_of(known.PUBLISHER_STATES)

    in_document = staticmethod(known.corrections_in)


class Annotations(FilterSet):
    claim = id_of("claims", field_name="claim__public_id", help_text="A claim's id.")
    document = id_of("documents", field_name="passage__capture__document__public_id", help_text="A document's id.")
    capture = id_of("captures", field_name="passage__capture__public_id", help_text="A capture's id.")
    motivation = one_of(known.MOTIVATIONS)
    visibility = one_of(known.VISIBILITIES)


class Matches(FilterSet):
    claim = id_of("claims", method="of_claim", help_text="A claim's id.")
    speaker = id_of("speakers", method="of_speaker", help_text="A speaker's id.")
    outside_review = NumberFilter(
        method="of_outside_review", decimal_places=0, help_text="The id of a review of somebody else's."
    )
    judgement = one_of(known.JUDGEMENTS)

    of_claim = staticmethod(known.matches_of_claim)
    of_outside_review = staticmethod(known.matches_of_outside_review)
    of_speaker = staticmethod(known.matches_of_speaker)


class Collections(FilterSet):
    claim = id_of("claims", method="with_claim", help_text="The id of a claim that is in it.")
    title = AsShown(lookup_expr="icontains", help_text="A part of the title.")

    with_claim = staticmethod(known.collections_with)


class Releases(FilterSet):
    pass


class Webhooks(FilterSet):
    pass


PART_FILTERS: Mapping[str, type[FilterSet]] = {
    "document-links": DocumentLinks,
    "passages": Passages,
    "drafts": Drafts,
    "names": Names,
    "roles": Roles,
    "indicators": Indicators,
    "ratings": Ratings,
    "correspondence": Correspondence,
    "corrections": Corrections,
    "annotations": Annotations,
    "matches": Matches,
    "collections": Collections,
    "releases": Releases,
    "webhooks": Webhooks,
}
