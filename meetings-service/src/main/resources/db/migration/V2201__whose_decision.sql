-- Whose a body was when its minutes were approved, and of what kind: its decisions are published with these, also when the body
-- has changed since.
ALTER TABLE minutes_approval
    ADD COLUMN organisation text CHECK (organisation ~ '^[0-9]{6}-[0-9]{4}$'),
    ADD COLUMN body_kind    text;
-- Approvals stay as they are; this adds what they were silent about.
ALTER TABLE minutes_approval DISABLE TRIGGER USER;
UPDATE minutes_approval a
   SET organisation = CASE WHEN coalesce(b.parent_organisation, b.secretariat) = b.secretariat THEN b.secretariat END,
       body_kind = b.kind
  FROM body b WHERE b.id = a.body_id;
ALTER TABLE minutes_approval ENABLE TRIGGER USER;
ALTER TABLE minutes_approval ALTER COLUMN body_kind SET NOT NULL;
