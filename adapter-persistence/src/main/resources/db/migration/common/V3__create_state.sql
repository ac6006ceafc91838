-- State: never part of a revision, never rolled back, and so without references into the configuration.

CREATE TABLE client_registration (
  id                identifier    NOT NULL PRIMARY KEY,
  secret_hash       VARCHAR       NOT NULL,
  service_providers VARCHAR ARRAY NOT NULL,
  scopes            VARCHAR ARRAY NOT NULL,
  forwards_address  BOOLEAN       NOT NULL
);

-- No client means that every client sees the profile; there may be only one such profile for a device too.
CREATE TABLE profile (
  id                  UUID                        NOT NULL PRIMARY KEY,
  device_id           identifier                  NOT NULL,
  service_provider_id identifier                  NOT NULL,
  mvpd_id             identifier                  NOT NULL,
  client_id           identifier,
  type                VARCHAR                     NOT NULL,
  subject             VARCHAR                     NOT NULL,
  not_before          TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  not_after           TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  invalidated         BOOLEAN                     NOT NULL,
  lineup              VARCHAR ARRAY               NOT NULL,
  attribute_names     VARCHAR ARRAY               NOT NULL,
  attribute_values    VARCHAR ARRAY               NOT NULL,
  CONSTRAINT profile_key
    UNIQUE NULLS NOT DISTINCT (device_id, service_provider_id, mvpd_id, client_id),
  CONSTRAINT profile_attributes_in_pairs
    CHECK (CARDINALITY(attribute_names) = CARDINALITY(attribute_values))
);
