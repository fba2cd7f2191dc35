-- A cursor is good in the generation of the feed that gave it. A new one starts when the database has lost changes that
-- readers may have seen, after a restore for example.
CREATE TABLE feed_generation (
    number     int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason     text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500)
);
INSERT INTO feed_generation (reason) VALUES ('the feed''s first generation');

-- The last position that was ever given. Not the highest in change, from which entries of erased documents are taken.
CREATE TABLE feed_end (
    position bigint  NOT NULL,
    single   boolean PRIMARY KEY DEFAULT true CHECK (single)
);
INSERT INTO feed_end (position) SELECT coalesce(max(position), 0) FROM change;

-- What is erased is found by its document.
CREATE INDEX change_by_document ON change (document_type, md5(document_id));
