-- There is a first and a second vice chair. A membership ends for a reason, and one that was registered by mistake is removed and
-- kept with the reason.

ALTER TABLE membership DROP CONSTRAINT membership_role_check;
UPDATE membership SET role = 'FIRST_VICE_CHAIR' WHERE role = 'VICE_CHAIR';
ALTER TABLE membership
    ADD CONSTRAINT membership_role_known
        CHECK (role IN ('CHAIR', 'FIRST_VICE_CHAIR', 'SECOND_VICE_CHAIR', 'MEMBER', 'SUBSTITUTE')),
    ADD COLUMN status         text NOT NULL DEFAULT 'RECORDED' CHECK (status IN ('RECORDED', 'REMOVED')),
    ADD COLUMN end_reason     text CHECK (length(trim(end_reason)) > 0),
    ADD COLUMN removal_reason text CHECK (length(trim(removal_reason)) > 0),
    ADD COLUMN removed_at     timestamptz,
    ADD CHECK (end_reason IS NULL OR to_date IS NOT NULL),
    ADD CHECK ((status = 'REMOVED') = (removal_reason IS NOT NULL)),
    ADD CHECK ((status = 'REMOVED') = (removed_at IS NOT NULL));
DROP INDEX membership_body;
CREATE INDEX membership_body ON membership (body_id, from_date, id);

UPDATE change SET document = replace(left(document, length(document) - 1) || ',"status":"RECORDED"}',
                                     '"role":"VICE_CHAIR"', '"role":"FIRST_VICE_CHAIR"')
 WHERE document_type = 'membership' AND document IS NOT NULL;
UPDATE change_pending SET document = replace(left(document, length(document) - 1) || ',"status":"RECORDED"}',
                                             '"role":"VICE_CHAIR"', '"role":"FIRST_VICE_CHAIR"')
 WHERE document_type = 'membership' AND document IS NOT NULL;

-- What was removed as a mistake stays as it is. It can be erased.
CREATE FUNCTION removed_membership_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Membership % is removed', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER removed_membership_stays BEFORE UPDATE ON membership
    FOR EACH ROW WHEN (OLD.status = 'REMOVED') EXECUTE FUNCTION removed_membership_stays();
