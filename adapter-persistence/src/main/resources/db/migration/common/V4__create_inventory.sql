-- Inventory: fetched one by one. Keys rest wrapped.

CREATE TABLE content (
  id                      UUID    NOT NULL PRIMARY KEY,
  drm                     VARCHAR NOT NULL,
  kind                    VARCHAR NOT NULL,
  content_key             wrapped_secret,
  iv                      wrapped_secret,
  token_lifetime_seconds  BIGINT  NOT NULL,
  rental_duration_seconds BIGINT,
  available_from          TIMESTAMP(3) WITH TIME ZONE,
  available_until         TIMESTAMP(3) WITH TIME ZONE,
  token_url               VARCHAR,
  CONSTRAINT content_keys_in_pairs CHECK ((content_key IS NULL) = (iv IS NULL)),
  CONSTRAINT content_can_be_licensed CHECK (content_key IS NOT NULL OR token_url IS NOT NULL)
);
