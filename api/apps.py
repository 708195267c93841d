from django.apps import AppConfig


class ApiConfig(AppConfig):
    """HTTP for programs."""

    name = "api"
