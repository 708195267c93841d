"""The same search as a program would ask it: curl, Python, R."""

import json


def calls(address: str) -> list[tuple[str, str]]:
    """(language, code) for the address of a page's JSON. The address is percent-encoded, so that no quoting is needed."""
    quoted = json.dumps(address)
    return [
        ("curl", f"curl --silent '{address.replace(chr(39), '%27')}'"),
        (
            "Python",
            f'import json, urllib.request\n\nwith urllib.request.urlopen({quoted}) as answer:\n    claims = json.load(answer)["results"]',
        ),
        ("R", f"claims <- jsonlite::fromJSON({quoted})$results"),
    ]
