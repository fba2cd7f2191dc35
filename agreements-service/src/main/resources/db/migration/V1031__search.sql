-- What a full-text search finds an agreement by: the words of the version that counts last, as PostgreSQL's Swedish
-- dictionary stems them. A table of its own, because agreement_record takes over every column of agreement.
CREATE TABLE agreement_search (
    agreement_id uuid     PRIMARY KEY REFERENCES agreement,
    words        tsvector NOT NULL
);
CREATE INDEX agreement_search_words ON agreement_search USING gin (words);

-- Snowball's Swedish stemmer knows kommunernas and kommunen as kommun, but leaves -et where it stands, so that avtal would
-- not find avtalet nor bidrag bidraget. That ending goes here, from what is kept and from what is asked alike. It stays
-- where it belongs to the word: verksamhet, universitet, budget, paket. Letters are told by the collation
-- named here, whatever locale the database has.
CREATE FUNCTION searched(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(lower($1 COLLATE pg_c_utf8),
                          '(\w\w)(?<!h|it|budg|fab|kom|pak|plan|rak|stak)ets?\M', '\1', 'g')
$$;

-- The title weighs most (A), then the purpose and the clauses' titles (B), then the branches' titles (C).
-- A NUL that the JSON text escapes has no place in jsonb and is no part of a word: a blank stands for it. Each text is
-- cut where the terms' own bounds end, far below the megabyte that a tsvector can hold.
CREATE FUNCTION words_of_terms(terms text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    SELECT setweight(to_tsvector('swedish', searched(coalesce(t ->> 'title', ''))), 'A')
        || setweight(to_tsvector('swedish', searched(left(concat_ws(' ', t ->> 'purpose',
               (SELECT string_agg(x #>> '{}', ' . ') FROM jsonb_path_query(t, '$.fundingClauses[*].title') x)), 60000))), 'B')
        || setweight(to_tsvector('swedish', searched(left(coalesce(
               (SELECT string_agg(x #>> '{}', ' . ') FROM jsonb_path_query(t, 'strict $.**.branches[*].title') x), ''), 60000))), 'C')
      FROM (SELECT regexp_replace(terms, '(?<!\\)((?:\\\\)*)\\u0000', '\1 ', 'g')::jsonb AS t) json
$$;

-- Whichever of the two rows is written last finds the other. The argument names the column with the agreement's id.
CREATE FUNCTION keep_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    agreement uuid;
BEGIN
    EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO agreement USING NEW;
    INSERT INTO agreement_search
    SELECT a.id, words_of_terms(v.terms) FROM agreement a
      JOIN agreement_version v ON v.agreement_id = a.id AND v.version = a.version WHERE a.id = agreement
    ON CONFLICT (agreement_id) DO UPDATE SET words = excluded.words;
    RETURN NULL;
END $$;
CREATE TRIGGER agreement_searched AFTER UPDATE ON agreement
    FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION keep_search('id');
CREATE TRIGGER agreement_version_searched AFTER INSERT OR UPDATE ON agreement_version
    FOR EACH ROW EXECUTE FUNCTION keep_search('agreement_id');

INSERT INTO agreement_search
SELECT a.id, words_of_terms(v.terms) FROM agreement a
  JOIN agreement_version v ON v.agreement_id = a.id AND v.version = a.version;
