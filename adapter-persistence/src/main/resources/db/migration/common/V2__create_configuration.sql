-- The configuration: a snapshot with revisions. Durations are ISO-8601 texts, so that they come back as they went.

-- One row for each change that was made.
CREATE TABLE configuration_revision (
  number   BIGINT                      NOT NULL PRIMARY KEY,
  author   VARCHAR                     NOT NULL,
  why      VARCHAR                     NOT NULL,
  made_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Exactly one row. Whoever changes the configuration locks it first.
CREATE TABLE configuration_head (
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number BIGINT  NOT NULL
);

INSERT INTO configuration_head (id, number) VALUES (1, 0);

CREATE TABLE service_provider (
  id   identifier NOT NULL PRIMARY KEY,
  name VARCHAR    NOT NULL
);

-- The endpoint's columns belong to mechanisms that ask somebody.
CREATE TABLE mvpd (
  id                            identifier NOT NULL PRIMARY KEY,
  name                          VARCHAR    NOT NULL,
  partner_mapping_id            VARCHAR,
  mechanism                     VARCHAR    NOT NULL,
  endpoint                      VARCHAR,
  endpoint_timeout              VARCHAR,
  endpoint_max_concurrent_calls INTEGER,
  deadline                      VARCHAR
);

CREATE TABLE integration (
  service_provider_id         identifier NOT NULL REFERENCES service_provider (id),
  mvpd_id                     identifier NOT NULL REFERENCES mvpd (id),
  enabled                     BOOLEAN    NOT NULL,
  max_preauthorized_resources INTEGER    NOT NULL,
  dummy_preauthorization      BOOLEAN    NOT NULL,
  authorization_ttl           VARCHAR    NOT NULL,
  PRIMARY KEY (service_provider_id, mvpd_id)
);

CREATE INDEX integration_by_mvpd ON integration (mvpd_id);

CREATE TABLE integration_platform_limit (
  service_provider_id         identifier NOT NULL,
  mvpd_id                     identifier NOT NULL,
  platform                    VARCHAR    NOT NULL,
  max_preauthorized_resources INTEGER    NOT NULL,
  PRIMARY KEY (service_provider_id, mvpd_id, platform),
  FOREIGN KEY (service_provider_id, mvpd_id)
    REFERENCES integration (service_provider_id, mvpd_id) ON DELETE CASCADE
);

-- No resources means all of them.
CREATE TABLE degradation_rule (
  id                  identifier                  NOT NULL PRIMARY KEY,
  service_provider_id identifier                  NOT NULL,
  mvpd_id             identifier                  NOT NULL,
  kind                VARCHAR                     NOT NULL,
  resources           VARCHAR ARRAY               NOT NULL,
  starts_at           TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ends_at             TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  message             VARCHAR,
  owner               VARCHAR                     NOT NULL,
  why                 VARCHAR                     NOT NULL,
  FOREIGN KEY (service_provider_id, mvpd_id)
    REFERENCES integration (service_provider_id, mvpd_id)
);

CREATE INDEX degradation_rule_by_integration ON degradation_rule (service_provider_id, mvpd_id);

-- No list of contents means all of them; an empty list means none.
CREATE TABLE license_server (
  name               identifier NOT NULL PRIMARY KEY,
  san                VARCHAR,
  certificate_sha256 VARCHAR,
  content_ids        UUID ARRAY
);
