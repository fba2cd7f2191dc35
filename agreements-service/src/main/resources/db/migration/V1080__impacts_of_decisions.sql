-- The impacts (their entity tag) that a decision on an amendment was compared with. The last approval is compared with
-- the newest of them, so that nobody's approval lets figures count that have moved since. In both tables last, because a
-- record is filled with the row as it is.
ALTER TABLE approval ADD COLUMN impacts_tag text
    CHECK (impacts_tag IS NULL OR (impacts_tag ~ '^i[A-Za-z0-9_-]{43}$' AND amendment_id IS NOT NULL));
ALTER TABLE approval_record ADD COLUMN impacts_tag text;
