"""The key that signs sessions on a machine that was given none: made once, kept where only its owner reads it."""

import os
import secrets
from pathlib import Path

from config.embedded.folder import data_folder, make_data_folder


def kept_key() -> str:
    """The installation's own key, made at the first call. Of several processes that start together one makes it."""
    path = data_folder() / "secret-key"
    if not path.exists():
        make_data_folder()
        _make(path)
    return path.read_text(encoding="ascii")


def _make(path: Path) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(60))
    try:
        # A link appears whole or not at all, and never over another one.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
