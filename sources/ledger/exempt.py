"""What has no history, and why. Every other table of the database is tracked; the tests compare both lists."""

EXEMPT: dict[str, str] = {
    "sources_change": "the record of changes itself: never altered, so it is its own history",
    "django_migrations": "Django's note of which migrations ran; written before the ledger exists",
    "django_content_type": "Django's list of models, derived from the code",
    "django_session": "who is signed in at the moment: secret, and gone when it ends",
    "django_admin_log": "Django's own log of the admin; ours is the changes",
    "auth_permission": "Django's list of permissions, derived from the code; ours follow from roles",
    "auth_group": "Django's groups, which nothing here uses",
    "auth_group_permissions": "Django's groups, which nothing here uses",
    "claims_presence": "who has what open at the moment: nothing that was decided, and gone after a few minutes",
    "claims_capturejob": "the progress of a capture, not the capture, which has its history",
    "sources_resetrequest": "who asked for a new password in the last day: nothing that was decided, and gone after it",
    "claims_imported": "which record of an import became which row: so that it can be taken up again",
    "claims_notice": "that somebody is told of something, which has its own history",
    "claims_noticepreference": "how somebody likes to be told: their own affair",
    "claims_tableimport": "the progress of an import, not the claims that it made, which have their history",
    "claims_readytext": "a text that somebody waits for: made of the record, which has its history, and gone after a day",
    "claims_webhookmark": "how far somebody's program was told, not what changed, which has its own history",
    "claims_webhookmessage": "that somebody's program is told of something, which has its own history",
    "claims_meaning": "derived from claims' texts, and made anew from them",
    "claims_textsketch": "derived from captures' texts, and made anew from them",
    "procrastinate_events": "the queue: what workers did when, not what came of it",
    "procrastinate_jobs": "the queue: what workers have to do, not what came of it",
    "procrastinate_periodic_defers": "the queue: what is done by the clock",
    "procrastinate_workers": "the queue: which workers are alive",
    "knox_authtoken": "API tokens: secrets that must not outlive their withdrawal",
    "sources_tokengrant": "what a token may be used for, and when it last was: goes with its token",
    "sources_answer": "what a request was answered, for whoever retries it within a day: a copy, and gone after it",
}

UNRECORDED_COLUMNS: dict[str, dict[str, str]] = {
    "sources_user": {
        "password": "a secret that must not outlive its change",
        "last_login": "written at each sign-in, by nobody's decision",
    },
    "sources_invitation": {
        "nonce": "a part of the secret that the mailed link is made of",
        "digest": "of a secret",
    },
    "claims_webhook": {"secret": "signs what is sent, and must not outlive its webhook"},
}

FIXED_COLUMNS: dict[str, dict[str, str]] = {
    "sources_capture": {
        "bytes": "never changes and is big: kept once, so that an erasure finds it in one place",
        "text": "never changes and is big: kept once, so that an erasure finds it in one place",
    },
    "claims_releasepart": {
        "bytes": "never changes and is big: kept once, so that an erasure finds it in one place",
    },
}
