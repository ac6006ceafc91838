package tv.playgate.domain.integration;

/** What kind of word is asked for; the two are never taken for each other. */
public enum DecisionKind {
  /** Informative: it lights a play button and opens nothing. */
  PREAUTHORIZATION,
  /** Authoritative: it opens playback (pass-decisions §10). */
  AUTHORIZATION
}
