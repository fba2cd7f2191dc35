-- To whom a decision is sent, as the minutes list them.
ALTER TABLE paragraph ADD COLUMN sent_to jsonb NOT NULL DEFAULT '[]';
