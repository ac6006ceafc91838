-- Trials: state, and so without references into the configuration.

CREATE TABLE temporary_access_grant (
  id             UUID                        NOT NULL PRIMARY KEY,
  started_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  used_resources VARCHAR ARRAY               NOT NULL
);

-- The devices and identities that lead to a grant; whoever makes a new trial must be the first to name one of them.
CREATE TABLE temporary_access_lead (
  service_provider_id identifier NOT NULL,
  mvpd_id             identifier NOT NULL,
  kind                identifier NOT NULL,
  name                identifier NOT NULL,
  grant_id            UUID       NOT NULL REFERENCES temporary_access_grant (id) ON DELETE CASCADE,
  PRIMARY KEY (service_provider_id, mvpd_id, kind, name)
);

CREATE INDEX temporary_access_lead_by_grant ON temporary_access_lead (grant_id);
