-- The words of versions as events carried them. Later events name a version by its number and hash alone.
CREATE TABLE agreement_terms (
    agreement_id uuid NOT NULL,
    version      int  NOT NULL CHECK (version > 0),
    hash         text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    terms        text NOT NULL,
    PRIMARY KEY (agreement_id, version, hash)
);

-- The decisions that a version counts by, as the revision carried them; they stand for later revisions that carry none.
CREATE TABLE agreement_decisions (
    agreement_id uuid   NOT NULL,
    version      int    NOT NULL CHECK (version > 0),
    revision     bigint NOT NULL,
    approvals    text   NOT NULL,
    PRIMARY KEY (agreement_id, version, revision)
);

-- What the newest revision that is known here says, which has every version in full. json, not jsonb: -> gives the text
-- as it was sent, so that its hash is the sender's.
WITH newest AS (
    SELECT DISTINCT ON (agreement_id) agreement_id, revision, document FROM agreement_revision
     ORDER BY agreement_id, revision DESC),
version AS (
    SELECT n.agreement_id, n.revision, CAST(v ->> 'version' AS int) AS version, CAST(v -> 'terms' AS text) AS terms,
           CAST(v -> 'approvals' AS text) AS approvals
      FROM newest n CROSS JOIN LATERAL json_array_elements(CAST(n.document AS json) -> 'versions') AS e(v)
     WHERE json_typeof(CAST(n.document AS json) -> 'versions') = 'array'
       AND json_typeof(v -> 'version') = 'number' AND json_typeof(v -> 'terms') = 'object'),
words AS (
    INSERT INTO agreement_terms
    SELECT agreement_id, version, encode(sha256(convert_to(terms, 'UTF8')), 'hex'), terms FROM version
    ON CONFLICT DO NOTHING)
INSERT INTO agreement_decisions
SELECT agreement_id, version, revision, approvals FROM version WHERE approvals IS NOT NULL
ON CONFLICT DO NOTHING;
