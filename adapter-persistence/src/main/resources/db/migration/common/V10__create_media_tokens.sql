-- Our own keys of media tokens, their private halves wrapped, and the tokens that were used.

CREATE TABLE media_token_key (
  id          identifier                  NOT NULL PRIMARY KEY,
  public_key  VARCHAR                     NOT NULL,
  private_key wrapped_secret              NOT NULL,
  made_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Exactly one row. Whoever adds a key locks it first.
CREATE TABLE media_token_key_lock (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1)
);

INSERT INTO media_token_key_lock (id) VALUES (1);

CREATE TABLE used_media_token (
  id      UUID                        NOT NULL PRIMARY KEY,
  ends_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE INDEX used_media_token_by_end ON used_media_token (ends_at);
