-- A file of vouchers is made of journal entries, where there are any, and not of documents.
ALTER TABLE export_document RENAME TO export_item;
ALTER TABLE export_item DROP CONSTRAINT export_document_invoice_id_fkey;
ALTER TABLE export_item RENAME COLUMN invoice_id TO item_id;
