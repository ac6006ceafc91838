package tv.playgate.domain.integration;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the published pages contradict themselves or changed over time, which way a service
 * provider's applications expect it; named by what it does when it is on (pass-decisions §13).
 */
public enum CompatibilitySwitch {
  /**
   * Errors with status 403 that concern every resource of a request are the whole answer, under
   * HTTP 403, and not one error per resource under 200 (decisions D1, D2).
   */
  REQUEST_WIDE_403_ON_TOP_LEVEL("requestWide403OnTopLevel"),
  /**
   * A degradation rule with resources decides those alone, and not the whole request as soon as it
   * covers one of them (decision D5).
   */
  DEGRADATION_SCOPE_PER_RESOURCE("degradationScopePerResource"),
  /** Too many resources are answered by an empty list of decisions, as before release 3.4.0. */
  EMPTY_DECISIONS_FOR_TOO_MANY_RESOURCES("emptyDecisionsForTooManyResources");

  private final String wireName;

  CompatibilitySwitch(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }

  /** The switch of that name, if there is one. */
  public static Optional<CompatibilitySwitch> named(String wireName) {
    return Arrays.stream(values()).filter(s -> s.wireName.equals(wireName)).findFirst();
  }
}
