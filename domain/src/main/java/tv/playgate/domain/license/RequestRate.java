package tv.playgate.domain.license;

/**
 * How often a license server may ask: so many requests at once, and so many a second after that.
 *
 * @param perSecond 1 to 1,000,000
 * @param burst how many more than one may come at once, 0 to 1,000,000
 */
public record RequestRate(int perSecond, int burst) {

  private static final int MOST = 1_000_000;

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public RequestRate {
    if (perSecond < 1 || perSecond > MOST) {
      throw new IllegalArgumentException(
          "ratePerSecond: " + perSecond + " (expected: 1 to " + MOST + ")");
    }
    if (burst < 0 || burst > MOST) {
      throw new IllegalArgumentException("burst: " + burst + " (expected: 0 to " + MOST + ")");
    }
  }
}
