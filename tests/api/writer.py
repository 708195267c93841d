"""Sends JSON to the API as somebody who is signed in."""

import json
from typing import Any

from django.test import Client

from sources.models import User


class Writer:
    """Of the demonstration data, by the name they sign in with."""

    def __init__(self, username: str) -> None:
        self.client = Client()
        self.client.force_login(User.objects.get(username=username))

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """`headers` as Python can name them: If_Match, Idempotency_Key."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        data = json.dumps({} if body is None else body)
        return getattr(self.client, method.lower())(f"/api/v1/{path}", data, "application/json", headers=sent)

    def read(self, path: str) -> Any:
        return self.client.get(f"/api/v1/{path}")

    def over(self, path: str, method: str = "PATCH", body: Any = None) -> Any:
        """Over the version of a row that stands."""
        return self(method, path, body, If_Match=self.read(path)["ETag"])

    def step(self, path: str, name: str, body: Any = None) -> Any:
        """A row's step, over the version that stands."""
        return self("POST", f"{path}{name}/", body, If_Match=self.read(path)["ETag"])

    def approve(self, path: str) -> Any:
        """As the second person who has read what stands."""
        read = self.read(path)
        return self("POST", f"{path}approve/", {"seen": read.json()["seen"]}, If_Match=read["ETag"])

    def new(self, noun: str, body: Any) -> str:
        """The address of what was made."""
        made = self("POST", f"{noun}/", body)
        assert made.status_code == 201, made.content
        return str(made["Location"].split("/api/v1/")[1])
