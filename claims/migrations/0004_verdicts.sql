-- Verdicts and what they stand on: what of their lives PostgreSQL keeps by itself.

-- A rating that a verdict used means for good what it meant then; it can be retired. So its scale keeps its name.
CREATE FUNCTION ledger.rating_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM public.claims_review WHERE rating_id = OLD.id)
       AND (TG_OP = 'DELETE' OR to_jsonb(NEW) - 'retired' <> to_jsonb(OLD) - 'retired') THEN
        PERFORM ledger.refuse(format('the rating "%s" is in use: it is retired, not changed or deleted', OLD.label), TG_NAME, TG_TABLE_NAME);
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER rating_in_use BEFORE UPDATE OR DELETE ON claims_rating
    FOR EACH ROW EXECUTE FUNCTION ledger.rating_in_use();

CREATE FUNCTION ledger.rating_not_retired() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM public.claims_rating r JOIN public.claims_ratingscale s ON s.id = r.scale_id
               WHERE r.id = NEW.rating_id AND (r.retired OR s.retired)) THEN
        PERFORM ledger.refuse('that rating is retired: no new verdict uses it', TG_NAME, TG_TABLE_NAME);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_rating_not_retired BEFORE INSERT OR UPDATE OF rating_id ON claims_review
    FOR EACH ROW WHEN (NEW.rating_id IS NOT NULL) EXECUTE FUNCTION ledger.rating_not_retired();

-- Versions of a subject's aspect are counted here, whatever the writer says.
CREATE FUNCTION ledger.review_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := 1 + coalesce((SELECT max(version) FROM public.claims_review WHERE aspect = NEW.aspect
        AND (claim_id = NEW.claim_id OR appearance_id = NEW.appearance_id)), 0);
    RETURN NEW;
END $$;
CREATE TRIGGER review_version BEFORE INSERT ON claims_review FOR EACH ROW EXECUTE FUNCTION ledger.review_version();

CREATE TRIGGER review_begins BEFORE INSERT ON claims_review
    FOR EACH ROW EXECUTE FUNCTION ledger.begins('draft');
CREATE TRIGGER review_lives BEFORE UPDATE ON claims_review
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('draft>submitted', 'submitted>returned', 'returned>submitted', 'submitted>published', 'published>superseded');
CREATE TRIGGER review_submitted BEFORE UPDATE ON claims_review
    FOR EACH ROW WHEN (OLD.state <> 'submitted' AND NEW.state = 'submitted') EXECUTE FUNCTION ledger.submitted();
CREATE TRIGGER review_of_one_thing BEFORE UPDATE ON claims_review
    FOR EACH ROW WHEN ((OLD.claim_id, OLD.appearance_id, OLD.aspect, OLD.version) IS DISTINCT FROM (NEW.claim_id, NEW.appearance_id, NEW.aspect, NEW.version))
    EXECUTE FUNCTION ledger.stands('a review keeps its subject, its aspect and its version');

-- What was submitted is what is read: to be edited, it is returned first.
CREATE TRIGGER review_submitted_stands BEFORE UPDATE ON claims_review
    FOR EACH ROW WHEN (OLD.state = 'submitted') EXECUTE FUNCTION ledger.stands(
        'a submitted review is what is read: to be edited, it is returned first', 'state', 'submitted_by_id', 'returned_because', 'approved_by_id', 'published_at', 'alone_because', 'second_reading_due');

-- Published, it stands: only the next version, or its second reading, touches it.
CREATE TRIGGER review_fixed BEFORE UPDATE ON claims_review
    FOR EACH ROW WHEN (OLD.state IN ('published', 'superseded')) EXECUTE FUNCTION ledger.stands(
        'a published review is not changed: its next version supersedes it', 'state', 'approved_by_id', 'second_reading_due');
CREATE TRIGGER review_stays BEFORE DELETE ON claims_review
    FOR EACH ROW WHEN (OLD.state IN ('published', 'superseded')) EXECUTE FUNCTION ledger.stands('a published review is not deleted');

CREATE FUNCTION ledger.review_authors(review bigint) RETURNS SETOF bigint LANGUAGE sql AS $$
    SELECT ledger.writers('claims_review', review, ledger.review_workflow()) $$;

CREATE FUNCTION ledger.review_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'published' AND OLD.state <> 'published' THEN
        IF to_jsonb(NEW) - ledger.review_workflow() <> to_jsonb(OLD) - ledger.review_workflow() THEN
            PERFORM ledger.refuse('a review is published as it was read: it is not edited in the same breath', TG_NAME, TG_TABLE_NAME);
        END IF;
        IF NEW.approved_by_id IS NOT NULL THEN
            PERFORM ledger.approve(NEW.approved_by_id, ARRAY(SELECT ledger.review_authors(OLD.id)), 'this review', TG_NAME, TG_TABLE_NAME);
        ELSE
            PERFORM ledger.alone(NEW.alone_because, NEW.second_reading_due, 'this review', TG_NAME, TG_TABLE_NAME);
        END IF;
        IF ledger.reply_missing(NEW) THEN
            PERFORM ledger.refuse('a material verdict on a named outlet or person needs a right-of-reply entry, or the reason why there is none', TG_NAME, TG_TABLE_NAME);
        END IF;
    ELSIF OLD.second_reading_due AND NOT NEW.second_reading_due THEN
        PERFORM ledger.approve(NEW.approved_by_id, ARRAY(SELECT ledger.review_authors(OLD.id)), 'this review', TG_NAME, TG_TABLE_NAME);
    ELSIF (NEW.approved_by_id, NEW.second_reading_due) IS DISTINCT FROM (OLD.approved_by_id, OLD.second_reading_due) THEN
        PERFORM ledger.refuse('a review is approved when it is published', TG_NAME, TG_TABLE_NAME);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_two_people BEFORE UPDATE ON claims_review
    FOR EACH ROW WHEN ((OLD.state, OLD.approved_by_id, OLD.second_reading_due) IS DISTINCT FROM (NEW.state, NEW.approved_by_id, NEW.second_reading_due))
    EXECUTE FUNCTION ledger.review_two_people();

-- Whether a verdict that hurts somebody was given without their being asked, and without a word why. On a printing it is
-- the outlet that is asked, on a claim the person who made it; an entry that names neither is taken to be with them.
CREATE FUNCTION ledger.reply_missing(review public.claims_review) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    about_claim bigint := review.claim_id;
    outlet bigint;
    person bigint;
BEGIN
    IF review.no_reply_because ~ '\S' THEN
        RETURN false;
    END IF;
    IF NOT coalesce(review.result IN ('altered', 'meaning changed'), false) AND NOT EXISTS (
        SELECT FROM public.claims_rating WHERE id = review.rating_id AND bucket IN ('false', 'mostly false', 'mixed')) THEN
        RETURN false;
    END IF;
    IF review.appearance_id IS NOT NULL THEN
        SELECT a.claim_id, d.source_id INTO about_claim, outlet
        FROM public.claims_appearance a JOIN public.sources_passage p ON p.id = a.passage_id
        JOIN public.sources_capture c ON c.id = p.capture_id JOIN public.sources_document d ON d.id = c.document_id
        WHERE a.id = review.appearance_id;
    ELSE
        SELECT s.id INTO person FROM public.claims_claim c JOIN public.claims_speaker s ON s.id = c.said_by_id
        WHERE c.id = review.claim_id AND s.kind = 'person';
    END IF;
    RETURN coalesce(outlet, person) IS NOT NULL AND NOT EXISTS (
        SELECT FROM public.claims_correspondence WHERE claim_id = about_claim AND right_of_reply
        AND (source_id = outlet OR speaker_id = person OR (source_id IS NULL AND speaker_id IS NULL)));
END $$;

-- A verdict is superseded by the next one, never by nothing. Looked at when the transaction ends.
CREATE FUNCTION ledger.superseded_by_next() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.claims_review WHERE aspect = NEW.aspect AND version > NEW.version
                   AND (claim_id = NEW.claim_id OR appearance_id = NEW.appearance_id)
                   AND state IN ('published', 'superseded')) THEN
        PERFORM ledger.refuse('a review is superseded by its next version, which is published with it', TG_NAME, TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER review_superseded_by_next AFTER UPDATE ON claims_review DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'superseded' AND OLD.state <> 'superseded') EXECUTE FUNCTION ledger.superseded_by_next();

-- The right of reply that was offered stays offered.
CREATE TRIGGER correspondence_right_of_reply_stands BEFORE UPDATE OR DELETE ON claims_correspondence
    FOR EACH ROW WHEN (OLD.right_of_reply) EXECUTE FUNCTION ledger.stands(
        'the right of reply that was offered stands', 'text', 'terms', 'channel', 'at', 'reply', 'with_whom');

-- Evidence that is narrowed to a printing, or rests on a correspondence, keeps to its own claim.
CREATE FUNCTION ledger.evidence_of_its_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM public.claims_appearance WHERE id = NEW.appearance_id AND claim_id <> NEW.claim_id)
       OR EXISTS (SELECT FROM public.claims_correspondence WHERE id = NEW.correspondence_id AND claim_id <> NEW.claim_id) THEN
        PERFORM ledger.refuse('evidence is narrowed to a printing, and rests on a correspondence, of its own claim', TG_NAME, TG_TABLE_NAME);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER evidence_of_its_claim BEFORE INSERT OR UPDATE OF claim_id, appearance_id, correspondence_id ON claims_evidence
    FOR EACH ROW EXECUTE FUNCTION ledger.evidence_of_its_claim();

-- What every installation begins with: two scales. The five steps are the default. Part of the change that began the
-- record where that is open still, otherwise a change of its own.
CREATE FUNCTION ledger.begin_judging() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    five bigint;
    four bigint;
BEGIN
    IF EXISTS (SELECT FROM public.claims_ratingscale) THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM public.sources_change WHERE transaction = pg_current_xact_id()::text::bigint) THEN
        INSERT INTO public.sources_change (actor_id, reason) VALUES (1, 'The scales an installation begins with');
    END IF;
    PERFORM set_config('onrecord.revision', (SELECT max(revision) FROM public.sources_change)::text, true);
    INSERT INTO public.claims_ratingscale (name, description, is_default, retired)
    VALUES ('Five steps', 'From right in every respect to wrong.', true, false) RETURNING id INTO five;
    INSERT INTO public.claims_rating (scale_id, position, label, definition, value, worst, best, bucket, retired) VALUES
        (five, 0, 'Right', 'It is right, and nothing a reader needs is left out.', 5, 1, 5, 'true', false),
        (five, 1, 'Mostly right', 'It is right but for a detail that changes nothing of what a reader takes from it.', 4, 1, 5, 'mostly true', false),
        (five, 2, 'Half right', 'Part of it is right, and part of it is wrong or leaves out what matters.', 3, 1, 5, 'mixed', false),
        (five, 3, 'Mostly wrong', 'There is something right in it, but what a reader takes from it is wrong.', 2, 1, 5, 'mostly false', false),
        (five, 4, 'Wrong', 'It is wrong.', 1, 1, 5, 'false', false);
    INSERT INTO public.claims_ratingscale (name, description, is_default, retired)
    VALUES ('True, false, misleading, unproven', 'Four verdicts that do not stand in a row.', false, false) RETURNING id INTO four;
    INSERT INTO public.claims_rating (scale_id, position, label, definition, bucket, retired) VALUES
        (four, 0, 'True', 'The evidence shows that it is so.', 'true', false),
        (four, 1, 'False', 'The evidence shows that it is not so.', 'false', false),
        (four, 2, 'Misleading', 'Its parts may be right, but it leads a reader to what is not so.', 'mixed', false),
        (four, 3, 'Unproven', 'The evidence there is shows neither.', 'unverifiable', false);
    PERFORM set_config('onrecord.revision', '', true);
END $$;
