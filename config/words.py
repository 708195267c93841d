"""Addresses that are found by their first word, however many there are."""

import re
from collections import defaultdict
from functools import cached_property
from typing import Any

from django.urls import Resolver404, ResolverMatch, URLPattern, URLResolver, include, path

_FIRST = re.compile(r"[a-z-]+")


class ByWord(URLResolver):
    """Django's, which tries one address after another; but first those that begin with the same word."""

    def resolve(self, path: Any) -> ResolverMatch:
        behind = self.pattern.match(path)
        word = _FIRST.match(behind[0]) if behind else None
        if word and (narrowed := self._narrowed.get(word[0])):
            try:
                return narrowed.resolve(path)
            except Resolver404:
                pass  # what follows leads nowhere: asked as a whole, it says so
        return super().resolve(path)

    @cached_property
    def _narrowed(self) -> dict[str, URLResolver]:
        found: dict[str, list[URLPattern | URLResolver]] = defaultdict(list)
        for one in self.url_patterns:
            if word := _FIRST.match(str(one.pattern)):
                found[word[0]].append(one)
        about = self.default_kwargs, self.app_name, self.namespace
        return {word: URLResolver(self.pattern, ones, *about) for word, ones in found.items()}


def by_word(route: str, module: str) -> ByWord:
    """As `path(route, include(module))`."""
    made: Any = path(route, include(module))
    return ByWord(made.pattern, made.urlconf_name, made.default_kwargs, made.app_name, made.namespace)
