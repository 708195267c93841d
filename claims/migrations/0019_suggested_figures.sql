-- Which texts print the same figures: the figures of what an engine read, whatever the way they are written.

-- Of a range both ends, of one figure that figure; "830000" and "8.3E+5" are one. Anything that is no number is left out.
CREATE FUNCTION ledger.figures(reading jsonb) RETURNS numeric[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ARRAY(
        SELECT trim_scale(figure::numeric)
        FROM unnest(CASE WHEN reading ->> 'value' IS NULL THEN ARRAY[reading ->> 'low', reading ->> 'high']
                         ELSE ARRAY[reading ->> 'value'] END) AS figure
        WHERE figure ~ '^-?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$'
    )
$$;

CREATE INDEX suggestion_figures ON claims_suggestion USING gin (ledger.figures(reading)) WITH (fastupdate = off)
    WHERE kind = 'statistic';
