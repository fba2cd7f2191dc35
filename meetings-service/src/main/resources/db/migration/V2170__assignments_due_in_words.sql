-- An assignment may be due in a month, or at a time that the decision says in words. It is never due before the meeting that gives
-- it.
ALTER TABLE assignment
    ADD COLUMN due_month text CHECK (due_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    ADD COLUMN due_text  text CHECK (length(trim(due_text)) BETWEEN 1 AND 200),
    ADD CHECK (due_on IS NULL OR due_month IS NULL);

-- Imports took over days before the meeting: they stay in words.
UPDATE assignment a SET due_text = a.due_on::text, due_on = NULL
  FROM paragraph p JOIN meeting m ON m.id = p.meeting_id
 WHERE p.id = a.paragraph_id AND a.due_on < m.meets_on;

CREATE FUNCTION assignment_due_later() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    given date;
BEGIN
    SELECT m.meets_on INTO given FROM paragraph p JOIN meeting m ON m.id = p.meeting_id WHERE p.id = NEW.paragraph_id;
    IF NEW.due_on < given OR NEW.due_month < to_char(given, 'YYYY-MM') THEN
        RAISE EXCEPTION 'Assignment % is due before the meeting of % that gives it', NEW.id, given
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER assignment_due_later BEFORE INSERT OR UPDATE OF due_on, due_month, paragraph_id ON assignment
    FOR EACH ROW EXECUTE FUNCTION assignment_due_later();

-- The last day on which an assignment is not overdue: for a month, that of the body's last meeting of it, after the one that gave
-- the assignment, or else its last day.
CREATE FUNCTION assignment_due_by(due_on date, due_month text, body uuid, given_on date) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN due_month IS NULL THEN due_on
        ELSE coalesce(
            (SELECT max(m.meets_on) FROM meeting m
              WHERE m.body_id = body AND m.status <> 'CANCELLED' AND m.meets_on > given_on
                AND m.meets_on >= to_date(due_month, 'YYYY-MM')
                AND m.meets_on < to_date(due_month, 'YYYY-MM') + interval '1 month'),
            (to_date(due_month, 'YYYY-MM') + interval '1 month' - interval '1 day')::date)
    END
$$;
CREATE INDEX meeting_of_body ON meeting (body_id, meets_on);
CREATE INDEX assignment_closed_by ON assignment (closed_by_paragraph) WHERE closed_by_paragraph IS NOT NULL;
CREATE INDEX assignment_addressee ON assignment (lower(addressee));
