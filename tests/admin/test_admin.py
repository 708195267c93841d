"""The admin: everything can be looked at, what changes goes through actions, and nothing bypasses the history."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.db.models import Model
from django.test import Client, RequestFactory
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from claims.actions import capture_jobs
from claims.models import CaptureJob, Claim, Finding, Rating, RatingScale, Suggestion
from claims.queries.authors import editor_alone
from claims.queries.record_history import KEPT
from config.addresses import HISTORIES
from sources.actions import actors
from sources.ledger.roles import PREDICATES
from sources.models import Change, Source, User

MODELS: list[type[Model]] = sorted(admin.site._registry, key=lambda model: model._meta.label)


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=username))
    return client


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_record_can_be_looked_at_and_none_deleted(model: type[Model], loaded: None) -> None:
    client = signed_in("admin")
    name = f"{model._meta.app_label}_{model._meta.model_name}"
    assert client.get(reverse(f"admin:{name}_changelist")).status_code == 200
    assert client.get(reverse(f"admin:{name}_changelist") + "?q=x").status_code == 200
    row = model._default_manager.first()
    if row is not None:
        assert client.get(reverse(f"admin:{name}_change", args=[row.pk])).status_code == 200
        assert client.post(reverse(f"admin:{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
        assert model._default_manager.filter(pk=row.pk).exists()


@pytest.mark.parametrize("username", ["admin", "checker"])
def test_nobody_deletes_in_bulk_and_secrets_are_not_shown(loaded: None, username: str) -> None:
    request = RequestFactory().get("/admin/")
    request.user = User.objects.get(username=username)
    hidden = {"password", "nonce", "digest", "bytes", "correspondence"}
    for model, page in admin.site._registry.items():
        assert not page.has_delete_permission(request), model
        assert "delete_selected" not in page.get_actions(request), model
        assert not [inline for inline in page.inlines if inline.can_delete]
        if page.has_view_permission(request):
            shown = page.get_fieldsets(request, model._default_manager.first() or model())
            assert not hidden & {field for _, given in shown for field in given["fields"]}, model
    for private in ("claims.annotation", "claims.savedsearch", "claims.noticepreference", "claims.errorreport"):
        assert private not in {model._meta.label_lower for model in admin.site._registry}
    seen = {model._meta.model_name for model, page in admin.site._registry.items() if page.has_view_permission(request)}
    assert ({"invitation", "notice"} <= seen) == (username == "admin")


def test_a_record_links_to_the_desk(loaded: None) -> None:
    claim = Claim.objects.latest("pk")
    page = signed_in("checker").get(reverse("admin:claims_claim_change", args=[claim.pk])).content.decode()
    assert f'href="/c/{claim.public_id}/edit"' in page


def test_the_history_of_a_record_is_the_desks(loaded: None) -> None:
    assert {apps.get_model(label): noun for label, noun in HISTORIES.items()} == {
        kept.model: noun for noun, kept in KEPT.items()
    }
    scale, checker = RatingScale.objects.earliest("pk"), signed_in("checker")
    rating, publisher = scale.ratings.earliest("pk"), Source.objects.earliest("pk")
    for noun, row in (("scale", scale), ("rating", rating), ("source", publisher)):
        history = f"admin:{row._meta.app_label}_{row._meta.model_name}_history"
        told = checker.get(reverse(history, args=[row.pk]), follow=True)
        assert told.redirect_chain == [(f"/history/{noun}/{row.pk}", 302)]
        assert told.status_code == 200


def test_a_reader_does_not_enter(loaded: None) -> None:
    response = signed_in("reader").get(reverse("admin:claims_claim_changelist"))
    assert response.status_code == 302


def decide(client: Client, model: type[Model], action: str, *rows: Model, reason: str = "") -> str:
    address = reverse(f"admin:claims_{model.__name__.lower()}_changelist")
    form = {"action": action, "_selected_action": [row.pk for row in rows], "reason": reason}
    return client.post(address, form, follow=True).content.decode()


def test_a_checker_accepts_a_suggestion_and_the_history_says_who(loaded: None) -> None:
    waiting = Suggestion.objects.filter(state="pending", kind="statistic").first()
    assert waiting is not None
    assert "1 accepted" in decide(signed_in("checker"), Suggestion, "accept", waiting)
    waiting.refresh_from_db()
    assert waiting.state == "accepted"
    assert waiting.claim is not None
    assert waiting.claim.state == "draft"
    assert str(Change.objects.latest("revision").actor) == "checker"


def test_refusing_and_dismissing_ask_for_a_reason(loaded: None) -> None:
    client = signed_in("checker")
    suggestion = Suggestion.objects.filter(state="pending").latest("pk")
    finding = Finding.objects.latest("pk")
    assert "say why" in decide(client, Suggestion, "refuse", suggestion)
    assert "say why" in decide(client, Finding, "dismiss", finding)
    decide(client, Suggestion, "refuse", suggestion, reason="no quotation")
    decide(client, Finding, "dismiss", finding, reason="a fair edit")
    suggestion.refresh_from_db()
    finding.refresh_from_db()
    assert (suggestion.state, suggestion.refused_because) == ("refused", "no quotation")
    assert finding.state == "dismissed"
    assert Change.objects.latest("revision").reason == "a fair edit"


def test_deciding_twice_says_so_and_changes_nothing(loaded: None) -> None:
    client = signed_in("checker")
    finding = Finding.objects.latest("pk")
    decide(client, Finding, "confirm", finding)
    assert "confirmed already" in decide(client, Finding, "dismiss", finding, reason="too late")
    finding.refresh_from_db()
    assert finding.state == "confirmed"


def test_only_an_editor_publishes(loaded: None) -> None:
    suggestion = Suggestion.objects.filter(state="pending", kind="statistic").first()
    assert suggestion is not None
    decide(signed_in("checker"), Suggestion, "accept", suggestion)
    claim = Claim.objects.latest("pk")
    decide(signed_in("checker"), Claim, "publish", claim)
    claim.refresh_from_db()
    assert claim.state == "draft"


def test_an_administrator_adds_a_user_and_gives_a_role(loaded: None) -> None:
    client = signed_in("admin")
    form = {"username": "ana", "name": "Ana", "email": "", "role": "checker", "password": "bridge-lantern-42"}
    assert client.post(reverse("admin:sources_user_add"), form).status_code == 302
    ana = User.objects.get(username="ana")
    assert ana.check_password("bridge-lantern-42")
    change = {"role": "editor", "is_active": "on", "reason": "approves from today"}
    assert client.post(reverse("admin:sources_user_change", args=[ana.pk]), change).status_code == 302
    ana.refresh_from_db()
    assert ana.role == "editor"
    assert Change.objects.latest("revision").reason == "approves from today"


def test_a_checker_gives_no_roles(loaded: None) -> None:
    client = signed_in("checker")
    reader = User.objects.get(username="reader")
    assert client.get(reverse("admin:sources_user_add")).status_code == 403
    change = {"role": "administrator", "is_active": "on", "reason": "why not"}
    assert client.post(reverse("admin:sources_user_change", args=[reader.pk]), change).status_code == 403


def test_one_changes_one_s_own_password(loaded: None) -> None:
    client = signed_in("checker")
    form = {
        "old_password": "onrecord-demo",
        "new_password1": "lantern-bridge-24",
        "new_password2": "lantern-bridge-24",
    }
    assert client.post(reverse("admin:password_change"), form).status_code == 302
    assert User.objects.get(username="checker").check_password("lantern-bridge-24")


def test_the_last_administrator_stays_one_and_the_form_says_why(loaded: None) -> None:
    client = signed_in("admin")
    admin_ = User.objects.get(username="admin")
    change = {"role": "reader", "email": "new@example.org", "is_active": "on", "reason": "tired"}
    page = client.post(reverse("admin:sources_user_change", args=[admin_.pk]), change)
    assert page.status_code == 200
    assert "is the last who administers" in page.content.decode()
    assert "new@example.org" in page.content.decode()
    admin_.refresh_from_db()
    assert (admin_.role, admin_.email) == ("administrator", "")


SCALE = {"name": "Ours", "description": "Two steps.", "steps": "Holds | It holds. | true\nFails | It does not. | false"}


def test_an_administrator_adds_a_scale_and_words_keep_their_meaning(loaded: None) -> None:
    client = signed_in("admin")
    assert client.post(reverse("admin:claims_ratingscale_add"), SCALE).status_code == 302
    scale = RatingScale.objects.get(name="Ours")
    assert [(r.label, int(r.value or 0), int(r.best or 0)) for r in scale.ratings.order_by("position")] == [
        ("Holds", 2, 2),
        ("Fails", 1, 2),
    ]
    assert "already" in client.post(reverse("admin:claims_ratingscale_add"), SCALE).content.decode()
    wrong = {**SCALE, "name": "Theirs", "steps": "Holds | It holds. | rather true"}
    assert "There is no bucket" in client.post(reverse("admin:claims_ratingscale_add"), wrong).content.decode()
    more = {"scale": scale.pk, "label": "Hangs", "definition": "It might.", "bucket": "mixed", "reason": "a third"}
    assert client.post(reverse("admin:claims_rating_add"), more).status_code == 302
    hangs = Rating.objects.get(label="Hangs")
    address = reverse("admin:claims_rating_change", args=[hangs.pk])
    better = {**more, "definition": "It may go either way.", "reason": "clearer"}
    assert client.post(address, better).status_code == 302
    hangs.refresh_from_db()
    assert (hangs.definition, hangs.position) == ("It may go either way.", 2)
    assert Change.objects.latest("revision").reason == "clearer"
    used = Rating.objects.filter(reviews__isnull=False).earliest("pk")
    page = client.post(reverse("admin:claims_rating_change", args=[used.pk]), {**more, "label": "Otherwise"})
    assert "retired, never changed" in page.content.decode()
    assert "make_default" in client.get(reverse("admin:claims_ratingscale_changelist")).content.decode()
    assert "the default from now on" in decide(client, RatingScale, "make_default", scale)
    assert "retired" in decide(client, Rating, "retire", hangs, reason="nobody used it")
    for address in (reverse("admin:claims_rating_add"), reverse("admin:claims_ratingscale_add")):
        assert signed_in("editor").post(address, SCALE).status_code == 403


def test_an_administrator_lets_an_editor_publish_alone_and_no_longer(loaded: None) -> None:
    client, add = signed_in("admin"), reverse("admin:claims_installation_add")
    assert "required" in client.post(add, {"editor_alone": "on"}).content.decode()
    assert not editor_alone()
    assert client.post(add, {"editor_alone": "on", "reason": "A small newsroom."}).status_code == 302
    assert editor_alone()
    assert client.get(add).status_code == 403
    address = reverse("admin:claims_installation_change", args=[1])
    assert client.post(address, {"reason": "There are two again."}).status_code == 302
    assert not editor_alone()
    assert Change.objects.latest("revision").reason == "There are two again."
    assert signed_in("editor").post(address, {"editor_alone": "on", "reason": "Me."}).status_code == 403


def test_jobs_are_tried_again_and_taken_off_the_list(loaded: None) -> None:
    client, by = signed_in("admin"), actors.system()
    failed, waiting = (capture_jobs.ask(address=f"http://news.example/{n}", known={}, by=by) for n in (1, 2))
    capture_jobs.fail(job=failed)
    assert "1 asked for again" in decide(client, CaptureJob, "again", failed, waiting)
    assert "1 taken off the list" in decide(client, CaptureJob, "take_off", waiting, failed)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.told) == ("refused", "admin took it off the list before it was fetched.")
    first, second, third = ProcrastinateJob.objects.order_by("-pk")[:3]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %s", [second.pk])
    address = reverse("admin:procrastinate_procrastinatejob_changelist")
    for action, told in (("cancel", "1 cancelled"), ("again", "1 waiting again")):
        form = {"action": action, "_selected_action": [first.pk, second.pk], "reason": ""}
        assert told in client.post(address, form, follow=True).content.decode()
        assert client.post(address, form).status_code in (200, 302)
    assert dict(ProcrastinateJob.objects.values_list("pk", "status")).items() >= {first.pk: "cancelled"}.items()
    assert third.status == "todo"
    assert "again" not in signed_in("editor").get(address).content.decode().partition("<form id")[2]


def test_who_may_do_what_is_one_table(loaded: None) -> None:
    page = signed_in("reader").get("/people/roles").content.decode()
    assert page.count('scope="row"') == len(PREDICATES)
    assert "Who has it" not in page
    assert "Who has it" in signed_in("admin").get("/people/roles").content.decode()
