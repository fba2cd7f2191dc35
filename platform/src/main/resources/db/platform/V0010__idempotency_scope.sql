-- A key was kept by the token's subject alone, which is a name among those of one issuer, and may act through several
-- clients and for several organisations. Whose the kept answers are cannot be told any more; they are a day old at most.
DELETE FROM idempotent_answer;
ALTER TABLE idempotent_answer
    DROP CONSTRAINT idempotent_answer_pkey,
    DROP COLUMN caller,
    ADD COLUMN issuer       text NOT NULL,
    ADD COLUMN subject      text NOT NULL,
    ADD COLUMN client       text,
    ADD COLUMN organisation text,
    ADD CONSTRAINT idempotent_answer_scope UNIQUE NULLS NOT DISTINCT (issuer, subject, client, organisation, key);
