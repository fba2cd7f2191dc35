-- An event that can never be sent is parked with its reason. It holds up later events of its own key, which would
-- otherwise overtake it, and no others. A message without a key has no order to keep.
ALTER TABLE outbox ALTER COLUMN key DROP NOT NULL;
ALTER TABLE outbox ADD COLUMN attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0);
ALTER TABLE outbox ADD COLUMN parked_at timestamptz;
ALTER TABLE outbox ADD COLUMN park_reason text;
ALTER TABLE outbox ADD CONSTRAINT outbox_parked_with_reason CHECK ((parked_at IS NULL) = (park_reason IS NULL));
-- Not on the key, which may be longer than an index takes.
CREATE INDEX outbox_parked ON outbox (id) WHERE parked_at IS NOT NULL;

-- What can be sent: neither parked nor behind a parked event of its key.
CREATE VIEW outbox_sendable AS
SELECT o.* FROM outbox o
 WHERE o.parked_at IS NULL
   AND NOT EXISTS (SELECT FROM outbox p WHERE p.parked_at IS NOT NULL AND p.id < o.id
                      AND p.topic = o.topic AND p.key = o.key);
