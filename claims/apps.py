from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """What was said, by whom, and whether it is right."""

    name = "claims"
