from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Settings, addresses, the embedded database's launcher and the commands that run a server."""

    name = "config"
