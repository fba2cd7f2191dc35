-- Each municipality has a kommunstyrelse: a name is taken among the bodies of one secretariat.
DROP INDEX body_name;
CREATE UNIQUE INDEX body_name ON body (lower(name), secretariat) NULLS NOT DISTINCT;
