-- A § whose matter was postponed or referred back is continued by one later § of the same body (domain rule 16). The link is no
-- word of the minutes: it can be made and taken back when both are approved.
CREATE TABLE paragraph_continuation (
    paragraph_id uuid PRIMARY KEY REFERENCES paragraph,
    earlier_id   uuid NOT NULL UNIQUE REFERENCES paragraph
);

-- Later in the body's order of meetings, which also rules out circles.
CREATE FUNCTION continuation_is_later() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
          FROM paragraph later JOIN meeting lm ON lm.id = later.meeting_id, paragraph earlier JOIN meeting em ON em.id = earlier.meeting_id
         WHERE later.id = NEW.paragraph_id AND earlier.id = NEW.earlier_id AND later.body_id = earlier.body_id AND lm.id <> em.id
           AND (em.meets_on, earlier.number) < (lm.meets_on, later.number)) THEN
        RAISE EXCEPTION 'Paragraph % is not of a later meeting of the same body than %', NEW.paragraph_id, NEW.earlier_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER continuation_is_later BEFORE INSERT OR UPDATE ON paragraph_continuation
    FOR EACH ROW EXECUTE FUNCTION continuation_is_later();

-- The § that an item of an agenda will continue. Without a foreign key: an agenda stays as it was when the minutes of an import are
-- taken away.
ALTER TABLE agenda_item ADD COLUMN continues uuid;
CREATE INDEX agenda_item_continues ON agenda_item (continues) WHERE continues IS NOT NULL;
CREATE INDEX paragraph_postponed ON paragraph (body_id)
    WHERE outcome IN ('POSTPONED', 'REFERRED_BACK') OR jsonb_exists_any(outcomes, ARRAY['POSTPONED', 'REFERRED_BACK']);
