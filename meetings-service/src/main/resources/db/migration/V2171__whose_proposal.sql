-- Whose proposal a paragraph has, as the minutes name them.
ALTER TABLE paragraph ADD COLUMN proposed_by text;
