-- An installation may belong to an application, and a sign-in may be known beyond its device.

ALTER TABLE client_registration ADD COLUMN application_id identifier;

CREATE TABLE profile_link (
  profile_id UUID       NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  kind       identifier NOT NULL,
  subject    identifier NOT NULL,
  PRIMARY KEY (profile_id, kind, subject)
);

CREATE INDEX profile_link_by_subject ON profile_link (kind, subject);
