-- What an agreement asks of its parties besides money, and what was reached: follow-ups, cooperation areas, external
-- funding, and who is sent a decision.

CREATE FUNCTION refuse_change_of_kept_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% keeps its rows as they were written', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TABLE follow_up (
    id               uuid        PRIMARY KEY,
    agreement_id     uuid        NOT NULL REFERENCES agreement,
    title            text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    description      text        CHECK (length(description) <= 20000),
    responsible      text        REFERENCES organisation,
    responsible_name text        CHECK (length(responsible_name) BETWEEN 1 AND 300),
    recipients       text[]      NOT NULL,
    recurrence       text        NOT NULL CHECK (recurrence IN ('YEARLY', 'TWICE_A_YEAR', 'ONCE')),
    -- MM-DD
    days             text[]      NOT NULL,
    on_date          date,
    notice_days      int         NOT NULL CHECK (notice_days BETWEEN 0 AND 366),
    -- counts what its fields and its completions stand for
    edition          bigint      NOT NULL CHECK (edition > 0),
    recorded_at      timestamptz NOT NULL,
    recorded_by      text        NOT NULL,
    UNIQUE (id, agreement_id),
    CHECK (num_nonnulls(responsible, responsible_name) >= 1),
    CHECK (cardinality(days) = CASE recurrence WHEN 'YEARLY' THEN 1 WHEN 'TWICE_A_YEAR' THEN 2 ELSE 0 END),
    CHECK ((on_date IS NOT NULL) = (recurrence = 'ONCE'))
);
CREATE INDEX follow_up_agreement ON follow_up (agreement_id, id);
CREATE INDEX follow_up_responsible ON follow_up (responsible);
CREATE INDEX follow_up_recipients ON follow_up USING gin (recipients);
CREATE CONSTRAINT TRIGGER follow_up_in_timeline AFTER INSERT OR UPDATE OR DELETE ON follow_up
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE TABLE follow_up_record (LIKE follow_up, PRIMARY KEY (id, edition));
CREATE TRIGGER follow_up_recorded AFTER INSERT OR UPDATE ON follow_up
    FOR EACH ROW EXECUTE FUNCTION keep_record('follow_up_record');

-- One occasion is done once.
CREATE TABLE follow_up_completion (
    follow_up_id uuid        NOT NULL,
    due_on       date        NOT NULL,
    agreement_id uuid        NOT NULL,
    done_on      date        NOT NULL,
    note         text        CHECK (length(note) <= 20000),
    reference    text        CHECK (length(reference) BETWEEN 1 AND 300),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    PRIMARY KEY (follow_up_id, due_on),
    FOREIGN KEY (follow_up_id, agreement_id) REFERENCES follow_up (id, agreement_id)
);
CREATE CONSTRAINT TRIGGER follow_up_completion_in_timeline AFTER INSERT ON follow_up_completion
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE TRIGGER follow_up_completion_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON follow_up_completion
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();

CREATE TABLE cooperation_area (
    agreement_id uuid        NOT NULL REFERENCES agreement,
    area         text        NOT NULL CHECK (area ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(area) <= 60),
    title        text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    description  text        CHECK (length(description) <= 20000),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    PRIMARY KEY (agreement_id, area)
);
CREATE CONSTRAINT TRIGGER cooperation_area_in_timeline AFTER INSERT OR UPDATE OR DELETE ON cooperation_area
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');

-- From the first day on until the day before out_from. An empty one says that a party changed its mind in time.
CREATE TABLE cooperation_membership (
    id                  uuid        PRIMARY KEY,
    agreement_id        uuid        NOT NULL,
    area                text        NOT NULL,
    organisation_number text        NOT NULL REFERENCES organisation,
    from_day            date        NOT NULL,
    decision            text        CHECK (length(decision) BETWEEN 1 AND 300),
    recorded_at         timestamptz NOT NULL,
    recorded_by         text        NOT NULL,
    out_from            date        CHECK (out_from >= from_day),
    out_decision        text        CHECK (length(out_decision) BETWEEN 1 AND 300),
    out_recorded_at     timestamptz,
    out_recorded_by     text,
    FOREIGN KEY (agreement_id, area) REFERENCES cooperation_area,
    CHECK (num_nonnulls(out_from, out_recorded_at, out_recorded_by) IN (0, 3)),
    CHECK (out_decision IS NULL OR out_from IS NOT NULL)
);
-- One membership at a time.
CREATE UNIQUE INDEX cooperation_membership_running ON cooperation_membership (agreement_id, area, organisation_number)
    WHERE out_from IS NULL;
CREATE INDEX cooperation_membership_party
    ON cooperation_membership (agreement_id, area, organisation_number, from_day);
CREATE CONSTRAINT TRIGGER cooperation_membership_in_timeline AFTER INSERT OR UPDATE OR DELETE ON cooperation_membership
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
-- Writers of one agreement come one after the other, and so this sees every other membership.
CREATE FUNCTION refuse_overlapping_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.out_from IS NOT NULL
            OR (OLD.id, OLD.agreement_id, OLD.area, OLD.organisation_number, OLD.from_day)
               IS DISTINCT FROM (NEW.id, NEW.agreement_id, NEW.area, NEW.organisation_number, NEW.from_day)) THEN
        RAISE EXCEPTION 'a membership changes once, when the party opts out'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (SELECT FROM cooperation_membership m
               WHERE (m.agreement_id, m.area, m.organisation_number) = (NEW.agreement_id, NEW.area, NEW.organisation_number)
                 AND m.id <> NEW.id
                 AND daterange(m.from_day, m.out_from) && daterange(NEW.from_day, NEW.out_from)) THEN
        RAISE EXCEPTION 'memberships of one party in one area overlap' USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER cooperation_membership_one_at_a_time BEFORE INSERT OR UPDATE ON cooperation_membership
    FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_membership();
CREATE TRIGGER cooperation_membership_kept BEFORE DELETE OR TRUNCATE ON cooperation_membership
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();

-- A goal is no receivable: nothing of this leaves the service as an event.
CREATE TABLE external_funding (
    id           uuid          PRIMARY KEY,
    agreement_id uuid          NOT NULL REFERENCES agreement,
    clause_id    text          NOT NULL,
    year         int           NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    funder       text          NOT NULL CHECK (length(funder) BETWEEN 1 AND 300),
    amount       numeric(20,2) NOT NULL CHECK (amount > 0),
    decided_on   date          NOT NULL,
    reference    text          CHECK (length(reference) BETWEEN 1 AND 300),
    recorded_at  timestamptz   NOT NULL,
    recorded_by  text          NOT NULL
);
CREATE INDEX external_funding_agreement ON external_funding (agreement_id, id);
CREATE CONSTRAINT TRIGGER external_funding_in_timeline AFTER INSERT ON external_funding
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE TRIGGER external_funding_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON external_funding
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_kept_row();

CREATE TABLE distribution_list (
    agreement_id uuid        PRIMARY KEY REFERENCES agreement,
    entries      text        NOT NULL CHECK (entries IS JSON OBJECT),
    edition      bigint      NOT NULL CHECK (edition > 0),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL
);
CREATE CONSTRAINT TRIGGER distribution_list_in_timeline AFTER INSERT OR UPDATE OR DELETE ON distribution_list
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE TABLE distribution_list_record (LIKE distribution_list, PRIMARY KEY (agreement_id, edition));
CREATE TRIGGER distribution_list_recorded AFTER INSERT OR UPDATE ON distribution_list
    FOR EACH ROW EXECUTE FUNCTION keep_record('distribution_list_record');
