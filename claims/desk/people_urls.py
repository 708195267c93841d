"""The addresses of coming in, and of what is one's own: the mails one gets, the searches, tokens and webhooks one has."""

from django.urls import path

from claims.desk import people, people_let_in, people_told, saved_searches, tokens, webhooks

app_name = "people"
urlpatterns = [
    path("people/roles", people.roles, name="roles"),
    path("people/invite", people.invite, name="invite"),
    path("people/invite/<int:key>/withdraw", people.withdraw, name="withdraw"),
    path("invitation/<str:token>", people_let_in.invitation, name="invitation"),
    path("forgotten", people_let_in.forgotten, name="forgotten"),
    path("reset/<str:token>", people_let_in.reset, name="reset"),
    path("searches", saved_searches.searches, name="searches"),
    path("searches/<int:key>/remove", saved_searches.remove, name="search-removed"),
    path("tokens", tokens.tokens, name="tokens"),
    path("tokens/<int:key>/revoke", tokens.revoke, name="token-revoked"),
    path("webhooks", webhooks.webhooks, name="webhooks"),
    path("webhooks/<int:key>", webhooks.webhook, name="webhook"),
    path("webhooks/<int:key>/messages", webhooks.messages, name="webhook-messages"),
    path("webhooks/<int:key>/change", webhooks.change, name="webhook-changed"),
    path("webhooks/<int:key>/secret", webhooks.renew_secret, name="webhook-secret"),
    path("webhooks/<int:key>/test", webhooks.test, name="webhook-tested"),
    path("webhooks/<int:key>/pause", webhooks.pause, name="webhook-paused"),
    path("webhooks/<int:key>/resume", webhooks.resume, name="webhook-resumed"),
    path("webhooks/<int:key>/redeliver", webhooks.redeliver, name="webhook-redelivered"),
    path("webhooks/<int:key>/remove", webhooks.remove, name="webhook-removed"),
    path("preferences/mail", people_told.mails, name="mails"),
]
