-- What every process must forget, numbered in the order of the commits. Old rows go.

CREATE TABLE revocation (
  number  BIGINT                      NOT NULL PRIMARY KEY,
  kind    identifier                  NOT NULL,
  name    identifier                  NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE INDEX revocation_by_age ON revocation (made_at);

-- Exactly one row: the number of the last one. Whoever revokes holds it until the commit.
CREATE TABLE revocation_head (
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number BIGINT  NOT NULL
);

INSERT INTO revocation_head (id, number) VALUES (1, 0);
