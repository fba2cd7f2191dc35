-- What has been changed in documents, meetings so far. Entries are never updated.
CREATE TABLE document_history (
    id                  uuid        PRIMARY KEY,
    document_type       text        NOT NULL,
    document_id         uuid        NOT NULL,
    changed_at          timestamptz NOT NULL,
    organisation_number text CHECK (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    changes             jsonb       NOT NULL CHECK (jsonb_array_length(changes) > 0)
);
CREATE INDEX document_history_document ON document_history (document_type, document_id, changed_at, id);

CREATE FUNCTION history_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'History entry % is kept', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER history_stays BEFORE UPDATE ON document_history
    FOR EACH ROW EXECUTE FUNCTION history_stays();
