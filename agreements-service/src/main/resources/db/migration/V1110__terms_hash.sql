-- The SHA-256 of a version's words as they are kept, in lower-case hexadecimal. Events name earlier versions by it.
ALTER TABLE agreement_version ADD COLUMN terms_hash text;
-- The text does not change here, so neither its guards nor the timeline are asked.
ALTER TABLE agreement_version DISABLE TRIGGER USER;
UPDATE agreement_version SET terms_hash = encode(sha256(convert_to(terms, 'UTF8')), 'hex');
ALTER TABLE agreement_version ENABLE TRIGGER USER;
ALTER TABLE agreement_version ALTER COLUMN terms_hash SET NOT NULL;
ALTER TABLE agreement_version ADD CONSTRAINT agreement_version_hash_of_terms
    CHECK (terms_hash = encode(sha256(convert_to(terms, 'UTF8')), 'hex'));
