-- Files of an agreement. What the parties see is what was sent: nothing here is ever changed, and once the agreement is
-- proposed nothing is taken away.
CREATE TABLE document (
    id           uuid        PRIMARY KEY,
    agreement_id uuid        NOT NULL REFERENCES agreement,
    kind         text        NOT NULL CHECK (kind IN ('AGREEMENT', 'ANNEX', 'DECISION', 'OTHER')),
    title        text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    filename     text        NOT NULL CHECK (length(filename) BETWEEN 1 AND 200 AND filename !~ '[/\\[:cntrl:]]'),
    type         text        NOT NULL CHECK (type IN ('PDF', 'DOCX', 'TEXT')),
    size_bytes   bigint      NOT NULL CHECK (size_bytes BETWEEN 1 AND 20971520),
    sha512       bytea       NOT NULL CHECK (octet_length(sha512) = 64),
    -- the agreement's status on the day: what was added to a draft belongs to what the parties decide on
    added_while  text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL
);
CREATE INDEX document_agreement ON document (agreement_id, id);

-- The contents, in pieces of at most 1 MiB, so that neither the database nor the service ever holds a whole file in
-- memory. The files are compressed already.
CREATE TABLE document_piece (
    document_id uuid  NOT NULL REFERENCES document ON DELETE CASCADE,
    number      int   NOT NULL CHECK (number >= 0),
    bytes       bytea STORAGE EXTERNAL NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (document_id, number)
);

CREATE CONSTRAINT TRIGGER document_in_timeline AFTER INSERT OR UPDATE OR DELETE ON document
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');

CREATE FUNCTION refuse_change_of_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND (SELECT status FROM agreement WHERE id = OLD.agreement_id) = 'DRAFT' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a document never changes, and goes only while its agreement is a draft'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER document_unchanged BEFORE UPDATE OR DELETE ON document
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_document();

-- Pieces go with their document and never alone.
CREATE FUNCTION refuse_change_of_piece() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM document WHERE id = OLD.document_id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the contents of a document never change' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER document_piece_unchanged BEFORE UPDATE OR DELETE ON document_piece
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_piece();

CREATE FUNCTION refuse_truncation_of_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'documents are not thrown away' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER document_kept BEFORE TRUNCATE ON document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncation_of_documents();
CREATE TRIGGER document_piece_kept BEFORE TRUNCATE ON document_piece
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncation_of_documents();

-- Asked when the transaction commits: no document without its whole contents, and no piece added to it later.
CREATE FUNCTION require_whole_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asked uuid;
BEGIN
    EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO asked USING NEW;
    IF EXISTS (SELECT FROM document d WHERE d.id = asked AND d.size_bytes IS DISTINCT FROM
               (SELECT sum(octet_length(p.bytes)) FROM document_piece p WHERE p.document_id = d.id)) THEN
        RAISE EXCEPTION 'document % is not whole', asked USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER document_whole AFTER INSERT ON document
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_whole_document('id');
CREATE CONSTRAINT TRIGGER document_piece_whole AFTER INSERT ON document_piece
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_whole_document('document_id');
