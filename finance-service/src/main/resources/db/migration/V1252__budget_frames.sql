-- What a row of a budget pays for: the contributions under these agreements. An agreement is paid from one row of a year.
CREATE TABLE budget_frame (
    edition_id   uuid NOT NULL,
    place        int  NOT NULL,
    agreement_id uuid NOT NULL REFERENCES agreement,
    CONSTRAINT budget_frame_once PRIMARY KEY (edition_id, agreement_id),
    FOREIGN KEY (edition_id, place) REFERENCES budget_row
);
CREATE INDEX budget_frame_by_row ON budget_frame (edition_id, place, agreement_id);

CREATE TRIGGER budget_frame_immutable BEFORE UPDATE OR DELETE ON budget_frame
    FOR EACH ROW EXECUTE FUNCTION budget_edition_is_immutable();
