-- What a control tells without finding a fault: nothing is wrong, and somebody may want to know.
ALTER TABLE control_result ADD COLUMN note_count bigint NOT NULL DEFAULT 0 CHECK (note_count >= 0);
CREATE TABLE control_note (
    result_id uuid NOT NULL REFERENCES control_result ON DELETE CASCADE,
    position  int  NOT NULL CHECK (position BETWEEN 1 AND 100),
    rule      text NOT NULL CHECK (rule ~ '^[a-z]+(-[a-z]+)*$'),
    href      text NOT NULL CHECK (href LIKE '/%'),
    expected  text,
    found     text,
    PRIMARY KEY (result_id, position)
);
