-- The journal in its order, for an administrator who asks for no payee.
CREATE INDEX journal_entry_by_day ON journal_entry (entry_date, id);
