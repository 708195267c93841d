"""A PostgreSQL of our own, for whoever has none: also a Django database engine (`config.embedded`).

The programs come from a wheel or from the system; everything else - who runs them, where, when they start and stop -
is decided here. A command that needs the database starts it at its first connection; the last one out stops it.
"""
