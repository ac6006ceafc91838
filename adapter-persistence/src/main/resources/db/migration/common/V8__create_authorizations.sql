-- What MVPDs permitted when they were asked. Resources may be whole documents, so their SHA-256 stands for them.

CREATE TABLE authorization_given (
  profile_id          UUID                        NOT NULL,
  service_provider_id identifier                  NOT NULL,
  mvpd_id             identifier                  NOT NULL,
  subject             identifier                  NOT NULL,
  resource_sha256     identifier                  NOT NULL,
  starts_at           TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ends_at             TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (profile_id, service_provider_id, mvpd_id, subject, resource_sha256)
);

CREATE INDEX authorization_given_by_end ON authorization_given (ends_at);
