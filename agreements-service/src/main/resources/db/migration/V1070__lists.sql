-- What lists of agreements are counted and ordered by. The first answers every filter without reading the table.
CREATE INDEX agreement_listed ON agreement (id) INCLUDE (status, kind, valid_from, valid_to);
CREATE INDEX agreement_title ON agreement (title, id);
CREATE INDEX agreement_starts ON agreement (valid_from, id);
CREATE INDEX agreement_stops ON agreement (valid_to, id);
