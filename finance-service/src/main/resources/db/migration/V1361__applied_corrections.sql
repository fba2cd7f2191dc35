-- A correction that a decision has applied is called so, as in the API.
ALTER TABLE population_correction
    DROP CONSTRAINT population_correction_status_check,
    DROP CONSTRAINT population_correction_decided;
UPDATE population_correction SET status = 'APPLIED' WHERE status = 'TAKEN';
ALTER TABLE population_correction
    ADD CONSTRAINT population_correction_status_check CHECK (status IN ('WAITING', 'APPLIED', 'REPLACED')),
    ADD CONSTRAINT population_correction_decided CHECK ((status = 'APPLIED') = (decision_id IS NOT NULL));
