"""What this room refuses, and why. Each docstring is the message unless a better one is given."""


class Refused(Exception):
    """What was asked for cannot be done."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or " ".join((type(self).__doc__ or "").split()))


class NoReason(Refused):
    """A write needs a reason: say in a few words why."""


class NotYourChange(Refused):
    """A change has one actor: a write by another actor cannot be part of it."""


class NoSuchMoment(Refused):
    """Nothing can be read at that moment: it lies in the future or before the record begins."""


class NotFound(Refused):
    """There is no such thing in the record."""


class BadPublicId(Refused):
    """That is not a public id: it has a wrong prefix, length, character or check character."""


class WrongText(Refused):
    """The text is not what stands at that place in the capture."""


class BadValue(Refused):
    """A value is not one the record can hold."""


class NotAllowed(Refused):
    """That actor may not do this."""


class AlreadyThere(Refused):
    """That name is taken."""
