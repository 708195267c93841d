from django.apps import AppConfig


class SourcesConfig(AppConfig):
    """What was published, exactly as captured."""

    name = "sources"
