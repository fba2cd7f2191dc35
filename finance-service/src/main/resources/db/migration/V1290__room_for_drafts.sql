-- An amendment writes the drafts of an agreement, their lines and its commitments anew, all at once. Where a page has room for
-- the new versions of its rows, PostgreSQL touches none of the indexes that hold drafts (seven on invoice); half of a page is what
-- that takes, since rows of one agreement lie together. Of pages that are full already nothing changes until their rows move.
ALTER TABLE invoice SET (fillfactor = 50);
ALTER TABLE invoice_line SET (fillfactor = 50);
ALTER TABLE commitment SET (fillfactor = 50);
