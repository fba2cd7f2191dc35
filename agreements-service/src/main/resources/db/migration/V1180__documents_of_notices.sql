-- A day of notice before the one of the record is shown by a document.
ALTER TABLE notice
    ADD COLUMN document_id uuid,
    ADD FOREIGN KEY (agreement_id, document_id) REFERENCES document (agreement_id, id);
CREATE INDEX notice_document ON notice (document_id) WHERE document_id IS NOT NULL;
