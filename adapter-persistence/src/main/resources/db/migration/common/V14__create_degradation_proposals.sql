-- Degradations that were proposed: state, and so without references into the configuration. The one that holds is marked
-- by TRUE, all others by NULL, which is like no other NULL: so no integration has two that hold.
CREATE TABLE degradation_proposal (
  id                  UUID                        NOT NULL PRIMARY KEY,
  service_provider_id identifier                  NOT NULL,
  mvpd_id             identifier                  NOT NULL,
  kind                VARCHAR                     NOT NULL,
  duration            VARCHAR                     NOT NULL,
  calls               INTEGER                     NOT NULL,
  failed_calls        INTEGER                     NOT NULL,
  slow_calls          INTEGER                     NOT NULL,
  call_window         VARCHAR                     NOT NULL,
  failure_names       VARCHAR ARRAY               NOT NULL,
  failure_counts      VARCHAR ARRAY               NOT NULL,
  traffic_share       DOUBLE PRECISION            NOT NULL,
  made_at             TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  expires_at          TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  state               VARCHAR                     NOT NULL,
  decided_by          VARCHAR,
  decided_why         VARCHAR,
  decided_at          TIMESTAMP(3) WITH TIME ZONE,
  rule_id             VARCHAR,
  holds_until         TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  holding             BOOLEAN,
  CONSTRAINT degradation_proposal_holds_alone UNIQUE (service_provider_id, mvpd_id, holding),
  CONSTRAINT degradation_proposal_holds_or_not CHECK (holding),
  CONSTRAINT degradation_proposal_failures_in_pairs
    CHECK (CARDINALITY(failure_names) = CARDINALITY(failure_counts)),
  CONSTRAINT degradation_proposal_is_decided_or_open
    CHECK ((state = 'open') = (decided_at IS NULL))
);

CREATE INDEX degradation_proposal_by_age ON degradation_proposal (made_at);
