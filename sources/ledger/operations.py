"""Migration operations of the ledger."""

from typing import Any

from django.db.migrations.operations.base import Operation, OperationCategory


class Track(Operation):
    """Keep the history of a table: `history."T"`, the triggers that write it, and the view `asof."T"`.

    Put it after the operation that creates the table, and again (same arguments) after any that changes its columns:
    it can be repeated. A column dropped from the table stays in its history.

    `exclude` names columns that history must not hold; they read as NULL in the past. `fixed` names big columns that
    never change; they are kept once, in the table itself. A table that has rows already is tracked within a change, to
    which they then belong. Taking it back drops the history of the table.
    """

    reversible = True
    category = OperationCategory.SQL

    def __init__(self, table: str, *, exclude: tuple[str, ...] = (), fixed: tuple[str, ...] = ()) -> None:
        self.table = table
        self.exclude = exclude
        self.fixed = fixed

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        given = {"exclude": self.exclude, "fixed": self.fixed}
        return type(self).__name__, [self.table], {name: value for name, value in given.items() if value}

    def state_forwards(self, app_label: str, state: Any) -> None:
        pass

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        table = schema_editor.quote_name(self.table)
        schema_editor.execute(
            "SELECT ledger.track(%s::regclass, %s::text[], %s::text[], %s::text[])",
            [table, list(self.exclude), list(self.fixed), self._joined(to_state)],
        )
        # What was written since a revision stands together. An index of blocks is no hindrance to closing a
        # version in its place (from PostgreSQL 16 on).
        name = schema_editor.quote_name(f"{self.table[:55]}_changed")
        schema_editor.execute(
            f"CREATE INDEX IF NOT EXISTS {name} ON history.{schema_editor.quote_name(self.table)} USING brin (from_revision, to_revision)"
            " WITH (pages_per_range = 16, autosummarize = on)"
        )

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        schema_editor.execute("SELECT ledger.untrack(%s::regclass)", [schema_editor.quote_name(self.table)])

    def _joined(self, state: Any) -> list[str]:
        """The columns that rows are joined or found by: keys of other tables, and what is unique."""
        models = [model for model in state.apps.get_models() if model._meta.db_table == self.table]
        fields = [field for model in models for field in model._meta.concrete_fields if not field.primary_key]
        joined = [field.column for field in fields if field.is_relation or field.unique]
        return [column for column in joined if column not in self.exclude]

    def describe(self) -> str:
        return f"Keep the history of {self.table}"

    @property
    def migration_name_fragment(self) -> str:
        return f"track_{self.table}"
