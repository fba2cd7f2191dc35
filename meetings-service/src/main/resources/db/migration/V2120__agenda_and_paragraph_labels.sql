-- Until a meeting has been held, its matters stand on an agenda and have no § number. The agenda is a document of its own, which
-- the minutes never change. Paragraphs get a letter beside the number (§ 12 a), and what minutes record besides the decision.

ALTER TABLE meeting
    ADD COLUMN form            text NOT NULL DEFAULT 'ON_SITE' CHECK (form IN ('ON_SITE', 'REMOTE', 'HYBRID')),
    ADD COLUMN same_day_reason text CHECK (length(trim(same_day_reason)) > 0),
    ADD COLUMN opened_at       time,
    ADD COLUMN closed_at       time,
    ADD COLUMN attendances     jsonb NOT NULL DEFAULT '[]',
    -- The number that the first § gets when nothing was on the agenda.
    ADD COLUMN numbers_from    int CHECK (numbers_from BETWEEN 1 AND 9999),
    -- Of the § numbers: the first and last that the meeting has, and the first of those that no meeting up to it has.
    ADD COLUMN first_number    int CHECK (first_number BETWEEN 1 AND 9999),
    ADD COLUMN last_number     int CHECK (last_number BETWEEN 1 AND 9999),
    ADD COLUMN missing_from    int CHECK (missing_from BETWEEN 1 AND 9999),
    ADD CHECK ((first_number IS NULL) = (last_number IS NULL)),
    ADD CHECK (first_number <= last_number),
    ADD CHECK (missing_from < first_number);

-- A body meets once a day, unless it says why it meets again; a cancelled meeting leaves the day free.
DROP INDEX meeting_of_the_day;
CREATE UNIQUE INDEX meeting_of_the_day ON meeting (body_id, meets_on)
    WHERE status <> 'CANCELLED' AND same_day_reason IS NULL;
CREATE INDEX meeting_numbers ON meeting (body_id, meets_on) WHERE first_number IS NOT NULL;

CREATE TABLE agenda_item (
    id                uuid   PRIMARY KEY,
    meeting_id        uuid   NOT NULL REFERENCES meeting,
    position          int    NOT NULL CHECK (position BETWEEN 1 AND 500),
    title             text   NOT NULL CHECK (length(trim(title)) > 0),
    case_number       text,
    summary           text   NOT NULL,
    proposed_decision text,
    documents         jsonb  NOT NULL,
    withdrawn_reason  text CHECK (length(trim(withdrawn_reason)) > 0),
    version           bigint NOT NULL,
    UNIQUE (id, meeting_id),
    UNIQUE (meeting_id, position) DEFERRABLE INITIALLY DEFERRED
);

-- What was sent with the call (number 1), and each later state of the agenda until the meeting was held.
CREATE TABLE agenda_version (
    meeting_id uuid        NOT NULL REFERENCES meeting,
    number     int         NOT NULL CHECK (number >= 1),
    made_at    timestamptz NOT NULL,
    items      jsonb       NOT NULL,
    PRIMARY KEY (meeting_id, number)
);

ALTER TABLE paragraph
    ADD COLUMN letter            text CHECK (letter ~ '^[a-zåäö]$'),
    ADD COLUMN agenda_item_id    uuid UNIQUE,
    ADD FOREIGN KEY (agenda_item_id, meeting_id) REFERENCES agenda_item (id, meeting_id),
    ADD COLUMN outcomes          jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN votes             jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN reservations      jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN statements        jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN counter_proposals jsonb NOT NULL DEFAULT '[]';
ALTER TABLE paragraph DROP CONSTRAINT paragraph_body_id_year_number_key;
ALTER TABLE paragraph ADD CONSTRAINT paragraph_of_the_year UNIQUE NULLS NOT DISTINCT (body_id, year, number, letter);

-- Paragraphs of meetings that have not been held, or never will be, become items of their agendas.
ALTER TABLE paragraph DISABLE TRIGGER paragraph_is_open;
INSERT INTO agenda_item (id, meeting_id, position, title, case_number, summary, proposed_decision, documents, version)
SELECT p.id, p.meeting_id, row_number() OVER (PARTITION BY p.meeting_id ORDER BY p.number), p.title, p.case_number,
       p.summary || coalesce((SELECT E'\n\n' || string_agg((c ->> 'organisation') || ': ' || (c ->> 'text'), E'\n')
                                FROM jsonb_array_elements(p.contributions) c), ''),
       p.proposed_decision, p.documents || p.notices, 0
  FROM paragraph p JOIN meeting m ON m.id = p.meeting_id
 WHERE m.status IN ('PLANNED', 'CALLED', 'CANCELLED');
DELETE FROM paragraph p USING meeting m WHERE m.id = p.meeting_id AND m.status IN ('PLANNED', 'CALLED', 'CANCELLED');
ALTER TABLE paragraph ENABLE TRIGGER paragraph_is_open;
INSERT INTO agenda_version (meeting_id, number, made_at, items)
SELECT m.id, 1, coalesce(m.called_on::timestamptz, now()),
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'position', a.position, 'title', a.title,
                                                     'caseNumber', a.case_number, 'summary', a.summary,
                                                     'proposedDecision', a.proposed_decision, 'documents', a.documents, 'revision', 0)
                                  ORDER BY a.position)
                   FROM agenda_item a WHERE a.meeting_id = m.id), '[]')
  FROM meeting m WHERE m.status = 'CALLED';

ALTER TABLE meeting DISABLE TRIGGER meeting_moves_forward;
UPDATE meeting m SET first_number = p.first, last_number = p.last
  FROM (SELECT meeting_id, min(number) AS first, max(number) AS last FROM paragraph GROUP BY meeting_id) p
 WHERE p.meeting_id = m.id;
UPDATE meeting m SET missing_from = n.before + 1
  FROM (SELECT id, first_number,
               coalesce(max(last_number) OVER (PARTITION BY body_id, extract(year FROM meets_on)
                                               ORDER BY meets_on, first_number
                                               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
          FROM meeting WHERE first_number IS NOT NULL) n
 WHERE n.id = m.id AND n.first_number > n.before + 1;
ALTER TABLE meeting ENABLE TRIGGER meeting_moves_forward;

-- An agenda never changes once the meeting has been held or cancelled.
CREATE FUNCTION agenda_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    reached text;
BEGIN
    SELECT status INTO reached FROM meeting WHERE id = coalesce(NEW.meeting_id, OLD.meeting_id);
    IF reached NOT IN ('PLANNED', 'CALLED') THEN
        RAISE EXCEPTION 'Meeting % is %, so its agenda cannot change', coalesce(NEW.meeting_id, OLD.meeting_id), reached
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER agenda_is_open BEFORE INSERT OR UPDATE OR DELETE ON agenda_item
    FOR EACH ROW EXECUTE FUNCTION agenda_is_open();
CREATE TRIGGER agenda_version_is_open BEFORE INSERT ON agenda_version
    FOR EACH ROW EXECUTE FUNCTION agenda_is_open();

CREATE FUNCTION agenda_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Version % of the agenda of meeting % is kept', OLD.number, OLD.meeting_id
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER agenda_version_stays BEFORE UPDATE OR DELETE ON agenda_version
    FOR EACH ROW EXECUTE FUNCTION agenda_version_stays();

-- A paragraph belongs to a meeting that has been held.
CREATE OR REPLACE FUNCTION paragraph_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    minutes text;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.event_revision IS DISTINCT FROM OLD.event_revision
       AND (to_jsonb(NEW) - 'event_revision' - 'search') = (to_jsonb(OLD) - 'event_revision' - 'search') THEN
        RETURN NEW;
    END IF;
    SELECT status INTO minutes FROM meeting WHERE id = coalesce(NEW.meeting_id, OLD.meeting_id);
    IF minutes <> 'HELD' THEN
        RAISE EXCEPTION 'The minutes of meeting % cannot be written: it is %', coalesce(NEW.meeting_id, OLD.meeting_id), minutes
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;

-- A meeting moves forward only. Once its minutes are approved, only their announcement can be added; which numbers before them are
-- missing changes when an earlier meeting is recorded.
CREATE OR REPLACE FUNCTION meeting_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    steps text[] := ARRAY['PLANNED', 'CALLED', 'HELD', 'APPROVED', 'ANNOUNCED'];
    later text[] := ARRAY['status', 'announced_on', 'missing_from', 'version'];
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Meeting % cannot be deleted', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status = 'CANCELLED'
       OR (NEW.status = 'CANCELLED' AND OLD.status NOT IN ('PLANNED', 'CALLED'))
       OR (NEW.status <> 'CANCELLED' AND array_position(steps, NEW.status) < array_position(steps, OLD.status)) THEN
        RAISE EXCEPTION 'Meeting % cannot go from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status IN ('APPROVED', 'ANNOUNCED') AND (to_jsonb(NEW) - later) <> (to_jsonb(OLD) - later) THEN
        RAISE EXCEPTION 'The minutes of meeting % are approved', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
