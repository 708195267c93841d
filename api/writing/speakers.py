"""What can be done to speakers, their names and their roles."""

from api.writing.fields import Days, Ids, OneOf, Record, Text, Words
from api.writing.operations import Data, Input, Why, changed, does, listed, removed, step, undoes
from claims.actions import speakers
from claims.models import Speaker, SpeakerName
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check, may_edit


class NewSpeaker(Input):
    """A speaker by its preferred name. Where exactly one of this kind goes by it, that one."""

    name = Words(max_length=500)
    kind = OneOf(choices=Speaker.Kind.values)
    language = Text(required=False, allow_blank=True, max_length=35)


class ChangedSpeaker(Input):
    """Who a speaker is. Its names and its roles are records of their own."""

    pronouns = Text(required=False, allow_blank=True, max_length=100, help_text="As the speaker uses them: she/her.")
    description = Text(required=False, allow_blank=True, max_length=2000, help_text="What tells it from namesakes.")
    external_ids = Ids(required=False)
    reason = Words(required=False)


class NewName(Input):
    """One more spelling of a speaker's name."""

    speaker = Record("speakers")
    text = Words(max_length=500)
    kind = OneOf(choices=SpeakerName.Kind.values, required=False)
    language = Text(required=False, allow_blank=True, max_length=35)


class NameKind(Input):
    """What kind of name a spelling is."""

    kind = OneOf(choices=SpeakerName.Kind.values)
    reason = Words(required=False)


class NewRole(Input):
    """A title, from when to when."""

    speaker = Record("speakers")
    title = Words()
    organisation = Text(required=False, allow_blank=True, max_length=2000)
    organisation_speaker = Record("speakers", required=False, allow_null=True)
    began = Days(required=False, allow_null=True)
    ended = Days(required=False, allow_null=True)


class Into(Why):
    into = Record("speakers", help_text="The speaker it is.")


class Label(Why):
    label = Words(max_length=200, help_text="What is shown instead of a name: a boy of fourteen.")  # type: ignore[assignment] # REST framework takes fields out of the class


def _ensure(_: None, by: Actor, data: Data) -> Speaker:
    return speakers.ensure(by=by, **data)


def _describe(speaker: Speaker, by: Actor, data: Data) -> Speaker:
    speakers.describe(speaker=speaker, by=by, **data)
    return speaker


def _set_kind(name: SpeakerName, by: Actor, data: Data) -> SpeakerName:
    speakers.set_name_kind(name=name, by=by, kind=data.get("kind", name.kind), reason=data.get("reason", ""))
    return name


OPERATIONS = (
    listed("speakers", may_check, NewSpeaker, _ensure, "Add a speaker, unless exactly one goes by that name."),
    changed("speakers", may_check, ChangedSpeaker, _describe, "Say who a speaker is, and by which pronouns it goes."),
    step(
        "speakers",
        "merge",
        may_check,
        does(speakers.merge, "speaker"),
        "Say that a speaker is another. It becomes a redirect; nothing else changes.",
        Into,
    ),
    step(
        "speakers",
        "unmerge",
        may_check,
        does(speakers.unmerge, "speaker"),
        "Take a merging back, exactly as it was.",
        Why,
    ),
    step(
        "speakers",
        "protect",
        may_edit,
        does(speakers.protect, "speaker"),
        "Never name a speaker in public: a minor, a victim, a source.",
        Label,
    ),
    step(
        "speakers", "unprotect", may_edit, does(speakers.unprotect, "speaker"), "Name a speaker in public again.", Why
    ),
    listed(
        "names",
        may_check,
        NewName,
        lambda _, by, data: speakers.add_name(by=by, **data),
        "Add a spelling of a speaker's name.",
    ),
    changed("names", may_check, NameKind, _set_kind, "Say what kind of name a spelling is."),
    removed(
        "names",
        may_check,
        undoes(speakers.remove_name, "name", reason="a name taken out"),
        "Take a spelling out; its history stays.",
    ),
    listed(
        "roles",
        may_check,
        NewRole,
        lambda _, by, data: speakers.add_role(by=by, **data),
        "Add what a speaker was, where and when.",
    ),
    removed(
        "roles",
        may_check,
        undoes(speakers.remove_role, "role", reason="a role taken out"),
        "Take a role out; its history stays.",
    ),
)
