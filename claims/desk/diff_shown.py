"""What the page of a quotation's wordings shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.checking.comparing.aligned import Aligned, align
from claims.models import Finding
from claims.queries.decisions import Decision, decision_on
from claims.queries.wordings import (
    Original,
    Wording,
    asked,
    by_passage,
    finding_between,
    links_between,
    original_among,
    wordings,
)
from claims.queries.wordings_near import nearest
from sources.models import Document, DocumentLink


@dataclass(frozen=True, slots=True)
class Copy:
    """A document in the tree of who took it from whom; `kind` is how it is known to follow the one above it."""

    document: Document
    wording: Wording
    kind: str
    copies: tuple["Copy", ...]


@dataclass(frozen=True)
class Beside:
    """`printing` beside `base`: the original where one is known, else the printing somebody chose, else nothing."""

    printing: Wording
    base: Wording | None
    original: Original | None
    printings: tuple[Wording, ...]
    aligned: Aligned | None
    finding: Finding | None
    decision: Decision | None
    tree: tuple[Copy, ...]
    near: tuple[tuple[Wording, int], ...]

    @property
    def is_original(self) -> bool:
        """Whether what it is compared with is the original."""
        return bool(self.base and self.original and self.base.passage.pk == self.original.wording.passage.pk)

    @property
    def others(self) -> list[Wording]:
        return [each for each in self.printings if not self.base or each.passage.pk != self.base.passage.pk]

    @property
    def altering(self) -> int:
        return sum(change.alters_meaning for change in self.aligned.changes) if self.aligned else 0

    @property
    def search(self) -> str:
        """The words to search for: the longest run a search takes."""
        return " ".join(self.printing.passage.exact.split()[:12])

    @property
    def same(self) -> int:
        return int(self.aligned.same * 100) if self.aligned else 0


def beside(key: str, *, shown: int | None = None, against: int | None = None) -> Beside:
    """For the printing `key` means, or `shown` of the same quotation. Raises NotFound."""
    of = asked(key)
    found = wordings(of)
    links = links_between(found)
    original = original_among(found, links)
    wanted = shown if any(each.passage.pk == shown for each in found) else of.passage
    printing = next(each for each in found if each.passage.pk == wanted)
    base = _base(found, original, against)
    if base and base.passage.pk == printing.passage.pk:
        others = [each for each in found if each.passage.pk != printing.passage.pk]
        # Asked for the original itself: it is shown beside the first of those that print it.
        printing, base = (others[0], base) if others and not shown else (printing, None if not others else base)
    language = printing.document.language
    aligned = (
        align(printing.capture.text, printing.span, base.capture.text, base.span, language=language) if base else None
    )
    finding = finding_between(printing.passage, base.passage) if base else None
    return Beside(
        printing=printing,
        base=base,
        original=original,
        printings=tuple(found),
        aligned=aligned,
        finding=finding,
        decision=decision_on(finding) if finding else None,
        tree=_tree(found, links),
        near=() if original else tuple((near, int(share * 100)) for near, share in nearest(printing)),
    )


def _base(found: Sequence[Wording], original: Original | None, against: int | None) -> Wording | None:
    if against:
        chosen = [each for each in found if each.passage.pk == against] or by_passage([against])
        return chosen[0] if chosen else None
    return original.wording if original else None


def _tree(found: Sequence[Wording], links: Sequence[DocumentLink]) -> tuple[Copy, ...]:
    """Who took it from whom, as far as people have said; whoever is not known to have copied stands at the top."""
    first = {each.document.pk: each for each in reversed(found)}
    above = {link.document_id: (link.original_id, link.get_kind_display()) for link in links}
    placed: set[int] = set()

    def copies_of(original: int | None) -> tuple[Copy, ...]:
        copies = []
        for key, wording in sorted(first.items(), key=lambda item: found.index(item[1])):
            parent, kind = above.get(key, (None, ""))
            if parent == original and key not in placed:
                placed.add(key)
                copies.append(Copy(wording.document, wording, kind, copies_of(key)))
        return tuple(copies)

    return copies_of(None)
