-- Who governs an agreement's work, for whom they sit, and from when to when.

-- Compares a board, a person and a range of days in one exclusion constraint. The extension is a trusted one: whoever
-- owns the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE board (
    id           uuid        PRIMARY KEY,
    agreement_id uuid        NOT NULL REFERENCES agreement,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind         text        NOT NULL CHECK (kind IN
                     ('STEERING_BOARD', 'PROGRAMME_COUNCIL', 'PROGRAMME_GROUP', 'OTHER')),
    purpose      text        CHECK (length(purpose) BETWEEN 1 AND 2000),
    -- counts what the document's entity tag stands for: its own text, its seats and who sits on them
    edition      bigint      NOT NULL CHECK (edition > 0),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    UNIQUE (agreement_id, name),
    UNIQUE (agreement_id, id)
);
CREATE CONSTRAINT TRIGGER board_in_timeline AFTER INSERT OR UPDATE OR DELETE ON board
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');

-- The nominator is a party, or a group of parties that the board knows by an id.
CREATE TABLE board_seat (
    agreement_id        uuid NOT NULL,
    board_id            uuid NOT NULL,
    position            int  NOT NULL CHECK (position >= 0),
    organisation_number text REFERENCES organisation,
    group_id            text CHECK (group_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    group_name          text CHECK (length(group_name) BETWEEN 1 AND 200),
    appointed_by        text CHECK (length(appointed_by) BETWEEN 1 AND 200),
    ordinary            int  NOT NULL CHECK (ordinary BETWEEN 0 AND 100),
    substitute          int  NOT NULL CHECK (substitute BETWEEN 0 AND 100),
    PRIMARY KEY (board_id, position),
    FOREIGN KEY (agreement_id, board_id) REFERENCES board (agreement_id, id),
    CHECK (num_nonnulls(organisation_number, group_id) = 1),
    CHECK ((group_id IS NULL) = (group_name IS NULL)),
    -- asked at the end, because two seats may change places
    UNIQUE NULLS NOT DISTINCT (board_id, organisation_number, group_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE CONSTRAINT TRIGGER board_seat_in_timeline AFTER INSERT OR UPDATE OR DELETE ON board_seat
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');

CREATE TABLE board_appointment (
    id                  uuid        PRIMARY KEY,
    agreement_id        uuid        NOT NULL,
    board_id            uuid        NOT NULL,
    person              text        NOT NULL CHECK (length(person) BETWEEN 1 AND 200),
    -- the name as two spellings of it are compared: composed, in small letters, single spaces
    person_key          text        NOT NULL CHECK (person_key <> ''),
    organisation_number text        REFERENCES organisation,
    group_id            text,
    role                text        NOT NULL CHECK (role IN ('ORDINARY', 'SUBSTITUTE')),
    chair               boolean     NOT NULL CHECK (NOT chair OR role = 'ORDINARY'),
    valid_from          date        NOT NULL,
    -- the last day, inclusive; none while nobody has ended it
    valid_to            date        CHECK (valid_to >= valid_from),
    deciding_body       text        NOT NULL CHECK (length(deciding_body) BETWEEN 1 AND 200),
    decided_on          date        NOT NULL,
    reference           text        CHECK (length(reference) BETWEEN 1 AND 200),
    meeting_id          text        CHECK (length(meeting_id) BETWEEN 1 AND 100),
    edition             bigint      NOT NULL CHECK (edition > 0),
    recorded_at         timestamptz NOT NULL,
    recorded_by         text        NOT NULL,
    FOREIGN KEY (agreement_id, board_id) REFERENCES board (agreement_id, id),
    CHECK (num_nonnulls(organisation_number, group_id) = 1),
    CONSTRAINT person_once_at_a_time EXCLUDE USING gist (
        board_id WITH =, person_key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX board_appointment_board ON board_appointment (board_id, valid_from, id);
CREATE CONSTRAINT TRIGGER board_appointment_in_timeline AFTER INSERT OR UPDATE OR DELETE ON board_appointment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');

-- An appointment as it was, each time that it was corrected or ended.
CREATE TABLE board_appointment_record (LIKE board_appointment, PRIMARY KEY (id, edition));
CREATE TRIGGER board_appointment_recorded AFTER INSERT OR UPDATE ON board_appointment
    FOR EACH ROW EXECUTE FUNCTION keep_record('board_appointment_record');
