-- What OParl shows (ADR 38): a row for each object that is public or has been. It says when the object appeared, changed and went, and
-- where its words are; the words themselves are in no row. The rows are written when a transaction commits, by triggers, so that no
-- change can be forgotten.

-- What everybody may read. These two views are the only place where the database says so.
CREATE VIEW public_meeting AS SELECT id, status = 'ANNOUNCED' AS whole FROM meeting WHERE published;
CREATE VIEW public_paragraph AS SELECT id FROM paragraph WHERE announced_on IS NOT NULL;
CREATE INDEX meeting_published ON meeting (body_id) WHERE published;

-- What organisations are called, taken from events alone. The newest revision wins.
CREATE TABLE known_organisation (
    organisation_number text   PRIMARY KEY CHECK (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    revision            bigint NOT NULL,
    name                text   NOT NULL CHECK (length(trim(name)) > 0)
);

-- Memberships of one name in one body are those of one person (as in BodyFindings). The number says nothing about the name.
ALTER TABLE membership ADD COLUMN person_id uuid;

CREATE FUNCTION folded_name(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT lower(trim(regexp_replace(regexp_replace(normalize(name, NFC), '[\s\u00a0\u2000-\u200f\u2060\ufeff]+', ' ', 'g'),
                                     '\([^()]*\)\s*$', '')))
$$;

CREATE FUNCTION membership_has_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.person_id IS NOT NULL AND NEW.body_id = OLD.body_id
       AND folded_name(NEW.member) = folded_name(OLD.member) THEN
        RETURN NEW;
    END IF;
    NEW.person_id := coalesce(
        (SELECT m.person_id FROM membership m
          WHERE m.body_id = NEW.body_id AND m.id <> NEW.id AND m.status = 'RECORDED' AND m.person_id IS NOT NULL
            AND folded_name(m.member) = folded_name(NEW.member)
          ORDER BY m.from_date, m.id LIMIT 1),
        gen_random_uuid());
    RETURN NEW;
END $$;

ALTER TABLE membership DISABLE TRIGGER removed_membership_stays;
UPDATE membership m SET person_id = same.person_id
  FROM (SELECT body_id, folded_name(member) AS name, gen_random_uuid() AS person_id
          FROM membership WHERE status = 'RECORDED' GROUP BY 1, 2) same
 WHERE m.status = 'RECORDED' AND m.body_id = same.body_id AND folded_name(m.member) = same.name;
UPDATE membership SET person_id = gen_random_uuid() WHERE person_id IS NULL;
ALTER TABLE membership ENABLE TRIGGER removed_membership_stays;
ALTER TABLE membership ALTER COLUMN person_id SET NOT NULL;
CREATE TRIGGER membership_has_person BEFORE INSERT OR UPDATE OF member, body_id ON membership
    FOR EACH ROW EXECUTE FUNCTION membership_has_person();

CREATE TABLE oparl_object (
    type        text        NOT NULL CHECK (type IN ('BODY', 'LEGISLATIVE_TERM', 'ORGANIZATION', 'PERSON', 'MEMBERSHIP', 'MEETING',
                                                     'AGENDA_ITEM', 'PAPER', 'CONSULTATION', 'FILE', 'LOCATION')),
    id          uuid        NOT NULL,
    -- The organisation (OParl's Body) in whose lists it is.
    corporation text        NOT NULL,
    -- The body (OParl's Organization) in whose lists it is; null for what belongs to the organisation.
    body_id     uuid,
    -- What is compared together: a meeting, a body, an organisation or a matter.
    scope_id    uuid        NOT NULL,
    -- The row whose words it shows: of a meeting, paragraph, agenda item, body, membership or person.
    source_id   uuid        NOT NULL,
    -- The person of a membership; the paper of a consultation.
    part_of     uuid,
    file_kind   text        CHECK (file_kind IN ('MINUTES', 'AGENDA', 'EXTRACT')),
    -- Of an agenda item among those of its meeting, from 0.
    place       int         CHECK (place >= 0),
    -- In whole seconds, as OParl writes times: a filter finds what it shows.
    created     timestamptz NOT NULL,
    modified    timestamptz NOT NULL,
    deleted     boolean     NOT NULL,
    -- Of what it shows, to notice changes; null once it is deleted.
    digest      text,
    PRIMARY KEY (type, id),
    CHECK (deleted = (digest IS NULL)),
    CHECK (modified >= created),
    CHECK ((type = 'FILE') = (file_kind IS NOT NULL)),
    CHECK ((type = 'AGENDA_ITEM') = (place IS NOT NULL))
);
CREATE INDEX oparl_object_list ON oparl_object (corporation, type, created, id);
CREATE INDEX oparl_object_changed ON oparl_object (corporation, type, modified);
CREATE INDEX oparl_object_body ON oparl_object (body_id, type, created, id);
CREATE INDEX oparl_object_scope ON oparl_object (scope_id);
CREATE INDEX oparl_object_source ON oparl_object (source_id);
CREATE INDEX oparl_object_part ON oparl_object (part_of) WHERE part_of IS NOT NULL;

-- An object that is public now.
CREATE TYPE oparl_public AS (
    type text, id uuid, corporation text, body_id uuid, source_id uuid, part_of uuid, file_kind text, place int, digest text);

CREATE FUNCTION oparl_digest(shown jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to(shown::text, 'UTF8')), 'hex')
$$;

-- The id of an object that is made of others (RFC 9562, version 8).
CREATE FUNCTION oparl_id(VARIADIC parts text[]) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT overlay(overlay(left(encode(sha256(convert_to(array_to_string(parts, '|'), 'UTF8')), 'hex'), 32)
                   placing '8' from 13) placing '8' from 17)::uuid
$$;

-- The organisation that a body belongs to: that which it or the next body above it names, or else the nearest secretariat.
CREATE FUNCTION oparl_corporation(of_body uuid) RETURNS text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above (parent, organisation, secretariat, steps) AS (
        SELECT b.parent_body_id, b.parent_organisation, b.secretariat, 0 FROM body b WHERE b.id = of_body
         UNION ALL
        SELECT b.parent_body_id, b.parent_organisation, b.secretariat, a.steps + 1
          FROM body b JOIN above a ON b.id = a.parent WHERE a.organisation IS NULL
    )
    SELECT coalesce((SELECT organisation FROM above WHERE organisation IS NOT NULL ORDER BY steps LIMIT 1),
                    (SELECT secretariat FROM above WHERE secretariat IS NOT NULL ORDER BY steps LIMIT 1))
$$;

-- What is public of a meeting.
CREATE FUNCTION oparl_of_meeting(wanted uuid) RETURNS SETOF oparl_public LANGUAGE sql STABLE AS $$
    WITH held AS (
        SELECT m.*, open.whole, oparl_corporation(m.body_id) AS corporation
          FROM meeting m JOIN public_meeting open ON open.id = m.id WHERE m.id = wanted
    ), said AS (
        SELECT p.id, p.case_number, p.decision IS NOT NULL AS decides,
               (row_number() OVER (ORDER BY p.number, p.letter NULLS FIRST) - 1)::int AS place,
               oparl_digest(to_jsonb(p) - ARRAY['version', 'event_revision']) AS digest,
               -- Files also name those who approved, and all who took part once that is public.
               oparl_digest(jsonb_build_array(a.chair, a.approvers, CASE WHEN held.whole THEN held.attendances END)) AS names
          FROM paragraph p JOIN public_paragraph open ON open.id = p.id JOIN held ON held.id = p.meeting_id
          LEFT JOIN minutes_approval a ON a.id = p.approval_id
    ), left_out AS (
        SELECT a.id, ((SELECT count(*) FROM said) + row_number() OVER (ORDER BY a.position) - 1)::int AS place,
               oparl_digest(jsonb_build_array(a.title, a.withdrawn_reason)) AS digest
          FROM agenda_item a JOIN held ON held.id = a.meeting_id AND held.whole
         WHERE a.withdrawn_reason IS NOT NULL AND NOT EXISTS (SELECT 1 FROM paragraph p WHERE p.agenda_item_id = a.id)
    ), part (type, id, source_id, part_of, file_kind, place, digest) AS (
        SELECT 'AGENDA_ITEM', id, id, NULL::uuid, NULL, place, oparl_digest(jsonb_build_array(digest, place)) FROM said
         UNION ALL
        SELECT 'AGENDA_ITEM', id, id, NULL, NULL, place, oparl_digest(jsonb_build_array(digest, place)) FROM left_out
         UNION ALL
        SELECT 'FILE', oparl_id('extract', id::text), id, NULL, 'EXTRACT', NULL, oparl_digest(jsonb_build_array(digest, names)) FROM said
         UNION ALL
        SELECT 'CONSULTATION', said.id, said.id, oparl_id('paper', corporation, upper(regexp_replace(case_number, '\s', '', 'g'))), NULL, NULL,
               oparl_digest(jsonb_build_array(case_number, decides))
          FROM said, held WHERE case_number ~ '\S' AND case_number !~ '\[(maskat|raderat)\]'
         UNION ALL
        SELECT 'FILE', oparl_id('minutes', held.id::text), held.id, NULL, 'MINUTES', NULL,
               oparl_digest(jsonb_build_array((SELECT jsonb_agg(digest || names ORDER BY place) FROM said),
                                              CASE WHEN whole THEN attendances END, place, opened_at, closed_at))
          FROM held WHERE EXISTS (SELECT 1 FROM said)
         UNION ALL
        SELECT 'FILE', oparl_id('agenda', held.id::text), held.id, NULL, 'AGENDA', NULL,
               -- Items whose § is unpublished (V2260) are left out of it.
               oparl_digest(jsonb_build_array(
                   (SELECT jsonb_agg(to_jsonb(a) - 'version' ORDER BY a.position) FROM agenda_item a WHERE a.meeting_id = held.id),
                   (SELECT jsonb_agg(p.agenda_item_id ORDER BY p.agenda_item_id) FROM paragraph p
                     WHERE p.meeting_id = held.id AND to_jsonb(p) ->> 'unpublished' = 'true')))
          FROM held WHERE whole AND EXISTS (SELECT 1 FROM agenda_item a WHERE a.meeting_id = held.id)
         UNION ALL
        SELECT 'LOCATION', id, id, NULL, NULL, NULL, oparl_digest(jsonb_build_array(place)) FROM held WHERE place ~ '\S'
    )
    SELECT type, part.id, corporation, body_id, part.source_id, part.part_of, part.file_kind, part.place, part.digest
      FROM part, held WHERE corporation IS NOT NULL
     UNION ALL
    SELECT 'MEETING', id, corporation, body_id, id, NULL, NULL, NULL,
           oparl_digest(jsonb_build_array(meets_on, starts_at, opened_at, closed_at, place, form, status,
                                          (SELECT jsonb_agg(part.type || part.id || part.digest ORDER BY part.type, part.id) FROM part)))
      FROM held WHERE corporation IS NOT NULL
$$;

-- A matter is public with each § about it that is.
CREATE FUNCTION oparl_of_paper(wanted uuid) RETURNS SETOF oparl_public LANGUAGE sql STABLE AS $$
    SELECT 'PAPER', wanted, min(o.corporation), NULL::uuid, wanted, NULL::uuid, NULL, NULL::int,
           oparl_digest(jsonb_agg(jsonb_build_array(o.id, o.digest, p.title, extract.digest) ORDER BY o.id))
      FROM oparl_object o
      JOIN paragraph p ON p.id = o.source_id
      JOIN oparl_object extract ON extract.type = 'FILE' AND extract.id = oparl_id('extract', o.source_id::text)
     WHERE o.type = 'CONSULTATION' AND o.part_of = wanted AND NOT o.deleted
    HAVING count(*) > 0
$$;

-- A body is public with its first public meeting, and with it those who are elected to it. Officials of co-operation groups and
-- networks are not elected.
CREATE FUNCTION oparl_of_body(wanted uuid) RETURNS SETOF oparl_public LANGUAGE sql STABLE AS $$
    WITH shown AS (
        SELECT b.*, oparl_corporation(b.id) AS corporation FROM body b
         WHERE b.id = wanted
           AND EXISTS (SELECT 1 FROM meeting m JOIN public_meeting open ON open.id = m.id WHERE m.body_id = b.id)
    ), seat AS (
        SELECT m.id, m.person_id,
               oparl_digest(jsonb_build_array(m.member, m.party, m.organisation_number, m.role, m.from_date, m.to_date, m.person_id)) AS digest
          FROM membership m JOIN shown ON shown.id = m.body_id
         WHERE m.status = 'RECORDED' AND shown.kind NOT IN ('COOPERATION_GROUP', 'NETWORK')
    ), part (type, id, source_id, part_of, digest) AS (
        SELECT 'MEMBERSHIP', id, id, person_id, digest FROM seat
         UNION ALL
        SELECT 'PERSON', person_id, person_id, NULL, oparl_digest(jsonb_agg(id || digest ORDER BY id)) FROM seat GROUP BY person_id
         UNION ALL
        SELECT 'ORGANIZATION', b.id, b.id, NULL,
               oparl_digest(jsonb_build_array(b.name, b.kind, b.from_date, b.to_date, b.minimum_seats, b.maximum_seats,
                   (SELECT o.id FROM oparl_object o WHERE o.type = 'ORGANIZATION' AND o.id = b.parent_body_id AND NOT o.deleted),
                   (SELECT jsonb_agg(id ORDER BY id) FROM seat)))
          FROM shown b
    )
    SELECT part.type, part.id, corporation, shown.id, part.source_id, part.part_of, NULL, NULL::int, part.digest
      FROM part, shown WHERE corporation IS NOT NULL
$$;

-- An organisation is public with its bodies, and their terms with it.
CREATE FUNCTION oparl_of_corporation(wanted text) RETURNS SETOF oparl_public LANGUAGE sql STABLE AS $$
    WITH shown AS (
        SELECT b.* FROM body b JOIN oparl_object o ON o.type = 'ORGANIZATION' AND o.id = b.id AND NOT o.deleted
         WHERE o.corporation = wanted
    ), term AS (
        SELECT term_from, term_to, (array_agg(id ORDER BY id))[1] AS source_id FROM shown WHERE term_from IS NOT NULL GROUP BY 1, 2
    )
    SELECT 'LEGISLATIVE_TERM', oparl_id('term', wanted, term_from::text, term_to::text), wanted, NULL::uuid, source_id, NULL::uuid, NULL,
           NULL::int, oparl_digest(jsonb_build_array(term_from, term_to))
      FROM term
     UNION ALL
    SELECT 'BODY', oparl_id('body', wanted), wanted, NULL, oparl_id('body', wanted), NULL, NULL, NULL,
           oparl_digest(jsonb_build_array((SELECT k.name FROM known_organisation k WHERE k.organisation_number = wanted),
               (SELECT jsonb_agg(jsonb_build_array(term_from, term_to) ORDER BY term_from, term_to) FROM term),
               (SELECT jsonb_agg(id ORDER BY id) FROM shown WHERE kind = 'ASSEMBLY')))
     WHERE EXISTS (SELECT 1 FROM shown)
$$;

-- Records what has appeared in a scope, what shows something else than before, and what has gone.
CREATE FUNCTION oparl_keep(scope uuid, now_public oparl_public[], at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO oparl_object AS o (type, id, corporation, body_id, scope_id, source_id, part_of, file_kind, place, created, modified,
                                   deleted, digest)
    SELECT w.type, w.id, w.corporation, w.body_id, scope, w.source_id, w.part_of, w.file_kind, w.place, at, at, false, w.digest
      FROM unnest(now_public) w
        ON CONFLICT (type, id) DO UPDATE
       SET corporation = EXCLUDED.corporation, body_id = EXCLUDED.body_id, scope_id = EXCLUDED.scope_id,
           source_id = EXCLUDED.source_id, part_of = EXCLUDED.part_of, place = EXCLUDED.place,
           modified = greatest(o.modified, at), deleted = false, digest = EXCLUDED.digest
     WHERE (o.digest, o.corporation, o.body_id, o.scope_id, o.source_id, o.part_of, o.place)
           IS DISTINCT FROM
           (EXCLUDED.digest, EXCLUDED.corporation, EXCLUDED.body_id, EXCLUDED.scope_id, EXCLUDED.source_id, EXCLUDED.part_of, EXCLUDED.place);
    UPDATE oparl_object o SET deleted = true, digest = NULL, part_of = NULL, modified = greatest(o.modified, at)
     WHERE o.scope_id = scope AND NOT o.deleted
       AND NOT EXISTS (SELECT 1 FROM unnest(now_public) w WHERE w.type = o.type AND w.id = o.id);
END $$;

CREATE FUNCTION oparl_keep_meeting(wanted uuid, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    papers uuid[];
    paper  uuid;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM public_meeting WHERE id = wanted)
       AND NOT EXISTS (SELECT 1 FROM oparl_object WHERE scope_id = wanted AND NOT deleted) THEN
        RETURN;
    END IF;
    papers := ARRAY(SELECT part_of FROM oparl_object WHERE scope_id = wanted AND type = 'CONSULTATION' AND part_of IS NOT NULL);
    PERFORM oparl_keep(wanted, ARRAY(SELECT w FROM oparl_of_meeting(wanted) w), at);
    FOR paper IN SELECT unnest(papers)
                  UNION
                 SELECT part_of FROM oparl_object WHERE scope_id = wanted AND type = 'CONSULTATION' AND part_of IS NOT NULL LOOP
        PERFORM oparl_keep(paper, ARRAY(SELECT w FROM oparl_of_paper(paper) w), at);
    END LOOP;
END $$;

CREATE FUNCTION oparl_keep_corporation(wanted text, at timestamptz) RETURNS void LANGUAGE sql AS $$
    SELECT oparl_keep(oparl_id('body', wanted), ARRAY(SELECT w FROM oparl_of_corporation(wanted) w), at)
$$;

CREATE FUNCTION oparl_keep_body(wanted uuid, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    before oparl_object;
    after  oparl_object;
    below  uuid;
BEGIN
    SELECT * INTO before FROM oparl_object WHERE type = 'ORGANIZATION' AND id = wanted AND NOT deleted;
    PERFORM oparl_keep(wanted, ARRAY(SELECT w FROM oparl_of_body(wanted) w), at);
    SELECT * INTO after FROM oparl_object WHERE type = 'ORGANIZATION' AND id = wanted AND NOT deleted;
    IF before.id IS NULL AND after.id IS NULL THEN
        RETURN;
    END IF;
    PERFORM oparl_keep_corporation(corporation, at)
       FROM (SELECT before.corporation UNION SELECT after.corporation) changed (corporation) WHERE corporation IS NOT NULL;
    IF before.id IS DISTINCT FROM after.id THEN
        FOR below IN SELECT id FROM body WHERE parent_body_id = wanted LOOP
            PERFORM oparl_keep(below, ARRAY(SELECT w FROM oparl_of_body(below) w), at);
        END LOOP;
    END IF;
END $$;

-- What a transaction has touched, until it commits.
CREATE TABLE oparl_touched (
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    kind        text NOT NULL CHECK (kind IN ('MEETING', 'BODY', 'CORPORATION')),
    id          text NOT NULL,
    PRIMARY KEY (transaction, kind, id)
);

-- One transaction at a time, and the time is taken under the lock: whoever has read a list holds everything that was modified before
-- (PublicObjects waits for the lock).
CREATE FUNCTION oparl_commit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    at timestamptz;
BEGIN
    DELETE FROM oparl_touched t WHERE (t.transaction, t.kind, t.id) = (NEW.transaction, NEW.kind, NEW.id);
    -- Drafts wait for nobody: what neither is nor was public is the writer's own, whose rows are locked.
    IF NEW.kind = 'MEETING' AND NOT EXISTS (SELECT 1 FROM public_meeting WHERE id = NEW.id::uuid)
       AND NOT EXISTS (SELECT 1 FROM oparl_object WHERE scope_id = NEW.id::uuid AND NOT deleted) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('oparl-objects', 0));
    at := date_trunc('second', clock_timestamp());
    CASE NEW.kind
        WHEN 'MEETING' THEN PERFORM oparl_keep_meeting(NEW.id::uuid, at);
        WHEN 'BODY' THEN PERFORM oparl_keep_body(NEW.id::uuid, at);
        WHEN 'CORPORATION' THEN PERFORM oparl_keep_corporation(NEW.id, at);
    END CASE;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER oparl_commit AFTER INSERT ON oparl_touched
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION oparl_commit();

CREATE FUNCTION oparl_touch(touched_kind text, VARIADIC ids text[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO oparl_touched (kind, id) SELECT DISTINCT touched_kind, one FROM unnest(ids) one WHERE one IS NOT NULL
        ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION oparl_meeting_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM oparl_touch('MEETING', OLD.id::text, NEW.id::text);
    IF TG_OP <> 'UPDATE' OR (OLD.published, OLD.body_id) IS DISTINCT FROM (NEW.published, NEW.body_id) THEN
        PERFORM oparl_touch('BODY', OLD.body_id::text, NEW.body_id::text);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER oparl_touched AFTER INSERT OR UPDATE OR DELETE ON meeting FOR EACH ROW EXECUTE FUNCTION oparl_meeting_touched();

CREATE FUNCTION oparl_part_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM oparl_touch('MEETING', OLD.meeting_id::text, NEW.meeting_id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER oparl_touched AFTER INSERT OR UPDATE OR DELETE ON paragraph FOR EACH ROW EXECUTE FUNCTION oparl_part_touched();
CREATE TRIGGER oparl_touched AFTER INSERT OR UPDATE OR DELETE ON agenda_item FOR EACH ROW EXECUTE FUNCTION oparl_part_touched();
CREATE TRIGGER oparl_touched AFTER UPDATE ON minutes_approval FOR EACH ROW EXECUTE FUNCTION oparl_part_touched();

CREATE FUNCTION oparl_member_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM oparl_touch('BODY', OLD.body_id::text, NEW.body_id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER oparl_touched AFTER INSERT OR UPDATE OR DELETE ON membership FOR EACH ROW EXECUTE FUNCTION oparl_member_touched();

-- Where a body goes to another organisation, the bodies below it go too, and the meetings of all of them.
CREATE FUNCTION oparl_body_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM oparl_touch('BODY', OLD.id::text, NEW.id::text);
    IF TG_OP = 'UPDATE'
       AND (OLD.parent_body_id, OLD.parent_organisation, OLD.secretariat)
           IS DISTINCT FROM (NEW.parent_body_id, NEW.parent_organisation, NEW.secretariat) THEN
        WITH RECURSIVE below (id) AS (
            SELECT NEW.id UNION SELECT b.id FROM body b JOIN below ON b.parent_body_id = below.id
        ), touched (kind, id) AS (
            SELECT 'BODY', id FROM below
             UNION ALL
            SELECT 'MEETING', m.id FROM meeting m JOIN below ON m.body_id = below.id WHERE m.published
        )
        INSERT INTO oparl_touched (kind, id) SELECT kind, id::text FROM touched ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER oparl_touched AFTER INSERT OR UPDATE OR DELETE ON body FOR EACH ROW EXECUTE FUNCTION oparl_body_touched();

CREATE FUNCTION oparl_organisation_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM oparl_touch('CORPORATION', NEW.organisation_number);
    RETURN NULL;
END $$;
CREATE TRIGGER oparl_touched AFTER INSERT OR UPDATE ON known_organisation
    FOR EACH ROW EXECUTE FUNCTION oparl_organisation_touched();

-- What is public already appears now.
DO $$
DECLARE
    at timestamptz := date_trunc('second', clock_timestamp());
BEGIN
    PERFORM oparl_keep_body(id, at) FROM body;
    PERFORM oparl_keep_meeting(id, at) FROM meeting;
END $$;

-- The entry to all of it, which says who runs the system: since when it is there, and when what it says last changed.
CREATE TABLE oparl_system (
    the_only boolean     PRIMARY KEY DEFAULT true CHECK (the_only),
    created  timestamptz NOT NULL,
    modified timestamptz NOT NULL,
    digest   text        NOT NULL,
    CHECK (modified >= created)
);
