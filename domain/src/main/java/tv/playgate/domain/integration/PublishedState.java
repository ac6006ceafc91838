package tv.playgate.domain.integration;

import java.util.Arrays;
import java.util.Optional;

/**
 * A state of the published API that can be reproduced: a named profile of switches (pass-decisions
 * §0).
 */
public enum PublishedState {
  /** The pages of May 2026 (release 3.7.0). */
  REST_V2_2026_05("rest-v2-2026-05"),
  /** The pages of June 2025 (release 3.2.0), before too many resources had an error. */
  REST_V2_2025_06("rest-v2-2025-06");

  private final String wireName;

  PublishedState(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }

  /** Whether that switch is on in this state. */
  boolean has(CompatibilitySwitch wanted) {
    return this == REST_V2_2025_06
        && wanted == CompatibilitySwitch.EMPTY_DECISIONS_FOR_TOO_MANY_RESOURCES;
  }

  /** The state of that name, if there is one. */
  public static Optional<PublishedState> named(String wireName) {
    return Arrays.stream(values()).filter(s -> s.wireName.equals(wireName)).findFirst();
  }
}
