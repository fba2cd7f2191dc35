-- Agreements of which an event could not be handled: nothing is issued on them until it is known that nothing is missing.
-- One row for each dead letter.
CREATE TABLE quarantine (
    -- the dead letter's
    id           uuid        PRIMARY KEY,
    agreement_id uuid        NOT NULL,
    -- what the event said it was, where that could be read
    revision     bigint,
    code         text        NOT NULL CHECK (code <> ''),
    reason       text        NOT NULL,
    since        timestamptz NOT NULL,
    ended_at     timestamptz,
    ended_by     text        CHECK (ended_by IN ('REPLAY', 'NEWER_REVISION', 'RELEASE')),
    end_reason   text        CHECK (end_reason = btrim(end_reason) AND length(end_reason) BETWEEN 1 AND 500),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CHECK ((ended_by IS NOT DISTINCT FROM 'RELEASE') = (end_reason IS NOT NULL))
);
CREATE INDEX quarantine_open ON quarantine (agreement_id, id) WHERE ended_at IS NULL;

-- Dead letters from before, unless the agreement has gone on since.
WITH letter AS MATERIALIZED (
    SELECT id, CAST(key AS uuid) AS agreement_id, code, reason, received_at FROM (
        SELECT id, CASE WHEN key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN key END AS key, code, reason,
               received_at FROM dead_letter WHERE topic = 'agreements.agreements.v1' AND replayed_at IS NULL) d
     WHERE key IS NOT NULL)
INSERT INTO quarantine (id, agreement_id, code, reason, since)
SELECT id, agreement_id, code, reason, received_at FROM letter l
 WHERE NOT EXISTS (SELECT FROM agreement_revision r WHERE r.agreement_id = l.agreement_id
                      AND r.recorded_at > l.received_at);
