"""The addresses of coming in, and of the mails one gets."""

from django.urls import path

from claims.desk import people, people_let_in, people_told

app_name = "people"
urlpatterns = [
    path("people/invite", people.invite, name="invite"),
    path("people/invite/<int:key>/withdraw", people.withdraw, name="withdraw"),
    path("invitation/<str:token>", people_let_in.invitation, name="invitation"),
    path("forgotten", people_let_in.forgotten, name="forgotten"),
    path("reset/<str:token>", people_let_in.reset, name="reset"),
    path("preferences/mail", people_told.mails, name="mails"),
]
