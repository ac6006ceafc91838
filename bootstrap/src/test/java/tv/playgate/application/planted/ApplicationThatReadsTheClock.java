package tv.playgate.application.planted;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class ApplicationThatReadsTheClock {
  long millis() {
    return System.currentTimeMillis();
  }
}
