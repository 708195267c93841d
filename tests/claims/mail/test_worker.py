"""A mail goes the whole way: asked for in a page's process, sent by a worker's, over a connection to a server."""

import os
import re
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from claims.flows import people
from sources.actions import actors
from sources.models import Invitation
from tests.claims.mail.server import mail_server
from tests.house.files import ROOT


@pytest.mark.django_db(transaction=True)
def test_an_invitation_is_mailed_by_a_worker_of_its_own_process_and_lets_in() -> None:
    at = connection.settings_dict
    url = f"postgresql://{quote(at['USER'], safe='')}:{quote(at['PASSWORD'], safe='')}@/{at['NAME']}?port={at['PORT']}&host={quote(at['HOST'], safe='')}"
    people.invite(email="gil@record.example", role="checker", by=actors.system())
    with mail_server() as box:
        its_own = {
            "DATABASE_URL": url,
            "ONRECORD_SMTP_URL": box.url,
            "ONRECORD_HOSTS": "record.example",
            "ONRECORD_SECRET_KEY": str(settings.SECRET_KEY),
        }
        command = [sys.executable, "manage.py", "worker", "--until-empty"]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **its_own}, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    [(to, message)] = box.mails
    assert (to, message["subject"]) == (["gil@record.example"], "You are invited to Onrecord as checker")
    [link] = re.findall(r"https://record\.example(/invitation/\S+)", message.get_content())
    client = Client()
    chosen = {"username": "gil", "name": "Gil Orr", "password": "lantern-bridge-24", "again": "lantern-bridge-24"}
    assert client.post(link, chosen)["Location"] == "/"
    user = Invitation.objects.get().user
    assert user
    assert user.username == "gil"
    assert client.get("/queue").status_code == 200
