-- Who proposed an amendment may take it back; for those from before that was kept, only an administrator may.
ALTER TABLE amendment ADD COLUMN proposed_for text REFERENCES organisation;
