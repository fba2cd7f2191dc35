-- Drafts come and go by the dozen with every amendment: what protects issued documents is asked of those alone, and of
-- the lines of a statement at once.
DROP TRIGGER invoice_immutable ON invoice;
CREATE TRIGGER invoice_immutable BEFORE UPDATE OR DELETE ON invoice
    FOR EACH ROW WHEN (OLD.status <> 'DRAFT') EXECUTE FUNCTION issued_is_immutable();

DROP TRIGGER invoice_line_immutable ON invoice_line;
CREATE OR REPLACE FUNCTION issued_lines_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM touched JOIN invoice ON invoice.id = touched.invoice_id WHERE invoice.status <> 'DRAFT') THEN
        RAISE EXCEPTION 'The lines of an issued document cannot change' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER issued_gets_no_line AFTER INSERT ON invoice_line
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION issued_lines_are_immutable();
CREATE TRIGGER issued_changes_no_line AFTER UPDATE ON invoice_line
    REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION issued_lines_are_immutable();
CREATE TRIGGER issued_takes_no_line AFTER UPDATE ON invoice_line
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION issued_lines_are_immutable();
CREATE TRIGGER issued_loses_no_line AFTER DELETE ON invoice_line
    REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION issued_lines_are_immutable();
