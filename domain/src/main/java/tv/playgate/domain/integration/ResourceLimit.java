package tv.playgate.domain.integration;

/**
 * How many resources one request may name.
 *
 * @param max 1 to 10,000; the usual limit is 5
 */
public record ResourceLimit(int max) {

  /** The limit where none is configured (pass-decisions §12). */
  public static final ResourceLimit USUAL = new ResourceLimit(5);

  /** The limit of authorizations where none is configured (pass-decisions §10). */
  public static final ResourceLimit ONE = new ResourceLimit(1);

  private static final int MOST = 10_000;

  public ResourceLimit {
    if (max < 1 || max > MOST) {
      throw new IllegalArgumentException(
          "max resources: " + max + " (expected: 1 to " + MOST + ")");
    }
  }

  /** Whether a request with this many resources is too large. Duplicates count (decision D19). */
  public boolean exceededBy(int resources) {
    return resources > max;
  }
}
