-- Files that go with the call: to an item, or to the agenda as a whole. What was sent is never changed; before the call a file can be
-- taken away, after it only withdrawn.
CREATE TABLE agenda_attachment (
    id               uuid        PRIMARY KEY,
    meeting_id       uuid        NOT NULL REFERENCES meeting,
    item_id          uuid,
    title            text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    filename         text        NOT NULL CHECK (length(filename) BETWEEN 1 AND 200 AND filename !~ '[/\\[:cntrl:]]'),
    type             text        NOT NULL CHECK (type IN ('PDF', 'DOCX', 'XLSX', 'PPTX')),
    size_bytes       bigint      NOT NULL CHECK (size_bytes BETWEEN 1 AND 20971520),
    sha256           text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    added_at         timestamptz NOT NULL,
    withdrawn_at     timestamptz,
    withdrawn_reason text        CHECK (length(trim(withdrawn_reason)) > 0),
    version          bigint      NOT NULL,
    FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX agenda_attachment_meeting ON agenda_attachment (meeting_id, id);

-- The contents, in pieces of at most 1 MiB, so that neither the database nor the service ever holds a whole file in memory.
CREATE TABLE agenda_attachment_piece (
    attachment_id uuid  NOT NULL REFERENCES agenda_attachment ON DELETE CASCADE,
    number        int   NOT NULL CHECK (number >= 0),
    bytes         bytea STORAGE EXTERNAL NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (attachment_id, number)
);

-- What each version of an agenda was sent with, without the contents.
ALTER TABLE agenda_version ADD COLUMN attachments jsonb NOT NULL DEFAULT '[]';

CREATE FUNCTION attachment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    withdrawal text[] := ARRAY['withdrawn_at', 'withdrawn_reason', 'version'];
    reached    text;
BEGIN
    SELECT status INTO reached FROM meeting WHERE id = coalesce(NEW.meeting_id, OLD.meeting_id);
    IF reached NOT IN ('PLANNED', 'CALLED') OR (TG_OP = 'DELETE' AND reached <> 'PLANNED') THEN
        RAISE EXCEPTION 'Meeting % is %, so the attachments of its agenda stay', coalesce(NEW.meeting_id, OLD.meeting_id), reached
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.withdrawn_at IS NOT NULL OR (to_jsonb(NEW) - withdrawal) <> (to_jsonb(OLD) - withdrawal)) THEN
        RAISE EXCEPTION 'Attachment % can only be withdrawn, and once', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER attachment_stays BEFORE INSERT OR UPDATE OR DELETE ON agenda_attachment
    FOR EACH ROW EXECUTE FUNCTION attachment_stays();

-- Pieces go with their attachment and never alone.
CREATE FUNCTION attachment_piece_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM agenda_attachment WHERE id = OLD.attachment_id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'The content of attachment % never changes', OLD.attachment_id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER attachment_piece_stays BEFORE UPDATE OR DELETE ON agenda_attachment_piece
    FOR EACH ROW EXECUTE FUNCTION attachment_piece_stays();

-- Asked when the transaction commits: no attachment without its whole content, and no piece added to it later.
CREATE FUNCTION attachment_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asked uuid;
BEGIN
    EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO asked USING NEW;
    IF EXISTS (SELECT FROM agenda_attachment d WHERE d.id = asked AND d.size_bytes IS DISTINCT FROM
               (SELECT sum(octet_length(p.bytes)) FROM agenda_attachment_piece p WHERE p.attachment_id = d.id)) THEN
        RAISE EXCEPTION 'Attachment % is not whole', asked USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER attachment_whole AFTER INSERT ON agenda_attachment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION attachment_is_whole('id');
CREATE CONSTRAINT TRIGGER attachment_piece_whole AFTER INSERT ON agenda_attachment_piece
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION attachment_is_whole('attachment_id');
