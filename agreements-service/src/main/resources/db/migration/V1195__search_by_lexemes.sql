-- The words of an agreement are analysed in the service, which writes their lexemes. The lexemes that the database has made
-- stay until the service has read the agreement again; version 0 says that it has to.
ALTER TABLE agreement_search ADD COLUMN analyser int NOT NULL DEFAULT 0 CHECK (analyser >= 0);
ALTER TABLE agreement_search ALTER COLUMN analyser DROP DEFAULT;
CREATE INDEX agreement_search_analyser ON agreement_search (analyser, agreement_id);

-- Whoever changes the terms, the service is told to read them again. Whichever of the two rows is written last finds the
-- other.
CREATE OR REPLACE FUNCTION keep_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    agreement uuid;
BEGIN
    EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO agreement USING NEW;
    INSERT INTO agreement_search (agreement_id, words, analyser)
    SELECT a.id, '', 0 FROM agreement a
      JOIN agreement_version v ON v.agreement_id = a.id AND v.version = a.version WHERE a.id = agreement
    ON CONFLICT (agreement_id) DO UPDATE SET analyser = 0;
    RETURN NULL;
END $$;
DROP FUNCTION words_of_terms(text);
DROP FUNCTION searched(text);
