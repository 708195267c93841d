-- Permanent short ids of citable nouns: PREFIX-XXXXXC. X is the row's number scrambled, so that neighbours look unlike;
-- C a check character over everything before it. Alphabet: Crockford's base 32 (no I, L, O, U).

-- A bijection on the numbers of so many bits (25, 30 or 35): multiplying by an odd number and folding the upper half
-- onto the lower can both be undone.
CREATE FUNCTION ledger.scramble(n bigint, bits int) RETURNS bigint LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    x bigint := n;
    mask bigint := (1::bigint << bits) - 1;
BEGIN
    FOR i IN 1 .. 3 LOOP
        x := (x * 104729873) & mask;  -- odd and below 2^27: 35 bits times 27 stay within a bigint
        x := x # (x >> (bits / 2 + 1));
        x := (x + 15485863) & mask;
    END LOOP;
    RETURN x;
END $$;

CREATE FUNCTION ledger.public_id(prefix text, n bigint) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    letters int;
    x bigint;
    body text := '';
    sum int := 0;
BEGIN
    IF n IS NULL THEN
        RETURN NULL;
    END IF;
    letters := CASE WHEN n < 1::bigint << 25 THEN 5 WHEN n < 1::bigint << 30 THEN 6 WHEN n < 1::bigint << 35 THEN 7 END;
    IF letters IS NULL OR n < 0 THEN
        RAISE EXCEPTION 'no public id for number %', n USING ERRCODE = 'numeric_value_out_of_range';
    END IF;
    x := ledger.scramble(n, letters * 5);
    FOR i IN 1 .. letters LOOP
        body := substr(alphabet, (x & 31)::int + 1, 1) || body;
        x := x >> 5;
    END LOOP;
    -- The check: digits as coefficients of a polynomial over GF(32), whose value at a primitive element must be 0. Every
    -- place has a weight of its own, so one wrong character or two swapped ones never pass.
    FOR i IN 1 .. length(prefix) LOOP
        sum := ((sum << 1) # (CASE WHEN sum & 16 = 0 THEN 0 ELSE 37 END)) # (ascii(substr(prefix, i, 1)) & 31);
    END LOOP;
    FOR i IN 1 .. letters LOOP
        sum := ((sum << 1) # (CASE WHEN sum & 16 = 0 THEN 0 ELSE 37 END)) # (strpos(alphabet, substr(body, i, 1)) - 1);
    END LOOP;
    sum := (sum << 1) # (CASE WHEN sum & 16 = 0 THEN 0 ELSE 37 END);
    RETURN prefix || '-' || body || substr(alphabet, sum + 1, 1);
END $$;
