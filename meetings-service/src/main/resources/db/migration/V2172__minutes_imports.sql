-- An import of minutes is a proposal until they are approved. Of the source only its hash, its size and line numbers are kept. What
-- diagnostics quote of it is deleted when the import is accepted or discarded.
CREATE TABLE minutes_import (
    id                  uuid        PRIMARY KEY,
    body_id             uuid        NOT NULL REFERENCES body,
    -- Null once the import is discarded.
    meeting_id          uuid        REFERENCES meeting,
    meets_on            date        NOT NULL,
    status              text        NOT NULL CHECK (status IN ('PROPOSED', 'ACCEPTED', 'DISCARDED')),
    -- Of a meeting that was planned or called before the import; null when the import made the meeting.
    previous_status     text        CHECK (previous_status IN ('PLANNED', 'CALLED')),
    -- The meeting that the import takes its minutes away from, in the transaction that does so.
    leaving             uuid,
    imported_at         timestamptz NOT NULL,
    organisation_number text        CHECK (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    media_type          text        NOT NULL CHECK (media_type IN ('text/plain', 'application/pdf')),
    bytes               int         NOT NULL CHECK (bytes > 0),
    pages               int         NOT NULL CHECK (pages > 0),
    sha256              text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    sources             jsonb       NOT NULL,
    diagnostics         jsonb       NOT NULL,
    closed_at           timestamptz,
    reason              text        CHECK (length(trim(reason)) > 0),
    version             bigint      NOT NULL,
    CHECK ((status = 'PROPOSED') = (closed_at IS NULL)),
    CHECK ((status = 'DISCARDED') = (reason IS NOT NULL)),
    CHECK (status = 'DISCARDED' OR meeting_id IS NOT NULL)
);
-- The same text is imported once for a body, and a meeting has the minutes of one import.
CREATE UNIQUE INDEX minutes_import_text ON minutes_import (body_id, sha256) WHERE status <> 'DISCARDED';
CREATE UNIQUE INDEX minutes_import_meeting ON minutes_import (meeting_id) WHERE status <> 'DISCARDED';
CREATE INDEX minutes_import_hash ON minutes_import (sha256);
CREATE INDEX minutes_import_at ON minutes_import (imported_at, id);

-- A meeting that has been held is deleted, or goes back to what it was, when the import that made its minutes takes them away.
CREATE FUNCTION minutes_are_taken_away(meeting uuid, status text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT status = 'HELD' AND EXISTS (SELECT 1 FROM minutes_import i WHERE i.leaving = meeting)
       AND NOT EXISTS (SELECT 1 FROM minutes_approval a WHERE a.meeting_id = meeting)
$$;
DROP TRIGGER meeting_moves_forward ON meeting;
CREATE TRIGGER meeting_moves_forward BEFORE UPDATE OR DELETE ON meeting
    FOR EACH ROW WHEN (NOT minutes_are_taken_away(OLD.id, OLD.status)) EXECUTE FUNCTION meeting_moves_forward();
