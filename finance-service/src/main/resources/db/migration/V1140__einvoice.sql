-- Where an organisation takes e-invoices and what it wants to find on them. Rows that are there already have neither:
-- an event that finance has had is not applied again, so they come with the organisation's next revision.
ALTER TABLE organisation
    ADD COLUMN endpoint        text CHECK (endpoint <> ''),
    ADD COLUMN buyer_reference text CHECK (buyer_reference <> '');
