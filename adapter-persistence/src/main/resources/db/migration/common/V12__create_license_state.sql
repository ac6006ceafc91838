-- Who stands behind a customer cookie, and on which device. State: never part of a revision, never rolled back, and so
-- without references into the configuration. Of a cookie there is only the SHA-256.

CREATE TABLE device_binding (
  cookie_sha256 identifier                  NOT NULL PRIMARY KEY,
  device        VARCHAR                     NOT NULL,
  bound_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Links stand in the order in which they are tried. What the viewer and his partner said came as it liked: it has a
-- backslash before its backslashes and a 0 for its NULs, and the partner's instant is an ISO-8601 text.
CREATE TABLE viewer_session (
  id                    UUID                        NOT NULL PRIMARY KEY,
  cookie_sha256         identifier                  NOT NULL UNIQUE,
  service_provider_id   identifier                  NOT NULL,
  mvpd_id               identifier                  NOT NULL,
  client_id             identifier                  NOT NULL,
  device_id             identifier                  NOT NULL,
  platform              VARCHAR                     NOT NULL,
  address               VARCHAR                     NOT NULL,
  link_kinds            VARCHAR ARRAY               NOT NULL,
  link_subjects         VARCHAR ARRAY               NOT NULL,
  partner_access_status VARCHAR,
  partner_provider_id   VARCHAR,
  partner_expires_at    VARCHAR,
  identity_names        VARCHAR ARRAY               NOT NULL,
  identity_values       VARCHAR ARRAY               NOT NULL,
  visitor_id            VARCHAR,
  standing_resource     VARCHAR,
  standing_source       VARCHAR,
  standing_starts_at    TIMESTAMP(3) WITH TIME ZONE,
  standing_ends_at      TIMESTAMP(3) WITH TIME ZONE,
  license_servers       VARCHAR ARRAY               NOT NULL,
  max_licenses          INTEGER                     NOT NULL,
  licenses_taken        INTEGER                     NOT NULL,
  starts_at             TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ends_at               TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT viewer_session_links_in_pairs
    CHECK (CARDINALITY(link_kinds) = CARDINALITY(link_subjects)),
  CONSTRAINT viewer_session_identity_in_pairs
    CHECK (CARDINALITY(identity_names) = CARDINALITY(identity_values)),
  CONSTRAINT viewer_session_standing_is_whole
    CHECK ((standing_resource IS NULL) = (standing_source IS NULL)
      AND (standing_resource IS NULL) = (standing_starts_at IS NULL)
      AND (standing_resource IS NULL) = (standing_ends_at IS NULL)),
  CONSTRAINT viewer_session_is_never_overdrawn
    CHECK (licenses_taken BETWEEN 0 AND max_licenses)
);

CREATE INDEX viewer_session_by_end ON viewer_session (ends_at);
