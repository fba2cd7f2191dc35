-- Organisations and agreements. Rules that the database can hold stand here too, whatever the code does.

CREATE TABLE organisation (
    organisation_number text        PRIMARY KEY CHECK (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    name                text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type                text        NOT NULL,
    area_code           text        CHECK (area_code ~ '^[0-9]{2}([0-9]{2})?$'),
    endpoint            text,
    buyer_reference     text,
    bankgiro            text,
    plusgiro            text,
    revision            bigint      NOT NULL CHECK (revision > 0),
    recorded_at         timestamptz NOT NULL
);

CREATE TABLE agreement (
    id             uuid        PRIMARY KEY,
    kind           text        NOT NULL,
    status         text        NOT NULL CHECK (status IN
                       ('DRAFT', 'PROPOSED', 'IN_FORCE', 'REJECTED', 'WITHDRAWN')),
    title          text        NOT NULL,
    case_number    text,
    valid_from     date        NOT NULL,
    valid_to       date        NOT NULL,
    version        int         NOT NULL CHECK (version > 0),
    in_force_since date,
    -- counts what the document's entity tag stands for: its terms and status
    edition        bigint      NOT NULL CHECK (edition > 0),
    -- counts every published fact, approvals included
    revision       bigint      NOT NULL CHECK (revision >= 0),
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    CHECK (valid_from <= valid_to),
    CHECK ((in_force_since IS NOT NULL) = (status = 'IN_FORCE'))
);
CREATE INDEX agreement_status ON agreement (status, id);
CREATE INDEX agreement_case_number ON agreement (case_number);

-- Whose eyes may see the agreement.
CREATE TABLE agreement_party (
    agreement_id        uuid NOT NULL REFERENCES agreement,
    organisation_number text NOT NULL REFERENCES organisation,
    PRIMARY KEY (organisation_number, agreement_id)
);
CREATE INDEX agreement_party_agreement ON agreement_party (agreement_id);

CREATE TABLE agreement_version (
    agreement_id   uuid        NOT NULL REFERENCES agreement,
    version        int         NOT NULL CHECK (version > 0),
    effective_from date        NOT NULL,
    terms          text        NOT NULL CHECK (terms IS JSON OBJECT),
    amendment_id   uuid,
    recorded_at    timestamptz NOT NULL,
    PRIMARY KEY (agreement_id, version)
);

CREATE TABLE amendment (
    id             uuid        PRIMARY KEY,
    agreement_id   uuid        NOT NULL REFERENCES agreement,
    status         text        NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    base_version   int         NOT NULL,
    made_version   int,
    effective_from date        NOT NULL,
    reason         text        NOT NULL,
    terms          text        NOT NULL CHECK (terms IS JSON OBJECT),
    edition        bigint      NOT NULL CHECK (edition > 0),
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    UNIQUE (agreement_id, made_version),
    CHECK ((made_version IS NOT NULL) = (status = 'APPROVED'))
);
CREATE INDEX amendment_agreement ON amendment (agreement_id, id);

CREATE TABLE approval (
    id              uuid        PRIMARY KEY,
    agreement_id    uuid        NOT NULL REFERENCES agreement,
    amendment_id    uuid        REFERENCES amendment,
    party           text        NOT NULL REFERENCES organisation,
    outcome         text        NOT NULL CHECK (outcome IN ('APPROVED', 'REJECTED')),
    decided_on      date        NOT NULL,
    deciding_body   text        NOT NULL,
    reference       text,
    announced_on    date        CHECK (announced_on >= decided_on),
    appealed        boolean     NOT NULL,
    legal_force_on  date,
    edition         bigint      NOT NULL CHECK (edition > 0),
    recorded_at     timestamptz NOT NULL,
    recorded_by     text        NOT NULL,
    UNIQUE NULLS NOT DISTINCT (agreement_id, amendment_id, party)
);

-- A version is what the parties have approved: only a draft's text may change.
CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR (SELECT status FROM agreement WHERE id = OLD.agreement_id) <> 'DRAFT' THEN
        RAISE EXCEPTION 'a version of a proposed agreement never changes' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER agreement_version_unchanged BEFORE UPDATE OR DELETE ON agreement_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();
