-- What every service keeps beside its own tables, in the same database and so in the same transactions.

-- Events on their way out. A row is written with the change it tells of and deleted once the broker has acknowledged it.
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic      text        NOT NULL,
    key        text        NOT NULL,
    headers    jsonb       NOT NULL,
    payload    bytea       NOT NULL,
    created_at timestamptz NOT NULL
);

-- Events that have had their effect: the row is written in the transaction of the effect.
CREATE TABLE inbox (
    event_id    text        PRIMARY KEY,
    received_at timestamptz NOT NULL
);
CREATE INDEX inbox_received_at ON inbox (received_at);

-- Messages that could not be handled, with the reason, until somebody replays them.
CREATE TABLE dead_letter (
    id          uuid        PRIMARY KEY,
    topic       text        NOT NULL,
    partition   int         NOT NULL,
    "offset"    bigint      NOT NULL,
    key         text,
    headers     jsonb       NOT NULL,
    payload     bytea       NOT NULL,
    code        text        NOT NULL,
    reason      text        NOT NULL,
    received_at timestamptz NOT NULL,
    replayed_at timestamptz,
    UNIQUE (topic, partition, "offset")
);
CREATE INDEX dead_letter_open ON dead_letter (received_at) WHERE replayed_at IS NULL;

-- Changes that are committed but have no place in the feed yet.
CREATE TABLE change_pending (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_type text        NOT NULL,
    document_id   text        NOT NULL,
    operation     text        NOT NULL CHECK (operation IN ('UPSERT', 'DELETE')),
    changed_at    timestamptz NOT NULL,
    path          text        NOT NULL,
    document      text,
    readers       text[],
    CHECK ((operation = 'DELETE') = (document IS NULL))
);

-- The feed itself. Only the sequencer writes it, one transaction after the other, so that positions become visible in
-- their own order: a reader that has seen position n has seen all before it.
CREATE TABLE change (
    position      bigint      PRIMARY KEY,
    document_type text        NOT NULL,
    document_id   text        NOT NULL,
    operation     text        NOT NULL,
    changed_at    timestamptz NOT NULL,
    path          text        NOT NULL,
    document      text,
    readers       text[]
);

-- Answers to POST requests that carried an Idempotency-Key, kept for 24 hours.
CREATE TABLE idempotent_answer (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       int         NOT NULL,
    headers      jsonb       NOT NULL,
    body         text        NOT NULL,
    answered_at  timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotent_answer_answered_at ON idempotent_answer (answered_at);
