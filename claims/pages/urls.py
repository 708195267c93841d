"""The addresses of what everybody may read. A page's `.json` stands before the page."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from claims.pages import (
    check,
    citing,
    claim_reviews,
    claims,
    collections,
    collections_made,
    dataset,
    documents,
    feeds,
    indicators,
    search,
    speakers,
)

app_name = "pages"


class CollectionSuffix(StringConverter):
    """What the address of a collection as a file ends in."""

    regex = r"json|ndjson|csv|atom|bib|ris|csl\.json|jsonld"


register_converter(CollectionSuffix, "collection")


class CitationSuffix(StringConverter):
    """What the address of a citation as a file ends in."""

    regex = r"bib|ris|csl\.json|jsonld"


register_converter(CitationSuffix, "cited")


class Undotted(StringConverter):
    """A key before a suffix that may have a dot in it."""

    regex = r"[^/.]+"


register_converter(Undotted, "undotted")

urlpatterns = [
    path("dataset.json", dataset.dataset_json, name="dataset-json"),
    path("dataset", dataset.dataset, name="dataset"),
    path("dataset/releases/<int:number>", dataset.release, name="release"),
    path("dataset/releases/<int:number>/<path:name>", dataset.release_file, name="release-file"),
    path("check", check.check, name="check"),
    path("search.atom", feeds.search_atom, name="search-atom"),
    path("search.feed.json", feeds.search_feed, name="search-feed"),
    path("search.json", search.search_json, name="search-json"),
    path("search", search.search, name="search"),
    path("collections", collections.listed, name="collections"),
    path("collections/new", collections_made.new, name="new-collection"),
    path("collections/picked", collections_made.pick, name="pick"),
    path("collections/<undotted:key>.<collection:suffix>", collections.exported, name="collection-exported"),
    path("collections/<str:key>", collections.collection, name="collection"),
    path("unapi", citing.unapi, name="unapi"),
    path("cite/c/<str:key>", citing.cite_claim, name="cite-claim"),
    path("cite/documents/<str:key>", citing.cite_document, name="cite-document"),
    path("claim-reviews.jsonld", claim_reviews.data_feed, name="claim-reviews"),
    path("c/<str:key>.review.jsonld", claim_reviews.of_claim, name="claim-review"),
    path("c/<undotted:key>.<cited:suffix>", citing.file_of, {"noun": "claims"}, name="claim-cited"),
    path("c/<str:key>.json", claims.claim_json, name="claim-json"),
    path("c/<str:key>", claims.claim, name="claim"),
    path("speakers/<str:key>.atom", feeds.speaker_atom, name="speaker-atom"),
    path("speakers/<str:key>.feed.json", feeds.speaker_feed, name="speaker-feed"),
    path("speakers/<str:key>.json", speakers.speaker_json, name="speaker-json"),
    path("speakers/<str:key>", speakers.speaker, name="speaker"),
    path("indicators/<int:key>.json", indicators.indicator_json, name="indicator-json"),
    path("indicators/<int:key>", indicators.indicator, name="indicator"),
    path("documents/<undotted:key>.<cited:suffix>", citing.file_of, {"noun": "documents"}, name="document-cited"),
    path("documents/<str:key>.json", documents.document_json, name="document-json"),
    path("documents/<str:key>", documents.document, name="document"),
]
