package tv.playgate.domain.integration;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a degradation rule does, in order of precedence: where several rules are active, the first
 * kind decides (pass-decisions §13, D7).
 */
public enum DegradationKind {
  /** Denies every resource. */
  AUTHZ_NONE("AuthZNone", false),
  /** Permits every resource, as if every user were signed in. */
  AUTHN_ALL("AuthNAll", true),
  /** Permits every resource. */
  AUTHZ_ALL("AuthZAll", true);

  private final String wireName;
  private final boolean permits;

  DegradationKind(String wireName, boolean permits) {
    this.wireName = wireName;
    this.permits = permits;
  }

  /** The published name. */
  public String wireName() {
    return wireName;
  }

  /** Whether the rule permits, or denies. */
  public boolean permits() {
    return permits;
  }

  /** The kind of that name, if there is one. */
  public static Optional<DegradationKind> named(String wireName) {
    return Arrays.stream(values()).filter(k -> k.wireName.equals(wireName)).findFirst();
  }
}
