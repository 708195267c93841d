"""Django's settings. What differs between installations comes from the environment (config/environment.py)."""

from pathlib import Path

from django.utils.csp import CSP
from django.utils.functional import SimpleLazyObject

from config.addresses import DESK, HISTORIES
from config.databases import database
from config.environment import Environment
from config.mail import mailers, sender
from config.proxies import Trusted
from config.secret import kept_key

BASE_DIR = Path(__file__).resolve().parent.parent
_environment = Environment.read()

PRODUCTION = _environment.production
DEBUG = _environment.debug
# Lazy: a command that signs nothing needs no data folder.
SECRET_KEY = _environment.secret_key or SimpleLazyObject(kept_key)
ALLOWED_HOSTS = (
    list(_environment.hosts) if _environment.production else ["127.0.0.1", "localhost", "[::1]", *_environment.hosts]
)

TRUSTED_PROXIES = Trusted.read(_environment.trusted_proxies)
# One person's pages that wait to be captured: the queue is everybody's.
CAPTURES_WAITING = _environment.captures_waiting
# What turns claims into vectors: "", "minilm" or the address of a server.
EMBEDDINGS = _environment.embeddings

# Who answers for what is published here: a name and an address; "" where nobody has said.
PUBLISHER, PUBLISHER_ADDRESS = _environment.publisher, _environment.publisher_address

# Requests a minute, in each process; 0 for no limit.
API_RATE = _environment.api_rate
API_RATE_SIGNED_IN = _environment.api_rate_signed_in

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "knox",
    "procrastinate.contrib.django",
    "sources",
    "claims",
    "api",
    "config",
]
MIDDLEWARE = [
    "config.proxies.behind_proxies",
    "django.middleware.security.SecurityMiddleware",
    "config.compressing.Compressing",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.policy.Policy",
    "config.verbs.pages_have_few",
    "api.manners.manners",
    "config.refusing.unreceived",
    "config.streams.few_at_once",
    "config.visitors.Sessions",
    "config.visitors.Addresses",
    "config.visitors.Guard",
    "config.visitors.People",
    "config.visitors.MessagesOnPages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "claims.pages.withheld.withholding",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "claims.desk.shell.shell",
            ],
        },
    },
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

DATABASES = {"default": database(_environment.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "sources.User"
# Knox's own; said because what refers to it (what a token may be used for) cannot otherwise be migrated.
KNOX_TOKEN_MODEL = "knox.AuthToken"  # noqa: S105 - the name of a table
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "desk:sign-in"
ABSOLUTE_URL_OVERRIDES = dict(DESK)
ADMIN_HISTORIES = HISTORIES
# Long enough for a mail that waits for its server, short enough for one that lies about.
PASSWORD_RESET_TIMEOUT = 4 * 3600

# Mails are sent by workers, who have no request to take an address from.
SITE_ADDRESS = _environment.address
MAILERS = mailers(_environment.smtp_url)
DEFAULT_FROM_EMAIL = sender(_environment.smtp_url, SITE_ADDRESS.partition("://")[2].partition(":")[0])

# A day or a moment in UTC is the same for every reader; pages say which zone they show.
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"

STATIC_URL = "static/"
# Files are served from where the apps keep them: no step of collecting that one can forget.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

SECURE_CSP = {
    "default-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _environment.production
# Sent over TLS only, and so without effect on a local http://127.0.0.1.
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _environment.production else 0
CSRF_TRUSTED_ORIGINS = [
    f"https://{host.replace('.', '*.', 1) if host.startswith('.') else host}" for host in _environment.hosts
]

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "api.tokens.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["api.tokens.WithinScopes"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "api.negotiation.Negotiation",
    "DEFAULT_THROTTLE_CLASSES": ["api.limits.Limit"],
    "DEFAULT_METADATA_CLASS": "api.options.Options",
    "EXCEPTION_HANDLER": "api.problems.handle",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Onrecord",
    "DESCRIPTION": "What was said, what was measured, and whether it is right.",
    "VERSION": "0.1.0",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    # The words of a choice say it all.
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": ["api.schema.add_components", "api.openapi.finish"],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

# The tasks are loaded by workers alone: what queues work knows its name and need not wait for the engines.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
PROCRASTINATE_IMPORT_PATHS = ["claims.tasks"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # Django's own handlers would mail errors to administrators nobody named.
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
