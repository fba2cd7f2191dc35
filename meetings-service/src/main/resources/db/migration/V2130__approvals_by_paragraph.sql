-- An approval covers some or all §§ of a meeting (immediate approval: omedelbar justering). Each has its own announcement and its
-- own days, and seals what it covers in one chain of hashes per body.

ALTER TABLE body
    ADD COLUMN kind               text NOT NULL DEFAULT 'COMMITTEE' CHECK (kind IN (
        'ASSEMBLY', 'BOARD', 'COMMITTEE', 'PREPARATORY_COMMITTEE', 'COOPERATION_GROUP', 'NETWORK', 'FEDERATION_BOARD')),
    ADD COLUMN approvers_required int     NOT NULL DEFAULT 1 CHECK (approvers_required BETWEEN 1 AND 10),
    ADD COLUMN appealable         boolean NOT NULL DEFAULT true;

CREATE TABLE minutes_approval (
    id            uuid    PRIMARY KEY,
    meeting_id    uuid    NOT NULL,
    body_id       uuid    NOT NULL,
    -- At the time; the hash covers it.
    body_name     text    NOT NULL,
    -- Within the meeting, from 1.
    number        int     NOT NULL CHECK (number >= 1),
    -- Within the body's chain, from 1.
    sequence      int     NOT NULL CHECK (sequence >= 1),
    approved_on   date    NOT NULL,
    chair         text    NOT NULL CHECK (length(trim(chair)) > 0),
    approvers     jsonb   NOT NULL CHECK (jsonb_array_length(approvers) > 0),
    -- What the §§ are called that it covers.
    paragraphs    jsonb   NOT NULL CHECK (jsonb_array_length(paragraphs) > 0),
    announced_on  date,
    appealable    boolean NOT NULL,
    hash          text    NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    previous_hash text    CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
    version       bigint  NOT NULL,
    FOREIGN KEY (meeting_id, body_id) REFERENCES meeting (id, body_id),
    UNIQUE (id, meeting_id),
    UNIQUE (meeting_id, number),
    UNIQUE (body_id, sequence),
    CHECK (announced_on >= approved_on),
    CHECK ((sequence = 1) = (previous_hash IS NULL))
);

ALTER TABLE paragraph
    ADD COLUMN approval_id  uuid,
    -- Since when everybody may read it; the day on which its approval was announced.
    ADD COLUMN announced_on date,
    ADD FOREIGN KEY (approval_id, meeting_id) REFERENCES minutes_approval (id, meeting_id);
CREATE INDEX paragraph_approval ON paragraph (approval_id);

-- Since when everybody may read of the meeting: its first announcement, or its cancellation.
ALTER TABLE meeting ADD COLUMN published boolean NOT NULL DEFAULT false;

-- Minutes that are approved already get one approval each. They were not sealed: the chain of their body begins with a hash of
-- their id, and the approvals after them are sealed.
ALTER TABLE paragraph DISABLE TRIGGER paragraph_is_open;
ALTER TABLE meeting DISABLE TRIGGER meeting_moves_forward;
WITH sealed AS (
    SELECT m.*, row_number() OVER (PARTITION BY body_id ORDER BY meets_on, id) AS sequence,
           encode(sha256(convert_to('samverka-minutes-unsealed:' || m.id, 'UTF8')), 'hex') AS hash
      FROM meeting m
     WHERE m.approved_on IS NOT NULL AND EXISTS (SELECT 1 FROM paragraph p WHERE p.meeting_id = m.id)
)
INSERT INTO minutes_approval (id, meeting_id, body_id, body_name, number, sequence, approved_on, chair, approvers, paragraphs, announced_on,
                              appealable, hash, previous_hash, version)
SELECT gen_random_uuid(), id, body_id, (SELECT name FROM body b WHERE b.id = body_id), 1, sequence, approved_on, chair, approvers,
       (SELECT jsonb_agg(p.number::text ORDER BY p.number) FROM paragraph p WHERE p.meeting_id = sealed.id),
       announced_on, true, hash,
       lag(hash) OVER (PARTITION BY body_id ORDER BY sequence), 0
  FROM sealed;
UPDATE paragraph p SET approval_id = a.id, announced_on = a.announced_on
  FROM minutes_approval a WHERE a.meeting_id = p.meeting_id;
UPDATE meeting SET published = true WHERE status IN ('ANNOUNCED', 'CANCELLED');
ALTER TABLE meeting ENABLE TRIGGER meeting_moves_forward;
ALTER TABLE paragraph ENABLE TRIGGER paragraph_is_open;

ALTER TABLE meeting ADD CHECK (status NOT IN ('ANNOUNCED', 'CANCELLED') OR published);
ALTER TABLE paragraph ADD CHECK (announced_on IS NULL OR approval_id IS NOT NULL);

-- An approval never changes; only its announcement can be added, once.
CREATE FUNCTION approval_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.announced_on IS NOT NULL
       OR (to_jsonb(NEW) - 'announced_on' - 'version') <> (to_jsonb(OLD) - 'announced_on' - 'version') THEN
        RAISE EXCEPTION 'Approval % is kept as it is', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER approval_stays BEFORE UPDATE OR DELETE ON minutes_approval
    FOR EACH ROW EXECUTE FUNCTION approval_stays();

-- A paragraph is written while its meeting is HELD and it is not approved. After that only what happens to it is added: that its
-- approval is announced, and how many events there have been.
CREATE OR REPLACE FUNCTION paragraph_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    added   text[] := ARRAY['event_revision', 'announced_on', 'search', 'version'];
    minutes text;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.announced_on IS NOT NULL AND NEW.announced_on IS DISTINCT FROM OLD.announced_on THEN
        RAISE EXCEPTION 'Paragraph % is public since %', OLD.id, OLD.announced_on USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - added) = (to_jsonb(OLD) - added) THEN
        RETURN NEW;
    END IF;
    SELECT status INTO minutes FROM meeting WHERE id = coalesce(NEW.meeting_id, OLD.meeting_id);
    IF minutes <> 'HELD' OR (TG_OP <> 'INSERT' AND OLD.approval_id IS NOT NULL) THEN
        RAISE EXCEPTION 'Paragraph % of meeting % cannot be written: the meeting is %, or the paragraph is approved',
            coalesce(NEW.number, OLD.number), coalesce(NEW.meeting_id, OLD.meeting_id), minutes
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;

CREATE OR REPLACE FUNCTION meeting_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    steps text[] := ARRAY['PLANNED', 'CALLED', 'HELD', 'APPROVED', 'ANNOUNCED'];
    later text[] := ARRAY['status', 'announced_on', 'published', 'missing_from', 'version'];
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
    IF OLD.published AND NOT NEW.published THEN
        RAISE EXCEPTION 'Meeting % is public', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status IN ('APPROVED', 'ANNOUNCED') AND (to_jsonb(NEW) - later) <> (to_jsonb(OLD) - later) THEN
        RAISE EXCEPTION 'The minutes of meeting % are approved', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
