-- Names and addresses are kept as long as they are on the list: earlier lists, notes that name who came and went, and
-- entries of the feed go.
DELETE FROM distribution_list_record r USING distribution_list l
 WHERE l.agreement_id = r.agreement_id AND r.edition < l.edition;
ALTER TABLE timeline DISABLE TRIGGER timeline_unchanged;
UPDATE timeline SET note = NULL WHERE fact = 'distribution-list-changed';
ALTER TABLE timeline ENABLE TRIGGER timeline_unchanged;
DELETE FROM change c USING change later
 WHERE c.document_type = 'distribution-list' AND later.document_type = c.document_type
   AND md5(later.document_id) = md5(c.document_id) AND later.document_id = c.document_id
   AND later.position > c.position;
DELETE FROM change c USING change_pending later
 WHERE c.document_type = 'distribution-list' AND later.document_type = c.document_type
   AND later.document_id = c.document_id;
DELETE FROM change_pending c USING change_pending later
 WHERE c.document_type = 'distribution-list' AND later.document_type = c.document_type
   AND later.document_id = c.document_id AND later.id > c.id;
