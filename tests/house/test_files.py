"""Small rooms: short files, under names that belong to something."""

from tests.house.files import lines, own_files, python_files

LONGEST = 300
USUAL = 200
WRITTEN = {".py", ".html", ".css", ".js", ".sh", ".sql", ".md", ""}
# A change log only ever grows; LICENSE is not ours to shorten; vendored code is not ours
# to cut, and migrations are written by Django.
GROWING = {"CHANGELOG.md", "LICENSE"}
NO_NOUN = {"core", "common", "utils", "util", "lib", "helpers", "helper", "misc", "services", "managers"}


def test_no_file_is_longer_than_a_reader_keeps_in_mind() -> None:
    written = [
        path
        for path in own_files()
        if path.suffix in WRITTEN and path.name not in GROWING and not {"vendor", "migrations"} & set(path.parts)
    ]
    too_long = {str(path): count for path in written if (count := lines(path)) > LONGEST}
    assert too_long == {}


def test_nine_python_files_of_ten_are_short() -> None:
    longer = {str(path): count for path in python_files() if (count := lines(path)) >= USUAL}
    assert len(longer) <= len(python_files()) / 10, longer


def test_every_name_belongs_to_something() -> None:
    assert [str(path) for path in own_files() if NO_NOUN & {*path.parts[:-1], path.stem}] == []
