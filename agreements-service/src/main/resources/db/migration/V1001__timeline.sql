-- Who did what, when, by which decision. Lines are only ever added, and no change of an agreement is kept without one.
CREATE TABLE timeline (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agreement_id uuid        NOT NULL REFERENCES agreement,
    at           timestamptz NOT NULL,
    fact         text        NOT NULL CHECK (fact ~ '^[a-z]+(-[a-z]+)*$'),
    actor        text        NOT NULL,
    acting_for   text,
    party        text,
    decision     text,
    path         text,
    note         text,
    transaction  xid8        NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX timeline_agreement ON timeline (agreement_id, id);
CREATE INDEX timeline_transaction ON timeline (transaction);

CREATE FUNCTION refuse_change_of_timeline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the timeline is only ever added to' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER timeline_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON timeline
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_timeline();

-- Asked when the transaction commits. The argument names the column with the agreement's id.
CREATE FUNCTION require_line_in_timeline() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    agreement uuid;
BEGIN
    EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO agreement
      USING CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    IF NOT EXISTS (SELECT FROM timeline WHERE transaction = pg_current_xact_id() AND agreement_id = agreement) THEN
        RAISE EXCEPTION '% of agreement % changed without a line in its timeline', TG_TABLE_NAME, agreement
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agreement_in_timeline AFTER INSERT OR UPDATE OR DELETE ON agreement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('id');
CREATE CONSTRAINT TRIGGER agreement_version_in_timeline AFTER INSERT OR UPDATE OR DELETE ON agreement_version
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE CONSTRAINT TRIGGER amendment_in_timeline AFTER INSERT OR UPDATE OR DELETE ON amendment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
CREATE CONSTRAINT TRIGGER approval_in_timeline AFTER INSERT OR UPDATE OR DELETE ON approval
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_line_in_timeline('agreement_id');
