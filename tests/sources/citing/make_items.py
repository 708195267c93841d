"""Prints the cases as CSL-JSON, for make_reference.mjs: python -m tests.sources.citing.make_items > items.json"""

import sys

from sources.citing import csl
from tests.sources.citing.cases import CASES

sys.stdout.writelines(csl.write(CASES.values()))
