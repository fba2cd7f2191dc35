-- The path of external funding is in the singular; where earlier lines and entries lead follows.
ALTER TABLE timeline DISABLE TRIGGER USER;
UPDATE timeline SET path = replace(path, 'external-fundings/', 'external-funding/') WHERE path LIKE 'external-fundings/%';
ALTER TABLE timeline ENABLE TRIGGER USER;
UPDATE change SET path = replace(path, '/external-fundings/', '/external-funding/')
 WHERE document_type = 'external-funding';
UPDATE change_pending SET path = replace(path, '/external-fundings/', '/external-funding/')
 WHERE document_type = 'external-funding';
-- Events that have not been sent yet.
UPDATE outbox SET payload =
        convert_to(replace(convert_from(payload, 'UTF8'), '"externalFundings":', '"externalFunding":'), 'UTF8')
 WHERE topic = 'agreements.agreements.v1';
