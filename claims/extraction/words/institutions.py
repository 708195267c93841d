"""Abbreviations that stand for one institution alone, with its full name: see `en/institutions.toml`."""

from claims.extraction.lexicon import lexicon

FULL_NAMES = {short.upper(): name for short, name in lexicon("en", "institutions").pairs("full_names").items()}
"""The full name by the abbreviation in capitals without stops."""
ABBREVIATIONS = {name.lower(): short.lower() for short, name in FULL_NAMES.items()}
