"""The admin of what was published and of who wrote it."""

from django.contrib import admin
from django.contrib.auth.models import Group
from knox.models import AuthToken

from sources.admin.invitations import InvitationAdmin
from sources.admin.ledger import ActorAdmin, ChangeAdmin, ChangeSetAdmin
from sources.admin.published import (
    BylineAdmin,
    CaptureAdmin,
    DocumentAdmin,
    DocumentLinkAdmin,
    PassageAdmin,
    SourceAdmin,
)
from sources.admin.users import UserAdmin

# A token is shown once, when ./run token makes it; a form of digests and salts makes none.
admin.site.unregister(AuthToken)
# What somebody may do follows from the role alone.
admin.site.unregister(Group)
admin.site.site_header = admin.site.site_title = "Onrecord"
admin.site.index_title = "The desk"

__all__ = [
    "ActorAdmin",
    "BylineAdmin",
    "CaptureAdmin",
    "ChangeAdmin",
    "ChangeSetAdmin",
    "DocumentAdmin",
    "DocumentLinkAdmin",
    "InvitationAdmin",
    "PassageAdmin",
    "SourceAdmin",
    "UserAdmin",
]
