"""Changes to a published claim wait for a second person; nobody's changes are lost."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from claims.actions import approvals, claims, drafts, figures
from claims.errors import NotBeingWritten, OwnWork, StaleVersion
from claims.models import Claim, ClaimDraft
from claims.queries.authors import authors
from claims.queries.second_reading import differences
from claims.queries.seen import seen_of
from claims.queries.work import open_drafts
from sources.errors import BadValue, NotFound
from sources.ledger.writing import writing
from tests.claims.reviews.conftest import TEXT, Desk, Ferries, as_read, broken_rule, raw


@pytest.fixture
def public(desk: Desk, said: Ferries) -> Ferries:
    claims.submit(claim=said.claim, by=desk.ada)
    approvals.approve(**as_read(said.claim), by=desk.eve)
    return said


def drafted(public: Ferries, desk: Desk, **changes: object) -> ClaimDraft:
    draft = claims.edit(claim=public.claim, changes=changes, seen_version=public.claim.version, by=desk.bo)
    assert isinstance(draft, ClaimDraft)
    return draft


def test_the_public_page_stays_until_the_draft_is_approved(desk: Desk, public: Ferries) -> None:
    before = public.claim.version
    draft = drafted(
        public, desk, text="In May ferries carried 12,400.", said_on_earliest="2026-05-01", said_on_latest="2026-05-31"
    )
    drafts.submit(draft=draft, by=desk.bo)
    public.claim.refresh_from_db()
    assert (public.claim.text, public.claim.version) == (TEXT, before)
    claim = drafts.approve(draft=draft, seen=seen_of(draft), by=desk.eve)
    assert (claim.text, claim.version, claim.state) == ("In May ferries carried 12,400.", before + 1, "published")
    assert str(claim.said_on_latest) == "2026-05-31"
    assert (draft.state, draft.approved_by) == ("applied", desk.eve)


def test_figures_are_edited_with_the_words_in_one_version(desk: Desk, public: Ferries) -> None:
    before = public.claim.version
    figures = {str(public.figure.pk): {"central": None, "low": Decimal("12300.5"), "high": "12500", "hedge": "between"}}
    draft = drafted(public, desk, context="Both lines.", figures=figures)
    drafts.submit(draft=draft, by=desk.bo)
    claim = drafts.approve(draft=draft, seen=seen_of(draft), by=desk.eve)
    public.figure.refresh_from_db()
    assert claim.version == before + 1
    assert (public.figure.low, public.figure.central, public.figure.high) == (Decimal("12300.5"), None, Decimal(12500))


def test_figures_come_and_go_by_one_draft(desk: Desk, public: Ferries) -> None:
    boats = {"kind": "count", "central": "31", "unit": "boats"}
    added = figures.add(claim=public.claim, columns=boats, by=desk.bo)
    figures.add(claim=public.claim, columns={**boats, "unit": "sailings"}, by=desk.bo)
    draft = figures.remove(figure=public.figure, by=desk.bo)
    assert isinstance(draft, ClaimDraft)
    assert added == draft
    assert {key: of and of["unit"] for key, of in draft.changes["figures"].items()} == {
        "new-1": "boats",
        "new-2": "sailings",
        str(public.figure.pk): None,
    }
    figures.leave(claim=public.claim, key="new-2", by=desk.bo)
    assert figures.bring_back(claim=public.claim, key="new-2", by=desk.bo) == draft
    figures.leave(claim=public.claim, key="new-2", by=desk.bo)
    assert [each.unit for each in public.claim.statistics.all()] == ["people"]
    draft.refresh_from_db()
    drafts.submit(draft=draft, by=desk.bo)
    told = {(each.name, each.before, each.after) for each in differences(draft)}
    assert told == {
        ("figures.new-1", "", "31 boats; count"),
        (f"figures.{public.figure.pk}", "12,400 people; count", ""),
    }
    drafts.approve(draft=draft, seen=seen_of(draft), by=desk.eve)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    [boat] = public.claim.statistics.all()
    assert str(boat) == "31 boats"
    assert {desk.ada.pk, desk.bo.pk} <= authors(public.claim)
    assert desk.eve.pk not in authors(public.claim)
    again = figures.bring_back(claim=public.claim, key=str(public.figure.pk), by=desk.bo)
    assert isinstance(again, ClaimDraft)
    assert again.changes["figures"]["new-1"]["central"] == "12400"


def test_a_draft_that_nothing_is_left_of_is_given_up(desk: Desk, public: Ferries) -> None:
    figures.remove(figure=public.figure, by=desk.bo)
    left = figures.leave(claim=public.claim, key=str(public.figure.pk), by=desk.bo)
    assert left.state == "discarded"
    with pytest.raises(NotFound):
        figures.leave(claim=public.claim, key="new-1", by=desk.bo)
    with pytest.raises(BadValue, match="does not hold that"):
        figures.add(claim=public.claim, columns={"kind": "count", "unit": "boats"}, by=desk.bo)


def test_a_figure_that_is_gone_by_now_is_kept_as_a_new_one(desk: Desk, public: Ferries) -> None:
    key = str(public.figure.pk)
    mine = drafted(public, desk, figures={key: {"hedge": "about"}})
    theirs = figures.remove(figure=public.figure, by=desk.ada)
    assert theirs is not None
    drafts.submit(draft=theirs, by=desk.ada)
    drafts.approve(draft=theirs, seen=seen_of(theirs), by=desk.eve)
    with pytest.raises(StaleVersion) as refused:
        claims.edit(claim=public.claim, changes={"context": "x"}, seen_version=mine.base_version, by=desk.bo)
    mine.refresh_from_db()
    assert mine.changes["figures"].keys() == {f"new-{key}"}
    assert mine.changes["figures"][f"new-{key}"]["hedge"] == "about"
    row = refused.value.fields[f"figures.{key}"]
    assert (row["theirs"], row["base"]["central"]) == (None, "12400")


@pytest.mark.parametrize(
    ("rule", "sql"),
    [
        ("statistic_keeps", "INSERT INTO claims_statistic {of} 32, 'boats')"),
        (
            "statistic_keeps",
            "INSERT INTO claims_statistic {of} 31, 'boats'); INSERT INTO claims_statistic {of} 31, 'boats')",
        ),
        ("statistic_keeps", "UPDATE claims_statistic SET central = 31, unit = 'boats'"),
        ("claimdraft_figures_as_drafted", "DELETE FROM claims_statistic"),
        ("claimdraft_figures_as_drafted", "INSERT INTO claims_statistic {of} 31, 'boats')"),
    ],
)
def test_postgresql_lets_figures_come_and_go_as_the_draft_says_and_whole(
    desk: Desk, public: Ferries, rule: str, sql: str
) -> None:
    columns = "kind, claim_id, central, unit, hedge, status, measures, denominator, population, area, method"
    of = (
        f"({columns.replace('central, unit, ', '')}, central, unit) "
        f"VALUES ('count', {public.claim.pk}, 'exact', 'normal', '', '', '', '', '',"
    )
    figures.add(claim=public.claim, columns={"kind": "count", "central": "31", "unit": "boats"}, by=desk.bo)
    draft = figures.remove(figure=public.figure, by=desk.bo)
    assert draft is not None
    with pytest.raises(IntegrityError) as early:
        raw(desk.eve, "DELETE FROM claims_statistic")
    drafts.submit(draft=draft, by=desk.bo)
    applied = "UPDATE claims_claimdraft SET state = 'applied', applied_in = ledger.revision(), approved_by_id = "
    with pytest.raises(IntegrityError) as refused:
        raw(desk.eve, f"{applied}{desk.eve.pk}; {sql.format(of=of)}; SET CONSTRAINTS ALL IMMEDIATE")
    assert [broken_rule(each.value) for each in (early, refused)] == ["statistic_keeps", rule]


def test_the_author_of_a_draft_does_not_approve_it(desk: Desk, public: Ferries) -> None:
    draft = claims.edit(claim=public.claim, changes={"context": "x"}, seen_version=public.claim.version, by=desk.finn)
    assert isinstance(draft, ClaimDraft)
    drafts.submit(draft=draft, by=desk.finn)
    with pytest.raises(OwnWork):
        drafts.approve(draft=draft, seen=seen_of(draft), by=desk.finn)
    sql = "UPDATE claims_claimdraft SET state = 'applied', approved_by_id = %s, applied_in = %s"
    with (
        pytest.raises(IntegrityError, match="written in part"),
        writing(by=desk.finn, reason="raw") as change,
        connection.cursor() as cursor,
    ):
        cursor.execute(sql, [desk.finn.pk, change.revision])


def test_who_approved_a_draft_wrote_nothing_of_the_claim(desk: Desk, public: Ferries, alone: None) -> None:
    draft = drafted(public, desk, context="Both lines.")
    drafts.submit(draft=draft, by=desk.bo)
    claim = drafts.approve(draft=draft, seen=seen_of(draft), by=desk.eve)
    again = claims.edit(claim=claim, changes={"context": "One line."}, seen_version=claim.version, by=desk.finn)
    assert isinstance(again, ClaimDraft)
    drafts.submit(draft=again, by=desk.finn)
    claim = drafts.apply_alone(draft=again, seen=seen_of(again), by=desk.finn, reason="nobody is in")
    assert claim.second_reading_due
    with pytest.raises(OwnWork):
        approvals.read_second(**as_read(claim), by=desk.finn)
    approvals.read_second(**as_read(claim), by=desk.eve)
    assert not claim.second_reading_due


def test_a_draft_that_is_submitted_stands_until_it_is_returned(desk: Desk, public: Ferries) -> None:
    draft = drafted(public, desk, context="Both lines.")
    drafts.submit(draft=draft, by=desk.bo)
    with pytest.raises(NotBeingWritten):
        drafted(public, desk, context="One line.")
    drafts.send_back(draft=draft, by=desk.eve, reason="Which lines?")
    again = drafted(public, desk, context="The northern line.")
    assert again.pk == draft.pk
    assert (again.state, again.returned_because) == ("returned", "Which lines?")
    drafts.submit(draft=again, by=desk.bo)


def test_the_first_of_two_drafts_makes_the_second_stale(desk: Desk, public: Ferries) -> None:
    seen = public.claim.version
    first = drafted(public, desk, context="Both lines.")
    second = claims.edit(claim=public.claim, changes={"context": "One line."}, seen_version=seen, by=desk.ada)
    assert isinstance(second, ClaimDraft)
    drafts.submit(draft=second, by=desk.ada)
    drafts.submit(draft=first, by=desk.bo)
    drafts.approve(draft=first, seen=seen_of(first), by=desk.eve)
    with pytest.raises(StaleVersion) as refused:
        drafts.approve(draft=second, seen=seen_of(second), by=desk.eve)
    assert refused.value.fields == {"context": {"theirs": "Both lines.", "base": "", "yours": "One line."}}
    drafts.send_back(draft=second, by=desk.eve, reason="stale")
    claim = Claim.objects.get()
    rebased = drafts.keep(claim=claim, changes={}, seen_version=claim.version, by=desk.ada)
    drafts.submit(draft=rebased, by=desk.ada)
    assert drafts.approve(draft=rebased, seen=seen_of(rebased), by=desk.eve).context == "One line."


def test_a_stale_save_shows_theirs_base_and_yours_and_loses_neither(desk: Desk, said: Ferries) -> None:
    seen = said.claim.version
    theirs = {"text": "Theirs.", "figures": {said.figure.pk: {"central": "12401"}}}
    claims.edit(claim=said.claim, changes=theirs, seen_version=seen, by=desk.ada)
    with pytest.raises(StaleVersion) as refused:
        claims.edit(claim=said.claim, changes={"text": "Yours.", "context": "Yours."}, seen_version=seen, by=desk.bo)
    key = f"figures.{said.figure.pk}.central"
    assert refused.value.fields == {
        "text": {"theirs": "Theirs.", "base": TEXT, "yours": "Yours."},
        "context": {"theirs": "", "base": "", "yours": "Yours."},
        key: {"theirs": "12401", "base": "12400", "yours": "12400"},
    }
    assert Claim.objects.get().text == "Theirs."
    [draft] = open_drafts(said.claim)
    assert (draft.pk, draft.author, draft.changes) == (
        refused.value.draft,
        desk.bo,
        {"text": "Yours.", "context": "Yours."},
    )
    merged = claims.edit(
        claim=said.claim, changes={"text": "Both."}, seen_version=refused.value.version, by=desk.bo, settles=draft
    )
    assert isinstance(merged, Claim)
    assert merged.text == "Both."
    assert not open_drafts(said.claim).exists()


def test_what_is_applied_is_what_the_draft_says(desk: Desk, public: Ferries) -> None:
    draft = drafted(public, desk, context="Both lines.")
    drafts.submit(draft=draft, by=desk.bo)
    with writing(by=desk.eve, reason="more than was read") as change, connection.cursor() as cursor:
        cursor.execute(
            "UPDATE claims_claimdraft SET state = 'applied', approved_by_id = %s, applied_in = %s",
            [desk.eve.pk, change.revision],
        )
        with pytest.raises(IntegrityError, match="not changed in place"), transaction.atomic():
            cursor.execute("UPDATE claims_claim SET context = 'Both lines.', text = 'Slipped in.'")


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "published"},
        {"version": 7},
        {"figures": {"999999": {"low": "1"}}},
        {"said_on_earliest": "the first of May"},
        {"kind": "rumour"},
        {"text": ""},
        {"topics": 7},
    ],
)
def test_an_edit_of_what_nobody_edits_is_refused(desk: Desk, said: Ferries, changes: dict[str, object]) -> None:
    with pytest.raises(BadValue):
        claims.edit(claim=said.claim, changes=changes, seen_version=said.claim.version, by=desk.ada)


@pytest.mark.parametrize("changes", ['{"state": "published"}', '{"figures": {"1": {"low": 1}}}', "[]"])
def test_postgresql_refuses_a_draft_of_what_nobody_edits(desk: Desk, public: Ferries, changes: str) -> None:
    draft = drafted(public, desk, context="Both lines.")
    with (
        pytest.raises(IntegrityError, match="a draft changes"),
        writing(by=desk.bo, reason="raw"),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE claims_claimdraft SET changes = %s::jsonb WHERE id = %s", [changes, draft.pk])
