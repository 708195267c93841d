"""Speakers, their names and their roles: every write."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from claims.actions.releasing import queue_again
from claims.errors import AmbiguousName, CannotMerge, NotMerged
from claims.models import Speaker, SpeakerName, SpeakerRole
from claims.models.speaker_name import LONGEST
from claims.queries.named import folded, speakers_named
from sources.actions.permitted import decide
from sources.dates import Interval
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check, may_edit
from sources.ledger.writing import writing

Named = tuple[str, str]
"""A name and the kind of speaker it is said to be: ("Ada Moor", "person")."""


def ensure(*, name: str, kind: str, by: Actor, language: str = "") -> Speaker:
    """The speaker of this kind that goes by exactly this name, made where there is none, the name its preferred one.

    Likeness is never enough: a spelling that differs in a letter is another speaker, until a person matches the
    two. Raises AmbiguousName where several go by the name.
    """
    found = ensure_all(named=[(name, kind)], by=by, language=language)[(name, kind)]
    if found is None:
        raise AmbiguousName(name)
    return found


def ensure_all(
    *, named: Iterable[Named], by: Actor, language: str = "", doubtful: Collection[Named] = ()
) -> dict[Named, Speaker | None]:
    """What `ensure` gives for each name, in a handful of queries; None where several go by it.

    A `doubtful` name finds its speaker, but makes none: None where nobody goes by it.
    """
    wanted = list(dict.fromkeys(named))
    known = speakers_named({name for name, _ in wanted})
    found: dict[Named, Speaker | None] = {}
    new: dict[Named, Speaker] = {}
    for name, kind in wanted:
        same = [speaker for speaker in known[folded(name)] if speaker.kind == kind]
        if same:
            found[name, kind] = same[0] if len(same) == 1 else None
        elif (name, kind) in doubtful:
            found[name, kind] = None
        else:
            # Two spellings of one folded name ("ACME" and "Acme") are one new speaker, by the first.
            found[name, kind] = new.setdefault((folded(name), kind), Speaker(kind=kind))
    if new:
        first: dict[Named, str] = {}
        for name, kind in wanted:
            first.setdefault((folded(name), kind), name)
        with writing(by=by, reason="a speaker named in a text"):
            Speaker.objects.bulk_create(new.values())
            SpeakerName.objects.bulk_create(
                SpeakerName(
                    speaker=speaker,
                    text=" ".join(first[key].split()),
                    kind=SpeakerName.Kind.PREFERRED,
                    language=language,
                )
                for key, speaker in new.items()
            )
    return found


def add_name(
    *, speaker: Speaker, text: str, by: Actor, kind: str = SpeakerName.Kind.ALIAS, language: str = ""
) -> SpeakerName:
    """One more spelling of a speaker's name. A second preferred name in one language is refused by PostgreSQL."""
    with writing(by=by, reason="a name of a speaker"):
        return SpeakerName.objects.create(speaker=speaker, text=text, kind=kind, language=language)


def add_role(
    *,
    speaker: Speaker,
    title: str,
    by: Actor,
    organisation: str = "",
    organisation_speaker: Speaker | None = None,
    began: Interval | None = None,
    ended: Interval | None = None,
) -> SpeakerRole:
    """A title held from `began` to `ended`, each as exactly as it is known."""
    with writing(by=by, reason="a role of a speaker"):
        return SpeakerRole.objects.create(
            speaker=speaker,
            title=title,
            organisation=organisation,
            organisation_speaker=organisation_speaker,
            from_earliest=began.earliest if began else None,
            from_latest=began.latest if began else None,
            to_earliest=ended.earliest if ended else None,
            to_latest=ended.latest if ended else None,
        )


def put_role(*, columns: Mapping[str, Any], by: Actor, reason: str) -> SpeakerRole:
    """A role that was taken out, with all its columns as they were."""
    with writing(by=by, reason=reason):
        return SpeakerRole.objects.create(**columns)


def nameable(name: object, kind: object) -> Named | None:
    """What a name read in a text and its kind would make a speaker of; None where they cannot.

    A person's needs two words: "Moor" alone is any Moor, and would put one's words into another's mouth.
    """
    if not isinstance(name, str) or not isinstance(kind, str) or kind not in Speaker.Kind.values:
        return None
    if not 0 < len(name) <= LONGEST or (kind == Speaker.Kind.PERSON and len(name.split()) < 2):
        return None
    return name, kind


def describe(
    *,
    speaker: Speaker,
    by: Actor,
    reason: str = "",
    pronouns: str | None = None,
    description: str | None = None,
    external_ids: Mapping[str, str] | None = None,
) -> None:
    """Who a speaker is: what is given is changed, None leaves a field as it is.

    Pronouns as the speaker uses them ("she/her", "xe/xem/xyr"), "" for not known. Raises BadValue for what are none: two to
    five words of letters with / between; NotAllowed for whoever may not check.
    """
    decide(by, may_check)
    given = {
        "pronouns": None if pronouns is None else _pronouns(pronouns),
        "description": None if description is None else description.strip(),
        "external_ids": None if external_ids is None else dict(external_ids),
    }
    changes = {field: value for field, value in given.items() if value is not None}
    with writing(by=by, reason=reason or " and ".join(changes).replace("_", " ") or "nothing changed"):
        for field, value in changes.items():
            setattr(speaker, field, value)
        speaker.save(update_fields=list(changes))


def remove_name(*, name: SpeakerName, by: Actor, reason: str) -> None:
    """Take a spelling out; its history stays. Raises NotAllowed for whoever may not check."""
    decide(by, may_check)
    with writing(by=by, reason=reason):
        name.delete()


def set_name_kind(*, name: SpeakerName, kind: str, by: Actor, reason: str = "") -> None:
    """Say what kind of name a spelling is. The preferred one of its language becomes an alias when another is made it.

    Raises NotAllowed for an engine, above all: no machine calls a spelling wrong.
    """
    decide(by, may_check)
    with writing(by=by, reason=reason or f"a name that is {kind}"):
        if kind == SpeakerName.Kind.PREFERRED:
            same = SpeakerName.objects.filter(speaker=name.speaker_id, language=name.language, kind=kind)
            same.exclude(pk=name.pk).update(kind=SpeakerName.Kind.ALIAS)
        name.kind = kind
        name.save(update_fields=["kind"])


def remove_role(*, role: SpeakerRole, by: Actor, reason: str) -> None:
    """Take a role out; its history stays."""
    decide(by, may_check)
    with writing(by=by, reason=reason):
        role.delete()


def merge(*, speaker: Speaker, into: Speaker, by: Actor, reason: str) -> None:
    """Say that a speaker is another: from now on a redirect to it. No other row changes, so `unmerge` restores all.

    Raises CannotMerge for a speaker into itself, a redirect, or one of another kind; NotAllowed for whoever may not
    check.
    """
    decide(by, may_check)
    with writing(by=by, reason=reason):
        speaker.refresh_from_db()
        into.refresh_from_db()
        redirects = speaker.merged_into_id or into.merged_into_id
        if speaker.pk == into.pk or speaker.kind != into.kind or redirects or speaker.merged.exists():
            raise CannotMerge
        speaker.merged_into = into
        speaker.save(update_fields=["merged_into"])


def unmerge(*, speaker: Speaker, by: Actor, reason: str) -> None:
    """Take a merging back: exactly as it was. Raises NotMerged, and NotAllowed for whoever may not check."""
    decide(by, may_check)
    with writing(by=by, reason=reason):
        speaker.refresh_from_db()
        if speaker.merged_into_id is None:
            raise NotMerged
        speaker.merged_into = None
        speaker.save(update_fields=["merged_into"])


def protect(*, speaker: Speaker, label: str, by: Actor, reason: str) -> None:
    """Never name a speaker in public: a minor, a victim, a source. `label` is what is shown instead.

    From this moment no public address, page, search or export has any of its names, of whatever moment it is. Releases
    that may name it are not given out until a worker has issued them again. Raises
    BadValue for a label that is empty, has marks of code, or names the speaker; NotAllowed for whoever may not edit.
    """
    decide(by, may_edit)
    label = " ".join(label.split())
    names = SpeakerName.objects.filter(speaker=speaker).values_list("text", flat=True)
    if not label or set(label) & set('<>&"\\') or {*_words(label)} & {word for name in names for word in _words(name)}:
        raise BadValue("A label says what a protected speaker is, plainly and without any of its names.")
    with writing(by=by, reason=reason) as change:
        speaker.protected, speaker.label = True, label
        speaker.save(update_fields=["protected", "label"])
        # Not the reason given here: that may say who it is.
        queue_again(since=change.revision, by=by, reason="Somebody whom it may name is protected now.")


def unprotect(*, speaker: Speaker, by: Actor, reason: str) -> None:
    """Name a speaker again. Raises NotAllowed for whoever may not edit."""
    decide(by, may_edit)
    with writing(by=by, reason=reason):
        speaker.protected, speaker.label = False, ""
        speaker.save(update_fields=["protected", "label"])


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) > 2}


def _pronouns(text: str) -> str:
    parts = [part.strip() for part in text.split("/")] if text.strip() else []
    if parts and not (2 <= len(parts) <= 5 and all(re.fullmatch(r"[^\W\d_]{1,15}", part) for part in parts)):
        raise BadValue("Write pronouns as the speaker uses them, with / between: she/her, they/them.")
    return "/".join(parts)
