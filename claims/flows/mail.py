"""Mails: written from templates (claims/templates/claims/mail) and sent, by workers alone."""

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, mailers
from django.template.loader import render_to_string

from claims.actions import mailing, notices
from claims.queries import notices as known
from sources.errors import NotFound
from sources.models import User
from sources.queries import invitations, resets


class Plain(EmailMessage):
    """A mail whose lines stand as they were written: a link that is cut by "=" at the line's end cannot be copied."""

    def message(self, **options: Any) -> Any:
        written = super().message(**options)
        if self.body.isascii() or outbox():
            written.set_content(self.body, cte="7bit" if self.body.isascii() else "8bit")
        return written


def send(kind: str, key: int) -> None:
    """Send what was queued; nothing where it was sent before, or is for nobody any more.

    Raises OSError or SMTPException where the mail server does not take it: the worker tries again later.
    """
    _SENDERS[kind](key)


def queue_digests() -> None:
    """Have the notices of the day mailed to everybody for whom some wait."""
    for user in known.people_with_digests():
        mailing.queue(mailing.DIGEST, user)


def _invitation(key: int) -> None:
    try:
        invitation = invitations.get(key)
    except NotFound:
        return
    if invitations.lets_in(invitation):
        link = f"{settings.SITE_ADDRESS}/invitation/{invitations.token_of(invitation)}"
        _deliver("invitation", invitation.email, invitation=invitation, link=link)


def _reset(key: int) -> None:
    people = resets.people_asking(key)
    links = [(user.username, f"{settings.SITE_ADDRESS}/reset/{resets.token_of(user)}") for user in people]
    if people:
        _deliver("reset", people[0].email, links=links, hours=settings.PASSWORD_RESET_TIMEOUT // 3600)


def _notice(key: int) -> None:
    notice = known.to_send(key)
    if notice is None:
        return
    if _reachable(notice.to):
        _deliver("notice", notice.to.email, notice=notice)
    notices.sent(notices=[notice])


def _digest(key: int) -> None:
    waiting = known.digest(key)
    if not waiting:
        return
    if _reachable(waiting[0].to):
        _deliver("digest", waiting[0].to.email, notices=waiting, to=waiting[0].to)
    notices.sent(notices=waiting)


_SENDERS: Mapping[str, Callable[[int], None]] = {
    mailing.INVITATION: _invitation,
    mailing.RESET: _reset,
    mailing.NOTICE: _notice,
    mailing.DIGEST: _digest,
}


def _reachable(user: User) -> bool:
    return user.is_active and bool(user.email)


def _deliver(template: str, address: str, **context: Any) -> None:
    """The first line of a template is the subject, what follows the empty line after it the text."""
    written = render_to_string(f"claims/mail/{template}.txt", {"site": settings.SITE_ADDRESS, **context})
    subject, _, text = written.strip().partition("\n\n")
    headers = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
    message = Plain(" ".join(subject.split()), text.strip() + "\n", to=[address], headers=headers)
    mailers.default.send_messages([message])


def outbox() -> str:
    """The folder that mails are written to where no mail server is set; "" where one is."""
    return str(settings.MAILERS["default"].get("OPTIONS", {}).get("file_path", ""))
