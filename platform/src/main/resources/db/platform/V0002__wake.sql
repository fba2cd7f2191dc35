-- Whoever waits for rows is woken when they are committed. One notification for a transaction, however many rows.
CREATE FUNCTION wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify(TG_ARGV[0], '');
    RETURN NULL;
END $$;
CREATE TRIGGER outbox_wakes AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake('outbox');
CREATE TRIGGER change_pending_wakes AFTER INSERT ON change_pending FOR EACH STATEMENT EXECUTE FUNCTION wake('changes');
