-- Self-verification: what was checked when, and what did not hold. Nothing else in the database follows from it.

-- One run of all controls: on demand, or the one of a night.
CREATE TABLE control_run (
    id         uuid        PRIMARY KEY,
    -- the day in Stockholm on whose night it runs; absent where somebody asked for it
    night      date        CONSTRAINT control_run_once_a_night UNIQUE,
    ordered_at timestamptz NOT NULL
);

-- One control in one run.
CREATE TABLE control_result (
    id            uuid   PRIMARY KEY,
    run_id        uuid   NOT NULL REFERENCES control_run ON DELETE CASCADE,
    position      int    NOT NULL CHECK (position >= 1),
    code          text   NOT NULL CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
    result        text   NOT NULL CHECK (result IN ('WAITING', 'RUNNING', 'PASSED', 'FAILED', 'BROKEN')),
    -- how often it has been begun: one that takes its replica down is not begun for ever
    attempts      int    NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    checked       bigint NOT NULL DEFAULT 0 CHECK (checked >= 0),
    finding_count bigint NOT NULL DEFAULT 0 CHECK (finding_count >= 0),
    started_at    timestamptz,
    finished_at   timestamptz,
    revision      bigint NOT NULL,
    UNIQUE (run_id, code),
    UNIQUE (run_id, position),
    CHECK ((result IN ('PASSED', 'FAILED', 'BROKEN')) = (finished_at IS NOT NULL)),
    CHECK ((result = 'WAITING') = (started_at IS NULL)),
    CHECK (result = 'BROKEN' OR (result = 'FAILED') = (finding_count > 0))
);
CREATE INDEX control_result_open ON control_result (run_id, position) WHERE result IN ('WAITING', 'RUNNING');

-- The first of what did not hold; finding_count says how many there were.
CREATE TABLE control_finding (
    result_id uuid NOT NULL REFERENCES control_result ON DELETE CASCADE,
    position  int  NOT NULL CHECK (position BETWEEN 1 AND 100),
    rule      text NOT NULL CHECK (rule ~ '^[a-z]+(-[a-z]+)*$'),
    href      text NOT NULL CHECK (href LIKE '/%'),
    expected  text,
    found     text,
    PRIMARY KEY (result_id, position)
);
