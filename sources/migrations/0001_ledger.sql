-- The ledger's floor in PostgreSQL. Schemas: ledger (functions), history (every version of every row), asof (views that
-- read one past moment under the tables' own names). Nothing here names a table of the domain but sources_change.

CREATE SCHEMA ledger;
CREATE SCHEMA history;
CREATE SCHEMA asof;

-- One writer at a time, so that revisions are in commit order. The lock is released after the commit is visible.
CREATE FUNCTION ledger.writer_lock() RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 7166015823::bigint';

-- The door for erasure on a legal ground, the only thing that may ever pass the refusals below. It is shut: erasure
-- replaces this function by one that looks for the erasure under way in the current transaction.
CREATE FUNCTION ledger.erasing() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT false';

-- BEFORE INSERT on sources_change: whoever inserts a change, by whatever means, waits for the lock, gets the next
-- revision, and everything written afterwards in this transaction belongs to it.
CREATE FUNCTION ledger.open_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last record;
BEGIN
    PERFORM pg_advisory_xact_lock(ledger.writer_lock());
    SELECT revision, at INTO last FROM public.sources_change ORDER BY revision DESC LIMIT 1;
    NEW.revision := coalesce(last.revision, 0) + 1;
    NEW.at := greatest(clock_timestamp(), last.at);  -- a clock set back must not disorder the record
    NEW.transaction := pg_current_xact_id()::text::bigint;
    PERFORM set_config('onrecord.revision', NEW.revision::text, true);
    RETURN NEW;
END $$;

-- The revision that writes of this transaction belong to. The setting alone proves nothing: the change it names must
-- be the last one, and opened by this very transaction.
CREATE FUNCTION ledger.revision() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    last record;
BEGIN
    SELECT revision, transaction INTO last FROM public.sources_change ORDER BY revision DESC LIMIT 1;
    IF last.transaction IS DISTINCT FROM pg_current_xact_id()::text::bigint
       OR last.revision::text IS DISTINCT FROM current_setting('onrecord.revision', true) THEN
        RAISE EXCEPTION 'a write needs an actor and a reason: no change is open in this transaction'
            USING ERRCODE = 'integrity_constraint_violation',
                  HINT = 'In Python: with writing(by=actor, reason="..."). In SQL: INSERT INTO sources_change (actor_id, reason) first.';
    END IF;
    RETURN last.revision;
END $$;

-- The one history trigger, for every tracked table and every kind of write: AFTER INSERT, UPDATE or DELETE, once a
-- statement, over all rows it touched. Its first argument is the statement ledger.track() composed for the table and
-- event; a second one, where columns go unrecorded, asks first whether any other changed.
CREATE FUNCTION ledger.record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched boolean;
BEGIN
    IF TG_NARGS > 1 THEN
        EXECUTE TG_ARGV[1] INTO touched;
    ELSIF TG_OP = 'DELETE' THEN
        touched := EXISTS (SELECT FROM before_rows);
    ELSE
        touched := EXISTS (SELECT FROM after_rows);
    END IF;
    IF touched THEN
        EXECUTE TG_ARGV[0] USING ledger.revision();
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION ledger.refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'TRUNCATE of % would leave no history: use DELETE', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION ledger.refuse_new_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the key of a row of % never changes', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- BEFORE UPDATE OR DELETE, each row: what was captured stands. Arguments: columns that may change after all.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ledger.erasing() THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'UPDATE' AND TG_NARGS > 0 THEN
        IF to_jsonb(NEW) - TG_ARGV[0:TG_NARGS - 1] = to_jsonb(OLD) - TG_ARGV[0:TG_NARGS - 1] THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'a row of % is never changed or deleted (%)', TG_TABLE_NAME, lower(TG_OP)
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- Rows of history are written by ledger.record() alone: a statement of anyone's own is not inside a trigger.
CREATE FUNCTION ledger.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 AND NOT ledger.erasing() THEN
        RAISE EXCEPTION 'history is written by triggers alone'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
