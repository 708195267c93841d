"""What can be refused in this room. Each message is one sentence for the person who asked."""

from sources.errors import Refused


class AmbiguousName(Refused):
    """Several speakers go by this name: a person has to say which."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Several speakers go by the name {name!r}: say which one is meant.")


class AlreadyDecided(Refused):
    """A suggestion, or a finding, that somebody has decided is not decided again."""

    def __init__(self, what: object, state: str) -> None:
        super().__init__(f"{what} was {state} already.")


class NotInThatState(Refused):
    """A claim's life has one direction: draft, open, in review, published, then superseded or withdrawn."""

    def __init__(self, public_id: str, state: str, wanted: str) -> None:
        super().__init__(f"{public_id} is {state}, so it cannot become {wanted}.")


class UnderEmbargo(Refused):
    """A claim is not published before its embargo ends."""

    def __init__(self, public_id: str, until: object) -> None:
        super().__init__(f"{public_id} is under embargo until {until}.")


class UnkeepableFigure(Refused):
    """A reading whose figure no column holds, or that has none, becomes no statistic."""

    def __init__(self, printed: str) -> None:
        super().__init__(f"{printed[:60]!r} is no figure that can be kept.")
