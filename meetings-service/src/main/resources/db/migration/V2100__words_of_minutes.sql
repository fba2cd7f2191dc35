-- Minutes are approved (justeras) by their approvers: the words of the API, in tables, in entries of the changes feed and in
-- events that have not been sent yet.

DROP TRIGGER paragraph_is_open ON paragraph;
DROP TRIGGER meeting_moves_forward ON meeting;

ALTER TABLE meeting RENAME COLUMN adjusted_on TO approved_on;
ALTER TABLE meeting RENAME COLUMN adjusters TO approvers;

-- The checks that name the old status.
DO $$
DECLARE
    named text;
BEGIN
    FOR named IN SELECT conname FROM pg_constraint
                  WHERE conrelid = 'meeting'::regclass AND contype = 'c'
                    AND pg_get_constraintdef(oid) LIKE '%ADJUSTED%' LOOP
        EXECUTE format('ALTER TABLE meeting DROP CONSTRAINT %I', named);
    END LOOP;
END $$;
UPDATE meeting SET status = 'APPROVED' WHERE status = 'ADJUSTED';
ALTER TABLE meeting
    ADD CONSTRAINT meeting_status_known
        CHECK (status IN ('PLANNED', 'CALLED', 'HELD', 'APPROVED', 'ANNOUNCED', 'CANCELLED')),
    ADD CONSTRAINT meeting_approved_with_day
        CHECK ((status IN ('APPROVED', 'ANNOUNCED')) = (approved_on IS NOT NULL));

-- A quote inside a JSON string is escaped, so that these texts are names and values of the document itself.
UPDATE change SET document = replace(replace(replace(replace(document,
        '"adjustmentDueOn":', '"approvalDueOn":'), '"adjustedOn":', '"approvedOn":'), '"adjusters":', '"approvers":'),
        '"status":"ADJUSTED"', '"status":"APPROVED"')
 WHERE document_type = 'meeting' AND document IS NOT NULL;
UPDATE change_pending SET document = replace(replace(replace(replace(document,
        '"adjustmentDueOn":', '"approvalDueOn":'), '"adjustedOn":', '"approvedOn":'), '"adjusters":', '"approvers":'),
        '"status":"ADJUSTED"', '"status":"APPROVED"')
 WHERE document_type = 'meeting' AND document IS NOT NULL;
UPDATE outbox SET payload = convert_to(replace(convert_from(payload, 'UTF8'), '"adjustedOn":', '"approvedOn":'), 'UTF8')
 WHERE topic = 'meetings.decisions.v1';

-- How many events there have been about the decision; the newest has this revision.
ALTER TABLE paragraph RENAME COLUMN told TO event_revision;

-- Approved minutes never change: chair and approver have confirmed these words and no others.
CREATE OR REPLACE FUNCTION paragraph_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    minutes text;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.event_revision IS DISTINCT FROM OLD.event_revision
       AND (to_jsonb(NEW) - 'event_revision' - 'search') = (to_jsonb(OLD) - 'event_revision' - 'search') THEN
        RETURN NEW;
    END IF;
    SELECT status INTO minutes FROM meeting WHERE id = coalesce(NEW.meeting_id, OLD.meeting_id);
    IF minutes IN ('APPROVED', 'ANNOUNCED', 'CANCELLED') THEN
        RAISE EXCEPTION 'The minutes of meeting % are %', coalesce(NEW.meeting_id, OLD.meeting_id), minutes
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER paragraph_is_open BEFORE INSERT OR UPDATE OR DELETE ON paragraph
    FOR EACH ROW EXECUTE FUNCTION paragraph_is_open();

-- A meeting moves forward only, and once its minutes are approved only their announcement can be added.
CREATE OR REPLACE FUNCTION meeting_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    steps text[] := ARRAY['PLANNED', 'CALLED', 'HELD', 'APPROVED', 'ANNOUNCED'];
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Meeting % cannot be deleted', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status = 'CANCELLED'
       OR (NEW.status = 'CANCELLED' AND OLD.status NOT IN ('PLANNED', 'CALLED'))
       OR (NEW.status <> 'CANCELLED' AND array_position(steps, NEW.status) < array_position(steps, OLD.status)) THEN
        RAISE EXCEPTION 'Meeting % cannot go from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status IN ('APPROVED', 'ANNOUNCED')
       AND (to_jsonb(NEW) - 'status' - 'announced_on' - 'version')
           <> (to_jsonb(OLD) - 'status' - 'announced_on' - 'version') THEN
        RAISE EXCEPTION 'The minutes of meeting % are approved', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_moves_forward BEFORE UPDATE OR DELETE ON meeting
    FOR EACH ROW EXECUTE FUNCTION meeting_moves_forward();
