-- The payee's own project, where the line's clause names one.
ALTER TABLE invoice_line
    ADD COLUMN project_reference text CHECK (char_length(project_reference) BETWEEN 1 AND 50);
