-- ledger.track(table, unrecorded, fixed, joined): keep the history of a table from now on. Run it again after a change of
-- the table's columns: it adds what is new, alters what has another type, keeps what is gone, and rebuilds view and triggers.
--   unrecorded  columns that history must not hold (a password): NULL when the past is read
--   fixed       columns that never change and are big (a capture's bytes): kept once, in the table itself
--   joined      columns that rows are joined or found by: indexed in history too
CREATE FUNCTION ledger.track(target regclass, unrecorded text[] DEFAULT '{}', fixed text[] DEFAULT '{}', joined text[] DEFAULT '{}')
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text;
    key text;
    kept text[];
    col record;
    twin text;
    rows_differ text;
    insert_sql text;
    update_sql text;
    delete_sql text;
    view_columns text;
    had_columns boolean;
    has_rows boolean;
BEGIN
    SELECT c.relname INTO STRICT name FROM pg_class c WHERE c.oid = target;
    twin := format('history.%I', name);
    SELECT a.attname INTO STRICT key
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    WHERE i.indrelid = target AND i.indisprimary AND i.indnkeyatts = 1;

    EXECUTE format('DROP VIEW IF EXISTS asof.%I', name);
    EXECUTE format('CREATE TABLE IF NOT EXISTS %s (from_revision bigint NOT NULL, to_revision bigint) WITH (fillfactor = 90)', twin);
    EXECUTE format('DROP TRIGGER IF EXISTS ledger_rewriting ON %s', twin);
    had_columns := EXISTS (SELECT FROM pg_attribute WHERE attrelid = twin::regclass AND attname = key AND NOT attisdropped);
    FOR col IN
        SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type, n.attname IS NULL AS is_new,
               n.atttypid IS DISTINCT FROM a.atttypid OR n.atttypmod IS DISTINCT FROM a.atttypmod
                   OR n.attcollation IS DISTINCT FROM a.attcollation AS is_other,
               CASE WHEN a.attcollation <> t.typcollation THEN (SELECT format(' COLLATE %I.%I', s.nspname, o.collname)
                   FROM pg_collation o JOIN pg_namespace s ON s.oid = o.collnamespace WHERE o.oid = a.attcollation) ELSE '' END AS collation
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_attribute n ON n.attrelid = twin::regclass AND n.attname = a.attname AND NOT n.attisdropped
        WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL (unrecorded || fixed)
        ORDER BY a.attnum
    LOOP
        kept := kept || col.attname::text;
        IF col.is_new THEN
            EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s%s', twin, col.attname, col.type, col.collation);
            IF had_columns THEN  -- what stands now began without the column: give it the value it has now
                EXECUTE format('UPDATE %s h SET %I = t.%I FROM %s t WHERE t.%I = h.%I AND h.to_revision IS NULL',
                               twin, col.attname, col.attname, target, key, key);
            END IF;
        ELSIF col.is_other THEN
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s%s', twin, col.attname, col.type, col.collation);
        END IF;
    END LOOP;
    -- Not on to_revision: so that closing a version stays a heap-only update.
    EXECUTE format('CREATE UNIQUE INDEX IF NOT EXISTS %I ON %s (%I, from_revision)', name || '_version', twin, key);
    FOR i IN 1 .. cardinality(joined) LOOP
        EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s (%I)', left(name, 40) || '_' || left(joined[i], 22), twin, joined[i]);
    END LOOP;

    SELECT format('ROW(%s)::record *<> ROW(%s)::record', string_agg(format('a.%I', c), ', '), string_agg(format('b.%I', c), ', '))
    INTO rows_differ FROM unnest(kept) c;
    insert_sql := (SELECT format('INSERT INTO %s (%s, from_revision) SELECT %s, $1 FROM ', twin,
                                 string_agg(quote_ident(c), ', '), string_agg(quote_ident(c), ', ')) FROM unnest(kept) c);
    -- Written twice in one revision: the last state stands.
    update_sql := (SELECT format(
        'WITH changed AS MATERIALIZED (SELECT %s FROM after_rows a JOIN before_rows b ON b.%I = a.%I WHERE %s), '
        'closed AS (UPDATE %s h SET to_revision = $1 FROM changed c WHERE h.%I = c.%I AND h.to_revision IS NULL AND h.from_revision < $1) '
        '%s changed ON CONFLICT (%I, from_revision) DO UPDATE SET %s',
        string_agg(format('a.%I', c), ', '), key, key, rows_differ, twin, key, key, insert_sql, key,
        string_agg(format('%I = excluded.%I', c, c), ', ')) FROM unnest(kept) c);
    -- Begun and gone in one revision: no trace.
    delete_sql := format(
        'WITH undone AS (DELETE FROM %s h USING before_rows b WHERE h.%I = b.%I AND h.from_revision = $1) '
        'UPDATE %s h SET to_revision = $1 FROM before_rows b WHERE h.%I = b.%I AND h.to_revision IS NULL AND h.from_revision < $1',
        twin, key, key, twin, key, key);

    EXECUTE format('CREATE OR REPLACE TRIGGER ledger_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS after_rows '
        'FOR EACH STATEMENT EXECUTE FUNCTION ledger.record(%L)', target, insert_sql || 'after_rows');
    EXECUTE format('CREATE OR REPLACE TRIGGER ledger_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows '
        'FOR EACH STATEMENT EXECUTE FUNCTION ledger.record(%L%s)', target, update_sql,
        CASE WHEN cardinality(unrecorded) > 0 THEN format(', %L', format(
            'SELECT EXISTS (SELECT FROM after_rows a JOIN before_rows b ON b.%I = a.%I WHERE %s)', key, key, rows_differ)) END);
    EXECUTE format('CREATE OR REPLACE TRIGGER ledger_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS before_rows '
        'FOR EACH STATEMENT EXECUTE FUNCTION ledger.record(%L)', target, delete_sql);
    EXECUTE format('CREATE OR REPLACE TRIGGER ledger_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_truncate()', target);
    EXECUTE format('CREATE OR REPLACE TRIGGER ledger_key BEFORE UPDATE OF %I ON %s FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_new_key()', key, target);

    IF NOT had_columns THEN  -- rows from before the tracking began become part of the change that begins it
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', target) INTO has_rows;
        IF has_rows THEN
            EXECUTE insert_sql || target USING ledger.revision();
        END IF;
    END IF;
    EXECUTE format('CREATE TRIGGER ledger_rewriting BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s '
        'FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_rewriting()', twin);

    SELECT string_agg(CASE WHEN a.attname = ANY (unrecorded) THEN format('NULL::%s AS %I', format_type(a.atttypid, a.atttypmod), a.attname)
                           WHEN a.attname = ANY (fixed) THEN format('t.%I', a.attname)
                           ELSE format('h.%I', a.attname) END, ', ' ORDER BY a.attnum)
    INTO view_columns FROM pg_attribute a WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped;
    EXECUTE format('CREATE VIEW asof.%I AS SELECT %s FROM %s h %s '
        'WHERE h.from_revision <= current_setting(''onrecord.as_of'')::bigint '
        'AND (h.to_revision IS NULL OR h.to_revision > current_setting(''onrecord.as_of'')::bigint)',
        name, view_columns, twin,
        CASE WHEN cardinality(fixed) > 0 THEN format('LEFT JOIN %s t ON t.%I = h.%I', target, key, key) ELSE '' END);
END $$;

CREATE FUNCTION ledger.untrack(target regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text;
    event text;
BEGIN
    SELECT c.relname INTO STRICT name FROM pg_class c WHERE c.oid = target;
    FOREACH event IN ARRAY '{insert,update,delete,truncate,key}'::text[] LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', 'ledger_' || event, target);
    END LOOP;
    EXECUTE format('DROP VIEW IF EXISTS asof.%I', name);
    EXECUTE format('DROP TABLE IF EXISTS history.%I', name);
END $$;
