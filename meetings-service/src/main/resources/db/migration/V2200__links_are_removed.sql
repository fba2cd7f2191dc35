-- A link to an agreement that was made by mistake is removed and not deleted: who removed it, when and why stays.
ALTER TABLE agreement_link
    ADD COLUMN removed_at     timestamptz,
    ADD COLUMN removed_by     text CHECK (removed_by ~ '^[0-9]{6}-[0-9]{4}$'),
    ADD COLUMN removal_reason text CHECK (length(trim(removal_reason)) > 0),
    ADD COLUMN version        bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT agreement_link_removed_with_reason CHECK ((removed_at IS NULL) = (removal_reason IS NULL)),
    ADD CONSTRAINT agreement_link_remover CHECK (removed_by IS NULL OR removed_at IS NOT NULL),
    DROP CONSTRAINT agreement_link_paragraph_id_agreement_id_relation_key;
CREATE UNIQUE INDEX agreement_link_once ON agreement_link (paragraph_id, agreement_id, relation) WHERE removed_at IS NULL;

-- A link is removed once, and nothing else of it ever changes.
CREATE FUNCTION agreement_link_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    removal text[] := ARRAY['removed_at', 'removed_by', 'removal_reason', 'version'];
BEGIN
    IF OLD.removed_at IS NOT NULL OR (to_jsonb(NEW) - removal) <> (to_jsonb(OLD) - removal) THEN
        RAISE EXCEPTION 'Link % can only be removed, and once', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER agreement_link_is_kept BEFORE UPDATE ON agreement_link
    FOR EACH ROW EXECUTE FUNCTION agreement_link_is_kept();
