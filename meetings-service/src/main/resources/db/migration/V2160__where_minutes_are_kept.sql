-- Where a body keeps its minutes, which each announcement says (förvaringsplats).
ALTER TABLE body ADD COLUMN minutes_kept_at text CHECK (length(trim(minutes_kept_at)) > 0);
