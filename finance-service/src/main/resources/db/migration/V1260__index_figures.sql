-- Published series that annual amounts may follow (ADR 13). Unlike population figures a published figure is final: one of a
-- series and month, which never changes.
CREATE TABLE index_import (
    id          uuid        PRIMARY KEY,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL CHECK (recorded_by <> ''),
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    figures     int         NOT NULL CHECK (figures >= 0)
);

-- The first day stands for the month. The place in the order of the basis says which documents rest on the figure.
CREATE TABLE index_figure (
    series       text          NOT NULL CHECK (series ~ '^[A-Z0-9-]{1,50}$'),
    period       date          NOT NULL CHECK (extract(day FROM period) = 1),
    value        numeric(15,6) NOT NULL CHECK (value > 0),
    published_on date          NOT NULL CHECK (published_on >= period),
    source       text          NOT NULL CHECK (source <> ''),
    import_id    uuid          NOT NULL REFERENCES index_import,
    recorded_at  timestamptz   NOT NULL,
    basis_order  bigint        NOT NULL DEFAULT nextval('basis_order'),
    PRIMARY KEY (series, period)
);

CREATE FUNCTION index_figure_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A published index figure is final' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER index_figure_final BEFORE UPDATE OR DELETE ON index_figure
    FOR EACH ROW EXECUTE FUNCTION index_figure_is_final();
CREATE TRIGGER index_figure_kept BEFORE TRUNCATE ON index_figure EXECUTE FUNCTION index_figure_is_final();

-- What the present revision rests on, so that a figure finds its agreements.
CREATE TABLE agreement_index_series (
    agreement_id uuid NOT NULL REFERENCES agreement,
    series       text NOT NULL,
    PRIMARY KEY (series, agreement_id)
);
CREATE INDEX agreement_index_series_by_agreement ON agreement_index_series (agreement_id);
