"""The project's own files, as git knows them (new ones included)."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("config", "api", "claims", "sources")


@cache
def own_files() -> tuple[Path, ...]:
    """Paths relative to the project, of files that exist."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return tuple(
        sorted({Path(name) for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()})
    )


def python_files(*tops: str) -> list[Path]:
    """Python files of these top folders, of all without any."""
    return [path for path in own_files() if path.suffix == ".py" and (not tops or path.parts[0] in tops)]


def lines(path: Path) -> int:
    return len((ROOT / path).read_text(encoding="utf-8").splitlines())


def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), filename=str(path))
