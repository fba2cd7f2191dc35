-- What external funders gave is `externalFunding` in agreements' events; earlier revisions that are kept follow.
ALTER TABLE agreement_revision DISABLE TRIGGER USER;
UPDATE agreement_revision SET document = replace(document, '"externalFundings":', '"externalFunding":')
 WHERE document LIKE '%"externalFundings":%';
ALTER TABLE agreement_revision ENABLE TRIGGER USER;
