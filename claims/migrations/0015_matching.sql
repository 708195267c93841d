-- Has this been said before? A claim is found by the stems of its words and of its context, by rarity, and by its figures.

-- A figure is one word, whatever separates its thousands. Only the first 20,000 characters: no claim needs more.
CREATE FUNCTION ledger.subject(text text, context text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT to_tsvector('english'::regconfig, regexp_replace(left(text || ' ' || context, 20000), '(?<=[0-9]),(?=[0-9]{3})', '', 'g')) $$;

CREATE INDEX claim_subject ON claims_claim USING gin (ledger.subject(text, context));
-- How common the commonest ten thousand stems are: what is rarer is counted as it is looked up.
ALTER INDEX claim_subject ALTER COLUMN 1 SET STATISTICS 1000;

CREATE INDEX statistic_figures ON claims_statistic USING gin ((ARRAY[low, central, high]));
