-- How an MVPD is asked gets a table of its own, with all that it learnt to say, and integrations learn to remember
-- answers and to degrade by agreement.

-- At most one row for each kind of decision; none means what none meant before. Whatever belongs to an endpoint is
-- there exactly where somebody is asked. No connect_timeout means the usual one. Of XACML there is what differs from
-- the usual, in pairs. There is no IN and no OR of one column: such a check fails in H2 once the session that made it is gone.
CREATE TABLE mvpd_mechanism (
  mvpd_id              identifier    NOT NULL REFERENCES mvpd (id) ON DELETE CASCADE,
  decision_kind        identifier    NOT NULL,
  mechanism            VARCHAR       NOT NULL,
  protocol             VARCHAR,
  endpoint             VARCHAR,
  timeout              VARCHAR,
  connect_timeout      VARCHAR,
  read_timeout         VARCHAR,
  max_concurrent_calls INTEGER,
  max_waiting_calls    INTEGER,
  resource_form        VARCHAR,
  client_identity      VARCHAR,
  xacml_names          VARCHAR ARRAY NOT NULL,
  xacml_values         VARCHAR ARRAY NOT NULL,
  PRIMARY KEY (mvpd_id, decision_kind),
  CONSTRAINT mvpd_mechanism_is_of_a_kind
    CHECK ((decision_kind = 'preauthorization') <> (decision_kind = 'authorization')),
  CONSTRAINT mvpd_mechanism_asks_somewhere
    CHECK ((mechanism = 'lineup') = (endpoint IS NULL)
      AND (endpoint IS NULL) = (protocol IS NULL)
      AND (endpoint IS NULL) = (timeout IS NULL)
      AND (endpoint IS NULL) = (read_timeout IS NULL)
      AND (endpoint IS NULL) = (max_concurrent_calls IS NULL)
      AND (endpoint IS NULL) = (max_waiting_calls IS NULL)
      AND (endpoint IS NULL) = (resource_form IS NULL)
      AND (endpoint IS NOT NULL OR connect_timeout IS NULL)
      AND (endpoint IS NOT NULL OR client_identity IS NULL)),
  CONSTRAINT mvpd_mechanism_xacml_in_pairs
    CHECK (CARDINALITY(xacml_names) = CARDINALITY(xacml_values)),
  CONSTRAINT mvpd_mechanism_xacml_is_spoken
    CHECK (CARDINALITY(xacml_names) = 0 OR protocol IS NOT NULL AND protocol = 'xacml')
);

INSERT INTO mvpd_mechanism
    (mvpd_id, decision_kind, mechanism, protocol, endpoint, timeout, read_timeout,
     max_concurrent_calls, max_waiting_calls, resource_form, xacml_names, xacml_values)
  SELECT id, 'preauthorization', mechanism, CASE WHEN endpoint IS NOT NULL THEN 'json' END,
    endpoint, endpoint_timeout, endpoint_timeout,
    endpoint_max_concurrent_calls, endpoint_max_concurrent_calls,
    CASE WHEN endpoint IS NULL THEN NULL
      WHEN endpoint_channel_only THEN 'channel' ELSE 'asRequested' END,
    CAST(ARRAY[] AS VARCHAR ARRAY), CAST(ARRAY[] AS VARCHAR ARRAY)
  FROM mvpd WHERE mechanism IS NOT NULL;

INSERT INTO mvpd_mechanism
    (mvpd_id, decision_kind, mechanism, protocol, endpoint, timeout, read_timeout,
     max_concurrent_calls, max_waiting_calls, resource_form, xacml_names, xacml_values)
  SELECT id, 'authorization', authorization_mechanism,
    CASE WHEN authorization_endpoint IS NOT NULL THEN 'json' END,
    authorization_endpoint, authorization_endpoint_timeout, authorization_endpoint_timeout,
    authorization_endpoint_max_concurrent_calls, authorization_endpoint_max_concurrent_calls,
    CASE WHEN authorization_endpoint IS NULL THEN NULL
      WHEN authorization_endpoint_channel_only THEN 'channel' ELSE 'asRequested' END,
    CAST(ARRAY[] AS VARCHAR ARRAY), CAST(ARRAY[] AS VARCHAR ARRAY)
  FROM mvpd WHERE authorization_mechanism IS NOT NULL;

ALTER TABLE mvpd DROP COLUMN mechanism;
ALTER TABLE mvpd DROP COLUMN endpoint;
ALTER TABLE mvpd DROP COLUMN endpoint_timeout;
ALTER TABLE mvpd DROP COLUMN endpoint_max_concurrent_calls;
ALTER TABLE mvpd DROP COLUMN endpoint_channel_only;
ALTER TABLE mvpd DROP COLUMN authorization_mechanism;
ALTER TABLE mvpd DROP COLUMN authorization_endpoint;
ALTER TABLE mvpd DROP COLUMN authorization_endpoint_timeout;
ALTER TABLE mvpd DROP COLUMN authorization_endpoint_max_concurrent_calls;
ALTER TABLE mvpd DROP COLUMN authorization_endpoint_channel_only;

-- No answer_cache_ttl means that nothing is remembered; no standing degradation, that none was agreed.
ALTER TABLE integration ADD COLUMN answer_cache_ttl VARCHAR;
ALTER TABLE integration ADD COLUMN standing_degradation_kind VARCHAR;
ALTER TABLE integration ADD COLUMN standing_degradation_duration VARCHAR;
ALTER TABLE integration ADD CONSTRAINT integration_standing_degradation_is_whole
  CHECK ((standing_degradation_kind IS NULL) = (standing_degradation_duration IS NULL));

ALTER TABLE integration_platform ADD COLUMN answer_cache_ttl VARCHAR;
