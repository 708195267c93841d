-- A claim is found by the stems of its own language: those of English where the language is not known, and words as they
-- stand where PostgreSQL has no stems for it.
CREATE FUNCTION ledger.stems(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE lower(split_part(language, '-', 1))
        WHEN '' THEN 'english'::regconfig WHEN 'und' THEN 'english'::regconfig WHEN 'en' THEN 'english'::regconfig
        WHEN 'ar' THEN 'arabic'::regconfig WHEN 'da' THEN 'danish'::regconfig WHEN 'de' THEN 'german'::regconfig
        WHEN 'el' THEN 'greek'::regconfig WHEN 'es' THEN 'spanish'::regconfig WHEN 'fi' THEN 'finnish'::regconfig
        WHEN 'fr' THEN 'french'::regconfig WHEN 'ga' THEN 'irish'::regconfig WHEN 'hu' THEN 'hungarian'::regconfig
        WHEN 'id' THEN 'indonesian'::regconfig WHEN 'it' THEN 'italian'::regconfig WHEN 'lt' THEN 'lithuanian'::regconfig
        WHEN 'nb' THEN 'norwegian'::regconfig WHEN 'ne' THEN 'nepali'::regconfig WHEN 'nl' THEN 'dutch'::regconfig
        WHEN 'nn' THEN 'norwegian'::regconfig WHEN 'no' THEN 'norwegian'::regconfig WHEN 'pt' THEN 'portuguese'::regconfig
        WHEN 'ro' THEN 'romanian'::regconfig WHEN 'ru' THEN 'russian'::regconfig WHEN 'sv' THEN 'swedish'::regconfig
        WHEN 'ta' THEN 'tamil'::regconfig WHEN 'tr' THEN 'turkish'::regconfig
        ELSE 'simple'::regconfig END
$$;
CREATE FUNCTION ledger.subject(text text, context text, language text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT to_tsvector(ledger.stems(language), regexp_replace(left(text || ' ' || context, 20000), '(?<=[0-9]),(?=[0-9]{3})', '', 'g')) $$;

DROP INDEX claim_subject;
CREATE INDEX claim_subject ON claims_claim USING gin (ledger.subject(text, context, language));
ALTER INDEX claim_subject ALTER COLUMN 1 SET STATISTICS 1000;
DROP FUNCTION ledger.subject(text, text);
