-- Search: words of claims and documents by full text, names by what they have in common.

-- A text's words as they stand and by their English stems, in one vector, so that any language is found by its words
-- and English by its forms. Only the first 100,000 characters: PostgreSQL holds no vector above a megabyte.
CREATE FUNCTION ledger.words(text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT to_tsvector('simple'::regconfig, left(text, 100000)) || to_tsvector('english'::regconfig, left(text, 100000)) $$;

-- What somebody asks for, as search engines read it: words, "exact words", or, -not.
CREATE FUNCTION ledger.asked(asked text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT websearch_to_tsquery('english'::regconfig, asked) || websearch_to_tsquery('simple'::regconfig, asked) $$;

CREATE INDEX claim_words ON claims_claim USING gin (ledger.words(text));
CREATE INDEX capture_words ON sources_capture USING gin (ledger.words(text));
CREATE INDEX document_title_words ON sources_document USING gin (ledger.words(title));
CREATE INDEX speaker_name_likeness ON claims_speakername USING gin (lower(text) gin_trgm_ops);
CREATE INDEX claim_by_day_said ON claims_claim (said_on_latest DESC NULLS LAST, id DESC);
