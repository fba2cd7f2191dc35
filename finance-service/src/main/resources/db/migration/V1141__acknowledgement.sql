-- What the payer's and the payee's ERP systems have booked of an issued document: once each, and never changed.
CREATE TABLE acknowledgement (
    invoice_id   uuid        NOT NULL REFERENCES invoice,
    organisation text        NOT NULL CHECK (organisation ~ '^[0-9]{6}-[0-9]{4}$'),
    booked_on    date,
    reference    text        CHECK (length(reference) BETWEEN 1 AND 100),
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    PRIMARY KEY (invoice_id, organisation)
);

CREATE FUNCTION acknowledgement_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'An acknowledgement never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM invoice
                    WHERE id = NEW.invoice_id
                      AND status <> 'DRAFT'
                      AND NEW.organisation IN (payer, payee)) THEN
        RAISE EXCEPTION 'Only payer and payee acknowledge, and only what is issued' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER acknowledgement_sound BEFORE INSERT OR UPDATE OR DELETE ON acknowledgement
    FOR EACH ROW EXECUTE FUNCTION acknowledgement_is_sound();
