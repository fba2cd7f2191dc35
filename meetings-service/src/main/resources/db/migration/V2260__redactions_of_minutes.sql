-- Words of approved minutes are hidden (masked), removed for good (erased), or no longer public (unpublished). The words that
-- readers see are always those in the tables of minutes; what a mask hides is kept in original_words, for the secretariat and for
-- the seals. ADR 41.

CREATE TABLE minutes_redaction (
    id                  uuid        PRIMARY KEY,
    meeting_id          uuid        NOT NULL REFERENCES meeting,
    -- Null for the whole minutes.
    paragraph_id        uuid        REFERENCES paragraph,
    -- The file of the agenda whose content is erased; null for words.
    attachment_id       uuid        REFERENCES agenda_attachment,
    kind                text        NOT NULL CHECK (kind IN ('MASKED', 'UNPUBLISHED', 'ERASED')),
    reason              text        NOT NULL CHECK (length(trim(reason)) > 0),
    redacted_on         date        NOT NULL,
    recorded_at         timestamptz NOT NULL,
    organisation_number text        CHECK (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    -- The words that a mask hides; none of an erasure.
    passages            jsonb       NOT NULL DEFAULT '[]',
    -- What the §§ concerned are called.
    paragraphs          jsonb       NOT NULL,
    -- Where words were hidden, and how often.
    places              jsonb       NOT NULL,
    removed_on          date,
    removal_reason      text        CHECK (length(trim(removal_reason)) > 0),
    -- Of an erasure of sealed words: the hashes of the approvals without them, and the last approval of the body's chain before it.
    seals               jsonb       NOT NULL DEFAULT '[]',
    after_sequence      int         CHECK (after_sequence >= 1),
    version             bigint      NOT NULL,
    CHECK (kind = 'MASKED' OR jsonb_array_length(passages) = 0),
    CHECK (after_sequence IS NULL OR (kind = 'ERASED' AND attachment_id IS NULL)),
    CHECK (after_sequence IS NOT NULL OR jsonb_array_length(seals) = 0),
    CHECK (attachment_id IS NULL OR (kind = 'ERASED' AND paragraph_id IS NULL)),
    CHECK (kind = 'ERASED' OR jsonb_array_length(seals) = 0),
    CHECK (kind <> 'ERASED' OR removed_on IS NULL),
    CHECK ((removed_on IS NULL) = (removal_reason IS NULL)),
    CHECK (removed_on >= redacted_on)
);
CREATE INDEX minutes_redaction_meeting ON minutes_redaction (meeting_id, recorded_at, id);
CREATE INDEX minutes_redaction_paragraph ON minutes_redaction (paragraph_id) WHERE paragraph_id IS NOT NULL;

-- Words as they were before they were masked. A row goes when the last mask on its document is removed.
CREATE TABLE original_words (
    document_type text  NOT NULL,
    document_id   text  NOT NULL,
    meeting_id    uuid  NOT NULL REFERENCES meeting,
    words         jsonb NOT NULL,
    PRIMARY KEY (document_type, document_id)
);
CREATE INDEX original_words_meeting ON original_words (meeting_id);

ALTER TABLE paragraph ADD COLUMN unpublished boolean NOT NULL DEFAULT false;
ALTER TABLE paragraph ADD CHECK (NOT unpublished OR announced_on IS NOT NULL);
ALTER TABLE meeting
    -- The agenda and the attendance are no longer public.
    ADD COLUMN unpublished boolean NOT NULL DEFAULT false,
    -- The redactions in force, as the API shows them.
    ADD COLUMN redactions  jsonb   NOT NULL DEFAULT '[]';
-- Random, so that the hash of erased words cannot be guessed. Null for approvals before this.
ALTER TABLE minutes_approval
    ADD COLUMN salt     text  CHECK (salt ~ '^[0-9a-f]{32}$'),
    -- The hashes of the erasures that it sealed.
    ADD COLUMN erasures jsonb NOT NULL DEFAULT '[]';

-- Approved words are overwritten only in the transaction that records or removes a redaction of the meeting.
CREATE FUNCTION minutes_are_redacted(meeting uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM minutes_redaction r WHERE r.meeting_id = meeting AND r.xmin = pg_current_xact_id()::xid)
$$;

-- A redaction is never deleted; a mask and an unpublishing are removed once. What an erasure erases goes from the passages of masks.
CREATE FUNCTION redaction_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    added text[] := ARRAY['removed_on', 'removal_reason', 'passages', 'seals', 'places', 'paragraphs', 'version'];
BEGIN
    IF TG_OP = 'DELETE' OR OLD.removed_on IS NOT NULL AND NEW.removed_on IS DISTINCT FROM OLD.removed_on
       OR jsonb_array_length(OLD.seals) > 0 AND NEW.seals <> OLD.seals
       OR (to_jsonb(NEW) - added) <> (to_jsonb(OLD) - added) THEN
        RAISE EXCEPTION 'Redaction % is kept', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER redaction_stays BEFORE UPDATE OR DELETE ON minutes_redaction
    FOR EACH ROW EXECUTE FUNCTION redaction_stays();

DROP TRIGGER approval_stays ON minutes_approval;
CREATE OR REPLACE FUNCTION approval_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    hidden    text[] := ARRAY['chair', 'approvers', 'salt', 'version'];
    announced text[] := ARRAY['announced_on', 'version'];
BEGIN
    IF TG_OP = 'UPDATE' AND minutes_are_redacted(OLD.meeting_id)
       AND (to_jsonb(NEW) - hidden) = (to_jsonb(OLD) - hidden) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR OLD.announced_on IS NOT NULL
       OR (to_jsonb(NEW) - announced) <> (to_jsonb(OLD) - announced) THEN
        RAISE EXCEPTION 'Approval % is kept as it is', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER approval_stays BEFORE UPDATE OR DELETE ON minutes_approval
    FOR EACH ROW EXECUTE FUNCTION approval_stays();

-- What a paragraph is, and to what it belongs, stays also when its words are hidden.
CREATE FUNCTION same_paragraph(a paragraph, b paragraph) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT (a.id, a.meeting_id, a.body_id, a.year, a.number, a.letter, a.approval_id, a.announced_on, a.agenda_item_id, a.outcome,
            a.outcomes)
       IS NOT DISTINCT FROM
           (b.id, b.meeting_id, b.body_id, b.year, b.number, b.letter, b.approval_id, b.announced_on, b.agenda_item_id, b.outcome,
            b.outcomes)
$$;
DROP TRIGGER paragraph_is_open ON paragraph;
CREATE TRIGGER paragraph_is_open BEFORE INSERT OR DELETE ON paragraph
    FOR EACH ROW EXECUTE FUNCTION paragraph_is_open();
CREATE TRIGGER paragraph_stays BEFORE UPDATE ON paragraph
    FOR EACH ROW WHEN (NOT (same_paragraph(OLD, NEW) AND minutes_are_redacted(OLD.meeting_id)))
    EXECUTE FUNCTION paragraph_is_open();

DROP TRIGGER meeting_moves_forward ON meeting;
CREATE FUNCTION same_meeting(a meeting, b meeting) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT (a.id, a.body_id, a.meets_on, a.status, a.published, a.approved_on, a.announced_on, a.called_on)
       IS NOT DISTINCT FROM (b.id, b.body_id, b.meets_on, b.status, b.published, b.approved_on, b.announced_on, b.called_on)
$$;
CREATE TRIGGER meeting_moves_forward BEFORE UPDATE ON meeting
    FOR EACH ROW WHEN (NOT minutes_are_taken_away(OLD.id, OLD.status)
                       AND NOT (same_meeting(OLD, NEW) AND minutes_are_redacted(OLD.id)))
    EXECUTE FUNCTION meeting_moves_forward();
CREATE TRIGGER meeting_stays BEFORE DELETE ON meeting
    FOR EACH ROW WHEN (NOT minutes_are_taken_away(OLD.id, OLD.status)) EXECUTE FUNCTION meeting_moves_forward();

DROP TRIGGER agenda_is_open ON agenda_item;
CREATE TRIGGER agenda_is_open BEFORE INSERT OR DELETE ON agenda_item
    FOR EACH ROW EXECUTE FUNCTION agenda_is_open();
CREATE TRIGGER agenda_item_stays BEFORE UPDATE ON agenda_item
    FOR EACH ROW WHEN (NOT (OLD.id = NEW.id AND OLD.position = NEW.position AND minutes_are_redacted(OLD.meeting_id)))
    EXECUTE FUNCTION agenda_is_open();
DROP TRIGGER agenda_version_stays ON agenda_version;
CREATE TRIGGER agenda_version_stays BEFORE UPDATE ON agenda_version
    FOR EACH ROW WHEN (NOT (OLD.meeting_id = NEW.meeting_id AND OLD.number = NEW.number AND OLD.made_at = NEW.made_at
                            AND minutes_are_redacted(OLD.meeting_id)))
    EXECUTE FUNCTION agenda_version_stays();
CREATE TRIGGER agenda_version_is_kept BEFORE DELETE ON agenda_version
    FOR EACH ROW EXECUTE FUNCTION agenda_version_stays();

-- A history names its document and no meeting: any redaction in the transaction counts.
CREATE FUNCTION something_is_redacted() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM minutes_redaction r WHERE r.xmin = pg_current_xact_id()::xid)
$$;
DROP TRIGGER history_stays ON document_history;
CREATE TRIGGER history_stays BEFORE UPDATE ON document_history
    FOR EACH ROW WHEN (NOT ((to_jsonb(OLD) - 'changes') = (to_jsonb(NEW) - 'changes') AND something_is_redacted()))
    EXECUTE FUNCTION history_stays();

-- What is unpublished is public no longer, in OParl too (ADR 38).
CREATE OR REPLACE VIEW public_meeting AS SELECT id, status = 'ANNOUNCED' AND NOT unpublished AS whole FROM meeting WHERE published;
CREATE OR REPLACE VIEW public_paragraph AS SELECT id FROM paragraph WHERE announced_on IS NOT NULL AND NOT unpublished;

-- Words of an assignment that was removed by mistake are hidden too.
DROP TRIGGER assignment_stays_removed ON assignment;
CREATE TRIGGER assignment_stays_removed BEFORE UPDATE ON assignment
    FOR EACH ROW WHEN (NOT something_is_redacted()) EXECUTE FUNCTION assignment_stays_removed();

-- The title and the filename of a file that went with the call are words too. Its content never changes; it can be erased.
ALTER TABLE agenda_attachment ADD COLUMN erased_on date;
-- A mark can be longer than what it stands for.
ALTER TABLE agenda_attachment
    DROP CONSTRAINT agenda_attachment_title_check,
    DROP CONSTRAINT agenda_attachment_filename_check,
    ADD CHECK (length(title) >= 1),
    ADD CHECK (length(filename) >= 1 AND filename !~ '[/\\[:cntrl:]]');
CREATE FUNCTION attachment_is_redacted(attachment uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM agenda_attachment a WHERE a.id = attachment AND minutes_are_redacted(a.meeting_id))
$$;
DROP TRIGGER attachment_piece_stays ON agenda_attachment_piece;
CREATE TRIGGER attachment_piece_stays BEFORE UPDATE ON agenda_attachment_piece
    FOR EACH ROW EXECUTE FUNCTION attachment_piece_stays();
CREATE TRIGGER attachment_piece_goes BEFORE DELETE ON agenda_attachment_piece
    FOR EACH ROW WHEN (NOT attachment_is_redacted(OLD.attachment_id)) EXECUTE FUNCTION attachment_piece_stays();
DROP TRIGGER attachment_stays ON agenda_attachment;
CREATE TRIGGER attachment_stays BEFORE INSERT OR DELETE ON agenda_attachment
    FOR EACH ROW EXECUTE FUNCTION attachment_stays();
CREATE FUNCTION same_attachment(a agenda_attachment, b agenda_attachment) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT (a.id, a.meeting_id, a.item_id, a.type, a.size_bytes, a.sha256, a.added_at, a.withdrawn_at)
       IS NOT DISTINCT FROM (b.id, b.meeting_id, b.item_id, b.type, b.size_bytes, b.sha256, b.added_at, b.withdrawn_at)
$$;
CREATE TRIGGER attachment_is_kept BEFORE UPDATE ON agenda_attachment
    FOR EACH ROW WHEN (NOT (same_attachment(OLD, NEW) AND minutes_are_redacted(OLD.meeting_id)))
    EXECUTE FUNCTION attachment_stays();
