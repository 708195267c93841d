"""The addresses of editing a claim, and of its second reading."""

from django.urls import path

from claims.desk import alike, claim_edit, claim_further, claim_steps, claim_verdicts, evidence_adding, second_reading

app_name = "verify"
urlpatterns = [
    path("c/<str:key>/edit.json", claim_edit.edit_json, name="edit-json"),
    path("c/<str:key>/edit", claim_edit.edit, name="edit"),
    path("c/<str:key>/settle", claim_edit.settle, name="settle"),
    path("c/<str:key>/restore", claim_edit.restore, name="restore"),
    path("c/<str:key>/here", claim_steps.here, name="here"),
    path("c/<str:key>/comment", claim_steps.comment, name="comment"),
    path("c/<str:key>/step/<str:name>", claim_steps.step, name="step"),
    path("c/<str:key>/figures", claim_further.change_figures, name="figures"),
    path("c/<str:key>/figures/<str:figure>", claim_further.bring_back, name="figure-back"),
    path("c/<str:key>/embargo", claim_further.embargo, name="embargo"),
    path("c/<str:key>/verdict", claim_verdicts.verdict, name="verdict"),
    path("c/<str:key>/evidence/remove", evidence_adding.remove, name="evidence-remove"),
    path("c/<str:key>/evidence/reply", evidence_adding.reply, name="evidence-reply"),
    path("c/<str:key>/evidence/<str:kind>", evidence_adding.add, name="evidence-add"),
    path("c/<str:key>/alike", alike.of_claim, name="alike"),
    path("queue/alike/<int:key>", alike.of_suggestion, name="alike-suggested"),
    path("review", second_reading.waiting, name="waiting"),
    path("review/next", second_reading.onward, name="next"),
    path("review/<str:key>", second_reading.review, name="review"),
    path("review/<str:key>/approve", second_reading.approve, name="approve"),
    path("review/<str:key>/send-back", second_reading.send_back, name="send-back"),
    path("review/<str:key>/alone", second_reading.alone, name="alone"),
]
