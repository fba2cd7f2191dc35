-- Bodies, their members, their meetings, the minutes of these, and what follows from the minutes.
-- Every rule that the database can hold, it holds: the service checks first only to give a better answer.

CREATE TABLE body (
    id                uuid   PRIMARY KEY,
    name              text   NOT NULL CHECK (length(trim(name)) > 0),
    secretariat       text   CHECK (secretariat ~ '^[0-9]{6}-[0-9]{4}$'),
    minimum_seats     int    CHECK (minimum_seats >= 1),
    maximum_seats     int    CHECK (maximum_seats >= 1),
    mandatory_matters jsonb  NOT NULL,
    version           bigint NOT NULL,
    CHECK (minimum_seats <= maximum_seats)
);
CREATE UNIQUE INDEX body_name ON body (lower(name));

CREATE TABLE membership (
    id                  uuid   PRIMARY KEY,
    body_id             uuid   NOT NULL REFERENCES body,
    member              text   NOT NULL,
    party               text,
    organisation_number text   NOT NULL CHECK (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    role                text   NOT NULL CHECK (role IN ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'SUBSTITUTE')),
    from_date           date   NOT NULL,
    to_date             date,
    version             bigint NOT NULL,
    CHECK (to_date >= from_date)
);
CREATE INDEX membership_body ON membership (body_id);
CREATE INDEX membership_organisation ON membership (organisation_number, body_id);

CREATE TABLE meeting (
    id                  uuid   PRIMARY KEY,
    body_id             uuid   NOT NULL REFERENCES body,
    meets_on            date   NOT NULL,
    starts_at           time,
    place               text,
    status              text   NOT NULL
        CHECK (status IN ('PLANNED', 'CALLED', 'HELD', 'ADJUSTED', 'ANNOUNCED', 'CANCELLED')),
    called_on           date,
    adjusted_on         date,
    chair               text,
    adjusters           jsonb  NOT NULL,
    announced_on        date,
    cancellation_reason text,
    previous_meeting_on date,
    next_meeting_on     date,
    next_meeting_at     time,
    version             bigint NOT NULL,
    UNIQUE (id, body_id),
    CHECK ((status IN ('ADJUSTED', 'ANNOUNCED')) = (adjusted_on IS NOT NULL)),
    CHECK (adjusted_on IS NULL OR (chair IS NOT NULL AND jsonb_array_length(adjusters) > 0)),
    CHECK (adjusted_on >= meets_on),
    CHECK ((status = 'ANNOUNCED') = (announced_on IS NOT NULL)),
    CHECK (announced_on >= adjusted_on),
    CHECK ((status = 'CANCELLED') = (cancellation_reason IS NOT NULL))
);
-- A body meets once a day; a cancelled meeting leaves the day free.
CREATE UNIQUE INDEX meeting_of_the_day ON meeting (body_id, meets_on) WHERE status <> 'CANCELLED';
CREATE INDEX meeting_by_day ON meeting (meets_on, id);

CREATE TABLE paragraph (
    id                uuid   PRIMARY KEY,
    meeting_id        uuid   NOT NULL,
    body_id           uuid   NOT NULL,
    year              int    NOT NULL,
    number            int    NOT NULL CHECK (number BETWEEN 1 AND 9999),
    title             text   NOT NULL,
    case_number       text,
    summary           text   NOT NULL,
    contributions     jsonb  NOT NULL,
    proposed_decision text,
    decision          text,
    outcome           text   CHECK (outcome IN ('ADOPTED', 'NOTED', 'ASSIGNED', 'APPOINTED', 'RECOMMENDED', 'POSTPONED',
                                                'REFERRED_BACK', 'REJECTED', 'OTHER')),
    documents         jsonb  NOT NULL,
    notices           jsonb  NOT NULL,
    -- How many times the decision has been told to others; it orders the events.
    told              bigint NOT NULL DEFAULT 0,
    version           bigint NOT NULL,
    search            tsvector GENERATED ALWAYS AS (
        to_tsvector('swedish', title || ' ' || coalesce(case_number, '') || ' ' || coalesce(decision, '') || ' '
                               || coalesce(proposed_decision, '') || ' ' || summary)) STORED,
    FOREIGN KEY (meeting_id, body_id) REFERENCES meeting (id, body_id),
    -- Domain rule 15: one series of § numbers per body and calendar year.
    UNIQUE (body_id, year, number),
    CHECK (outcome IS NULL OR decision IS NOT NULL)
);
CREATE INDEX paragraph_meeting ON paragraph (meeting_id, number);
CREATE INDEX paragraph_search ON paragraph USING gin (search);
CREATE INDEX paragraph_case_number ON paragraph (case_number) WHERE case_number IS NOT NULL;

CREATE TABLE assignment (
    id                  uuid   PRIMARY KEY,
    paragraph_id        uuid   NOT NULL REFERENCES paragraph,
    addressee           text   NOT NULL CHECK (length(trim(addressee)) > 0),
    task                text   NOT NULL,
    due_on              date,
    closed_on           date,
    closed_by_paragraph uuid   REFERENCES paragraph,
    note                text,
    version             bigint NOT NULL,
    CHECK ((closed_on IS NULL) = (closed_by_paragraph IS NULL)),
    CHECK (closed_by_paragraph <> paragraph_id)
);
CREATE INDEX assignment_paragraph ON assignment (paragraph_id);
CREATE INDEX assignment_open ON assignment (due_on) WHERE closed_on IS NULL;

-- What this service needs to know of agreements, taken from events alone. The newest revision wins.
CREATE TABLE known_agreement (
    id       uuid   PRIMARY KEY,
    revision bigint NOT NULL,
    title    text   NOT NULL,
    status   text   NOT NULL,
    parties  jsonb  NOT NULL
);

CREATE TABLE agreement_link (
    id           uuid        PRIMARY KEY,
    paragraph_id uuid        NOT NULL REFERENCES paragraph,
    agreement_id uuid        NOT NULL REFERENCES known_agreement,
    relation     text        NOT NULL CHECK (relation IN ('RECOMMENDS', 'APPOINTS', 'ASSIGNS', 'NOTES')),
    linked_at    timestamptz NOT NULL,
    UNIQUE (paragraph_id, agreement_id, relation)
);
CREATE INDEX agreement_link_agreement ON agreement_link (agreement_id);

-- Adjusted minutes never change: chair and adjuster have confirmed these words and no others.
CREATE FUNCTION paragraph_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    minutes text;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.told IS DISTINCT FROM OLD.told
       AND (to_jsonb(NEW) - 'told' - 'search') = (to_jsonb(OLD) - 'told' - 'search') THEN
        RETURN NEW;
    END IF;
    SELECT status INTO minutes FROM meeting WHERE id = coalesce(NEW.meeting_id, OLD.meeting_id);
    IF minutes IN ('ADJUSTED', 'ANNOUNCED', 'CANCELLED') THEN
        RAISE EXCEPTION 'The minutes of meeting % are %', coalesce(NEW.meeting_id, OLD.meeting_id), minutes
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER paragraph_is_open BEFORE INSERT OR UPDATE OR DELETE ON paragraph
    FOR EACH ROW EXECUTE FUNCTION paragraph_is_open();

-- A meeting moves forward only, and once its minutes are adjusted only their announcement can be added.
CREATE FUNCTION meeting_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    steps text[] := ARRAY['PLANNED', 'CALLED', 'HELD', 'ADJUSTED', 'ANNOUNCED'];
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Meeting % is kept', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status = 'CANCELLED'
       OR (NEW.status = 'CANCELLED' AND OLD.status NOT IN ('PLANNED', 'CALLED'))
       OR (NEW.status <> 'CANCELLED' AND array_position(steps, NEW.status) < array_position(steps, OLD.status)) THEN
        RAISE EXCEPTION 'Meeting % cannot go from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status IN ('ADJUSTED', 'ANNOUNCED')
       AND (to_jsonb(NEW) - 'status' - 'announced_on' - 'version')
           <> (to_jsonb(OLD) - 'status' - 'announced_on' - 'version') THEN
        RAISE EXCEPTION 'The minutes of meeting % are adjusted', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_moves_forward BEFORE UPDATE OR DELETE ON meeting
    FOR EACH ROW EXECUTE FUNCTION meeting_moves_forward();
