"""The contracts about imports (pyproject.toml) hold."""

import subprocess
import sys

from tests.house.files import ROOT


def test_imports_go_down_only() -> None:
    program = "import sys; from importlinter.cli import lint_imports_command; sys.argv[1:] = ['--no-logo']; lint_imports_command()"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
