-- What an issued document rests on, so that it can be explained later as it was computed. Figures, organisations and
-- issued documents take their places in one order: a document rests on whatever has a lower one. Times would not do,
-- because replicas' clocks differ; the order holds because a change of figures or organisations keeps every computation
-- out (BasisLock).
CREATE SEQUENCE basis_order;

ALTER TABLE population_figure ADD COLUMN basis_order bigint NOT NULL DEFAULT nextval('basis_order');
ALTER TABLE organisation ADD COLUMN basis_order bigint NOT NULL DEFAULT nextval('basis_order');

ALTER TABLE invoice ADD COLUMN agreement_revision bigint;
ALTER TABLE invoice ADD COLUMN basis_order bigint;
ALTER TABLE invoice ADD CONSTRAINT invoice_basis_whole CHECK (num_nulls(agreement_revision, basis_order) IN (0, 2));

-- In the database, so that no way of issuing can leave it out. Documents that were issued before have no basis kept.
CREATE FUNCTION keep_basis() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.agreement_revision := (SELECT revision FROM agreement WHERE id = NEW.agreement_id);
    NEW.basis_order := nextval('basis_order');
    RETURN NEW;
END $$;
CREATE TRIGGER invoice_basis_at_issue BEFORE UPDATE OF status ON invoice
    FOR EACH ROW WHEN (OLD.status = 'DRAFT' AND NEW.status <> 'DRAFT') EXECUTE FUNCTION keep_basis();
CREATE TRIGGER invoice_basis_when_added BEFORE INSERT ON invoice
    FOR EACH ROW WHEN (NEW.status <> 'DRAFT') EXECUTE FUNCTION keep_basis();
