-- What the configuration learnt to say: applications, trusted keys, trials, proxies, and what each revision changed.

ALTER TABLE configuration_revision
  ADD COLUMN changes VARCHAR ARRAY DEFAULT CAST(ARRAY[] AS VARCHAR ARRAY) NOT NULL;

-- The published state that is reproduced, and the switches that differ from it.
ALTER TABLE service_provider ADD COLUMN compatibility VARCHAR DEFAULT 'rest-v2-2026-05' NOT NULL;
ALTER TABLE service_provider
  ADD COLUMN switched_on VARCHAR ARRAY DEFAULT CAST(ARRAY[] AS VARCHAR ARRAY) NOT NULL;
ALTER TABLE service_provider
  ADD COLUMN switched_off VARCHAR ARRAY DEFAULT CAST(ARRAY[] AS VARCHAR ARRAY) NOT NULL;

-- No mechanism means as the proxy is asked, or by the line-up; none of authorization, as for preauthorization.
ALTER TABLE mvpd ALTER COLUMN mechanism DROP NOT NULL;
ALTER TABLE mvpd ADD COLUMN endpoint_channel_only BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE mvpd ADD COLUMN authorization_mechanism VARCHAR;
ALTER TABLE mvpd ADD COLUMN authorization_endpoint VARCHAR;
ALTER TABLE mvpd ADD COLUMN authorization_endpoint_timeout VARCHAR;
ALTER TABLE mvpd ADD COLUMN authorization_endpoint_max_concurrent_calls INTEGER;
ALTER TABLE mvpd ADD COLUMN authorization_endpoint_channel_only BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE mvpd ADD COLUMN proxy_id identifier;
ALTER TABLE mvpd ADD COLUMN trial VARCHAR;
ALTER TABLE mvpd ADD COLUMN trial_duration VARCHAR;
ALTER TABLE mvpd ADD COLUMN trial_max_resources INTEGER;
ALTER TABLE mvpd ADD COLUMN trial_identity_key VARCHAR;
ALTER TABLE mvpd ADD CONSTRAINT mvpd_proxy FOREIGN KEY (proxy_id) REFERENCES mvpd (id);

CREATE INDEX mvpd_by_proxy ON mvpd (proxy_id);

ALTER TABLE integration ADD COLUMN max_authorized_resources INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE integration ADD COLUMN single_sign_on BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE integration ADD COLUMN enforce_platform_permissions BOOLEAN DEFAULT TRUE NOT NULL;

-- Where a platform says nothing, the integration's own setting holds.
CREATE TABLE integration_platform (
  service_provider_id          identifier NOT NULL,
  mvpd_id                      identifier NOT NULL,
  platform                     VARCHAR    NOT NULL,
  max_preauthorized_resources  INTEGER,
  max_authorized_resources     INTEGER,
  dummy_preauthorization       BOOLEAN,
  authorization_ttl            VARCHAR,
  single_sign_on               BOOLEAN,
  enforce_platform_permissions BOOLEAN,
  PRIMARY KEY (service_provider_id, mvpd_id, platform),
  FOREIGN KEY (service_provider_id, mvpd_id)
    REFERENCES integration (service_provider_id, mvpd_id) ON DELETE CASCADE
);

INSERT INTO integration_platform
    (service_provider_id, mvpd_id, platform, max_preauthorized_resources)
  SELECT service_provider_id, mvpd_id, platform, max_preauthorized_resources
  FROM integration_platform_limit;

DROP TABLE integration_platform_limit;

-- A rule may be about the proxy of an integrated MVPD, which need not be integrated itself.
CREATE TABLE degradation_rule_of_any_mvpd (
  id                  identifier                  NOT NULL PRIMARY KEY,
  service_provider_id identifier                  NOT NULL REFERENCES service_provider (id),
  mvpd_id             identifier                  NOT NULL REFERENCES mvpd (id),
  kind                VARCHAR                     NOT NULL,
  resources           VARCHAR ARRAY               NOT NULL,
  starts_at           TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ends_at             TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  message             VARCHAR,
  owner               VARCHAR                     NOT NULL,
  why                 VARCHAR                     NOT NULL
);

INSERT INTO degradation_rule_of_any_mvpd
    (id, service_provider_id, mvpd_id, kind, resources, starts_at, ends_at, message, owner, why)
  SELECT id, service_provider_id, mvpd_id, kind, resources, starts_at, ends_at, message, owner, why
  FROM degradation_rule;

DROP TABLE degradation_rule;
ALTER TABLE degradation_rule_of_any_mvpd RENAME TO degradation_rule;

CREATE INDEX degradation_rule_by_service_provider ON degradation_rule (service_provider_id);
CREATE INDEX degradation_rule_by_mvpd ON degradation_rule (mvpd_id);

-- Its service providers are looked at when a snapshot is made.
CREATE TABLE application (
  id                identifier    NOT NULL PRIMARY KEY,
  name              VARCHAR       NOT NULL,
  service_providers VARCHAR ARRAY NOT NULL,
  scopes            VARCHAR ARRAY NOT NULL,
  domains           VARCHAR ARRAY NOT NULL,
  enabled           BOOLEAN       NOT NULL
);

-- No issuer means any.
CREATE TABLE trusted_key (
  purpose        identifier NOT NULL,
  id             identifier NOT NULL,
  issuer         VARCHAR,
  subject_prefix VARCHAR    NOT NULL,
  public_key     VARCHAR,
  jwks_url       VARCHAR,
  PRIMARY KEY (purpose, id),
  CONSTRAINT trusted_key_has_one_source CHECK ((public_key IS NULL) <> (jwks_url IS NULL))
);
