"""Speakers, their names and their roles: every write."""

from collections.abc import Collection, Iterable

from claims.errors import AmbiguousName
from claims.models import Speaker, SpeakerName, SpeakerRole
from claims.models.speaker_name import LONGEST
from claims.queries.named import folded, speakers_named
from sources.dates import Interval
from sources.ledger.actor import Actor
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


def nameable(name: object, kind: object) -> Named | None:
    """What a name read in a text and its kind would make a speaker of; None where they cannot.

    A person's needs two words: "Moor" alone is any Moor, and would put one's words into another's mouth.
    """
    if not isinstance(name, str) or not isinstance(kind, str) or kind not in Speaker.Kind.values:
        return None
    if not 0 < len(name) <= LONGEST or (kind == Speaker.Kind.PERSON and len(name.split()) < 2):
        return None
    return name, kind
