-- An assignment that was recorded by mistake is removed and not deleted: who removed it, when and why stays.
ALTER TABLE assignment
    ADD COLUMN removed_at     timestamptz,
    ADD COLUMN removed_by     text CHECK (removed_by ~ '^[0-9]{6}-[0-9]{4}$'),
    ADD COLUMN removal_reason text CHECK (length(trim(removal_reason)) > 0),
    ADD CONSTRAINT assignment_removed_with_reason CHECK ((removed_at IS NULL) = (removal_reason IS NULL)),
    ADD CONSTRAINT assignment_remover CHECK (removed_by IS NULL OR removed_at IS NOT NULL),
    ADD CONSTRAINT assignment_removed_is_open CHECK (removed_at IS NULL OR closed_on IS NULL);

-- What is removed stays as it is, until the minutes that gave it are moved or taken away.
CREATE FUNCTION assignment_stays_removed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    followed text[] := ARRAY['due_on', 'due_month', 'due_text', 'version'];
BEGIN
    IF OLD.removed_at IS NOT NULL AND (to_jsonb(NEW) - followed) <> (to_jsonb(OLD) - followed) THEN
        RAISE EXCEPTION 'Assignment % is removed', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER assignment_stays_removed BEFORE UPDATE ON assignment
    FOR EACH ROW EXECUTE FUNCTION assignment_stays_removed();
