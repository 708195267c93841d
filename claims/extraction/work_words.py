"""Words beside the titles of works. English; one place for all."""

WORKS = frozenset(
    "film movie book novel song album play musical opera series show programme program episode poem essay memoir"
    " documentary ballad hymn anthem track single podcast sitcom soap drama painting sculpture magazine newspaper comic"
    " column tale story comedy thriller hit bestseller".split()
)
"""Kinds of work."""

MAKING = frozenset(
    "sang sings singing sing played plays playing performed performs performing directed starred hosts hosted"
    " published recorded".split()
)
"""What is done to a work that is not said."""

MAKERS = frozenset("author writer director host creator editor star producer composer co-author co-host winner".split())
"""Who makes a work: "author of “…”"."""
