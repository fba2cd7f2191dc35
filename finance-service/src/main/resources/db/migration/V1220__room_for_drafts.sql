-- Drafts are rewritten with every amendment. With room left in their pages the new versions of rows lie beside the old, and
-- no index is touched (heap-only tuples).
ALTER TABLE invoice SET (fillfactor = 70);
ALTER TABLE invoice_line SET (fillfactor = 70);
