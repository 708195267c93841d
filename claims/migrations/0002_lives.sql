-- What the tables of this room refuse beyond what constraints can say. Erasure on a legal ground passes where it must
-- (ledger.erasing()); nothing else does.

-- BEFORE INSERT: a life begins at its beginning. Argument: the first state.
CREATE FUNCTION ledger.begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> TG_ARGV[0] THEN
        RAISE EXCEPTION 'a row of % begins as %, not as %', TG_TABLE_NAME, TG_ARGV[0], NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

-- BEFORE UPDATE, where the state changes: only along the steps given as arguments, each "from>to".
CREATE FUNCTION ledger.lives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (OLD.state || '>' || NEW.state) = ANY (TG_ARGV) THEN
        RAISE EXCEPTION 'a row of % cannot go from % to %', TG_TABLE_NAME, OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER claim_begins BEFORE INSERT ON claims_claim
    FOR EACH ROW EXECUTE FUNCTION ledger.begins('draft');
CREATE TRIGGER claim_lives BEFORE UPDATE ON claims_claim
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('draft>open', 'open>in review', 'in review>published', 'published>superseded', 'published>withdrawn');
CREATE TRIGGER suggestion_begins BEFORE INSERT ON claims_suggestion
    FOR EACH ROW EXECUTE FUNCTION ledger.begins('pending');
CREATE TRIGGER suggestion_lives BEFORE UPDATE ON claims_suggestion
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('pending>accepted', 'pending>refused');
CREATE TRIGGER finding_begins BEFORE INSERT ON claims_finding
    FOR EACH ROW EXECUTE FUNCTION ledger.begins('suspected');
CREATE TRIGGER finding_lives BEFORE UPDATE ON claims_finding
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('suspected>confirmed', 'suspected>dismissed');

-- What was published keeps its words, and its address for good.
CREATE FUNCTION ledger.claim_keeps_its_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ledger.erasing() THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    RAISE EXCEPTION 'claim % was published: its words are not changed in place, and it is not deleted', OLD.public_id
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER claim_keeps_its_words BEFORE UPDATE ON claims_claim
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL
        AND (OLD.text, OLD.language, OLD.kind, OLD.published_at) IS DISTINCT FROM (NEW.text, NEW.language, NEW.kind, NEW.published_at))
    EXECUTE FUNCTION ledger.claim_keeps_its_words();
CREATE TRIGGER claim_keeps_its_address BEFORE DELETE ON claims_claim
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION ledger.claim_keeps_its_words();

CREATE FUNCTION ledger.claim_under_embargo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'claim % is under embargo until %', OLD.public_id, NEW.not_before
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER claim_under_embargo BEFORE UPDATE ON claims_claim
    FOR EACH ROW WHEN (NEW.state = 'published' AND OLD.state <> 'published' AND NEW.not_before > clock_timestamp())
    EXECUTE FUNCTION ledger.claim_under_embargo();

-- Named to fire last: the version counts what really changed, whatever the writer says it is.
CREATE FUNCTION ledger.claim_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before public.claims_claim := OLD;
BEGIN
    NEW.version := OLD.version;
    before.public_id := NEW.public_id;  -- generated, and not there yet
    IF before IS DISTINCT FROM NEW THEN
        NEW.version := OLD.version + 1;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER zz_claim_version BEFORE UPDATE ON claims_claim
    FOR EACH ROW EXECUTE FUNCTION ledger.claim_version();

-- A reference is one of the claim's own appearances.
CREATE FUNCTION ledger.reference_is_its_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.claims_appearance WHERE id = NEW.reference_appearance_id AND claim_id = NEW.id) THEN
        RAISE EXCEPTION 'the reference of a claim is one of its own appearances'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER claim_reference_is_its_own BEFORE INSERT OR UPDATE OF reference_appearance_id ON claims_claim
    FOR EACH ROW WHEN (NEW.reference_appearance_id IS NOT NULL) EXECUTE FUNCTION ledger.reference_is_its_own();

-- What was printed stays; which claim it is, in what form, and who spoke, may be corrected.
CREATE TRIGGER appearance_fixed BEFORE UPDATE ON claims_appearance
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change('claim_id', 'form', 'speaker_id', 'resolved_how');

-- What an engine read stays what it read, whatever was decided about it.
CREATE TRIGGER suggestion_fixed BEFORE UPDATE ON claims_suggestion
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change('state', 'refused_because', 'decided_by_id', 'decided_at', 'claim_id');

-- BEFORE INSERT OR UPDATE: a passage of the capture that is named beside it. Arguments: the two columns.
CREATE FUNCTION ledger.passage_of_capture() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    named jsonb := to_jsonb(NEW);
BEGIN
    IF (named ->> TG_ARGV[0]) IS NOT NULL AND NOT EXISTS (
        SELECT FROM public.sources_passage
        WHERE id = (named ->> TG_ARGV[0])::bigint AND capture_id = (named ->> TG_ARGV[1])::bigint
    ) THEN
        RAISE EXCEPTION '% of % is not in its %', TG_ARGV[0], TG_TABLE_NAME, TG_ARGV[1]
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER suggestion_passage_of_capture BEFORE INSERT OR UPDATE OF passage_id, capture_id ON claims_suggestion
    FOR EACH ROW EXECUTE FUNCTION ledger.passage_of_capture('passage_id', 'capture_id');
CREATE TRIGGER finding_passage_of_capture BEFORE INSERT OR UPDATE OF passage_id, capture_id ON claims_finding
    FOR EACH ROW EXECUTE FUNCTION ledger.passage_of_capture('passage_id', 'capture_id');
CREATE TRIGGER finding_passage_of_compared BEFORE INSERT OR UPDATE OF compared_passage_id, compared_with_id ON claims_finding
    FOR EACH ROW EXECUTE FUNCTION ledger.passage_of_capture('compared_passage_id', 'compared_with_id');

-- A redirect leads to a speaker, never to another redirect.
CREATE FUNCTION ledger.merged_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM public.claims_speaker WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL)
        OR EXISTS (SELECT FROM public.claims_speaker WHERE merged_into_id = NEW.id) THEN
        RAISE EXCEPTION 'a speaker is merged into one that is not merged itself, and has none merged into it'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER speaker_merged_once BEFORE INSERT OR UPDATE OF merged_into_id ON claims_speaker
    FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION ledger.merged_once();
