package tv.playgate.domain.configuration;

/**
 * Which state of the configuration: each change makes the next one.
 *
 * @param number zero for the empty configuration, then counting up
 */
public record Revision(long number) {

  /** Before the first change. */
  public static final Revision NONE = new Revision(0);

  public Revision {
    if (number < 0) {
      throw new IllegalArgumentException("revision: " + number + " (expected: at least 0)");
    }
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
