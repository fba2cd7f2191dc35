-- A year's approved minutes of a body as a package for an archive, made in the background by whichever replica comes first.
-- A replica leases the package for one meeting at a time and holds no lock meanwhile, so that it can be withdrawn.
CREATE TABLE archive_package (
    id             uuid        PRIMARY KEY,
    body_id        uuid        NOT NULL REFERENCES body,
    year           int         NOT NULL CHECK (year BETWEEN 1 AND 9999),
    status         text        NOT NULL CHECK (status IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'WITHDRAWN')),
    total          int         NOT NULL CHECK (total BETWEEN 1 AND 500),
    done           int         NOT NULL CHECK (done BETWEEN 0 AND total),
    -- how often a portion has failed, or what was done was overtaken by a change
    attempts       int         NOT NULL CHECK (attempts >= 0),
    requested_at   timestamptz NOT NULL,
    requested_by   text        NOT NULL,
    worked_at      timestamptz NOT NULL,
    -- until when a replica works on it; when that has died, another one goes on after it
    leased_until   timestamptz,
    finished_at    timestamptz,
    object_id      text,
    size_bytes     bigint,
    sha256         text        CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    sealed         boolean,
    withdrawn_at   timestamptz,
    revision       bigint      NOT NULL,
    CHECK ((status IN ('WAITING', 'RUNNING')) = (finished_at IS NULL)),
    CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)),
    CHECK (status <> 'DONE' OR (done = total AND num_nonnulls(object_id, size_bytes, sha256, sealed) = 4)),
    CHECK (status NOT IN ('WAITING', 'RUNNING', 'FAILED') OR num_nonnulls(object_id, size_bytes, sha256, sealed) = 0)
);
-- Two orders of one year while the first is not finished are one.
CREATE UNIQUE INDEX archive_package_open ON archive_package (body_id, year) WHERE status IN ('WAITING', 'RUNNING');
CREATE INDEX archive_package_waiting ON archive_package (worked_at) WHERE status IN ('WAITING', 'RUNNING');
CREATE INDEX archive_package_by_body ON archive_package (body_id, year, id);
CREATE INDEX archive_package_finished ON archive_package (finished_at) WHERE finished_at IS NOT NULL;

-- The meetings whose minutes are packed, fixed when the package was ordered; and the revision of each that was packed.
CREATE TABLE archive_meeting (
    package_id uuid   NOT NULL REFERENCES archive_package ON DELETE CASCADE,
    position   int    NOT NULL CHECK (position >= 1),
    meeting_id uuid   NOT NULL,
    folder     text   NOT NULL,
    revision   bigint,
    too_long   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (package_id, position)
);

-- The files of a package that is not finished.
CREATE TABLE archive_file (
    package_id uuid  NOT NULL REFERENCES archive_package ON DELETE CASCADE,
    path       text  NOT NULL,
    media_type text  NOT NULL,
    sha256     text  NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes      bytea NOT NULL,
    PRIMARY KEY (package_id, path)
);

-- The finished package, in pieces of at most 1 MiB, so that nobody holds it whole.
CREATE TABLE archive_piece (
    package_id uuid  NOT NULL REFERENCES archive_package ON DELETE CASCADE,
    number     int   NOT NULL CHECK (number >= 0),
    bytes      bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (package_id, number)
);

-- A finished package is what it was when it was first fetched; it can only be withdrawn.
CREATE FUNCTION archive_package_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status IN ('FAILED', 'WITHDRAWN') OR (OLD.status = 'DONE' AND NEW.status <> 'WITHDRAWN') THEN
        RAISE EXCEPTION 'Archive package % is finished and cannot change', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER archive_package_final BEFORE UPDATE ON archive_package
    FOR EACH ROW EXECUTE FUNCTION archive_package_is_final();
