"""What is written in an address or a form as a whole number."""

import pytest

from sources.digits import whole


@pytest.mark.parametrize(
    ("written", "number"),
    [("0", 0), ("7", 7), ("007", 7), ("9" * 18, 10**18 - 1)]
    + [(wrong, None) for wrong in (None, "", " 7", "-1", "+1", "1.0", "1_0", "²", "٣", "9" * 19, "9" * 5000)],
)
def test_a_whole_number_is_ascii_digits_and_fits_a_key(written: str | None, number: int | None) -> None:
    assert whole(written, None) == number


def test_a_limit_on_digits_is_kept_and_anything_may_stand_for_none() -> None:
    assert [whole(written, "none", digits=2) for written in ("99", "100", "x")] == [99, "none", "none"]
