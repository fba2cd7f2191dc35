-- The words of a paragraph are analysed in the service, which writes their lexemes. A table of its own, because approved
-- minutes never change, and their lexemes do when the analyser does. The lexemes that the database has made stay until the
-- service has read the paragraph again; version 0 says that it has to.
DROP INDEX paragraph_search;
CREATE TABLE paragraph_search (
    paragraph_id uuid     PRIMARY KEY REFERENCES paragraph ON DELETE CASCADE,
    words        tsvector NOT NULL,
    analyser     int      NOT NULL CHECK (analyser >= 0)
);
INSERT INTO paragraph_search (paragraph_id, words, analyser) SELECT id, search, 0 FROM paragraph;
CREATE INDEX paragraph_search_words ON paragraph_search USING gin (words);
CREATE INDEX paragraph_search_analyser ON paragraph_search (analyser, paragraph_id);
ALTER TABLE paragraph DROP COLUMN search;

-- Whoever changes a text, the service is told to read it again. The revision of events is no part of the text.
CREATE FUNCTION keep_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO paragraph_search (paragraph_id, words, analyser) VALUES (NEW.id, '', 0)
    ON CONFLICT (paragraph_id) DO UPDATE SET analyser = 0;
    RETURN NULL;
END $$;
CREATE TRIGGER paragraph_added AFTER INSERT ON paragraph
    FOR EACH ROW EXECUTE FUNCTION keep_search();
CREATE TRIGGER paragraph_changed AFTER UPDATE ON paragraph
    FOR EACH ROW WHEN (NEW.event_revision = OLD.event_revision AND NEW.* IS DISTINCT FROM OLD.*)
    EXECUTE FUNCTION keep_search();
