-- Approved minutes never change. What is wrong in them is corrected beside them, with the reason and the day; corrections are
-- only added.
ALTER TABLE paragraph ADD COLUMN corrections jsonb NOT NULL DEFAULT '[]';

CREATE OR REPLACE FUNCTION paragraph_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    added   text[] := ARRAY['event_revision', 'announced_on', 'corrections', 'search', 'version'];
    minutes text;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.corrections IS DISTINCT FROM OLD.corrections
       AND (OLD.approval_id IS NULL
            OR jsonb_array_length(NEW.corrections) <> jsonb_array_length(OLD.corrections) + 1
            OR NEW.corrections - (jsonb_array_length(NEW.corrections) - 1) <> OLD.corrections) THEN
        RAISE EXCEPTION 'Corrections of paragraph % are only added, once it is approved', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.announced_on IS NOT NULL AND NEW.announced_on IS DISTINCT FROM OLD.announced_on THEN
        RAISE EXCEPTION 'Paragraph % is public since %', OLD.id, OLD.announced_on USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - added) = (to_jsonb(OLD) - added) THEN
        RETURN NEW;
    END IF;
    SELECT status INTO minutes FROM meeting WHERE id = coalesce(NEW.meeting_id, OLD.meeting_id);
    IF minutes <> 'HELD' OR (TG_OP <> 'INSERT' AND OLD.approval_id IS NOT NULL) THEN
        RAISE EXCEPTION 'Paragraph % of meeting % cannot be written: the meeting is %, or the paragraph is approved',
            coalesce(NEW.number, OLD.number), coalesce(NEW.meeting_id, OLD.meeting_id), minutes
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
