package tv.playgate.domain.integration;

import java.util.Arrays;
import java.util.Optional;

/** Who settled a decision (pass-decisions §2.1). */
public enum DecisionSource {
  MVPD("mvpd"),
  DEGRADATION("degradation"),
  TEMPORARY_ACCESS("temppass"),
  DUMMY("dummy");

  private final String wireName;

  DecisionSource(String wireName) {
    this.wireName = wireName;
  }

  /** The stable name that travels. */
  public String wireName() {
    return wireName;
  }

  /** The source of that name, if there is one. */
  public static Optional<DecisionSource> named(String wireName) {
    return Arrays.stream(values()).filter(s -> s.wireName.equals(wireName)).findFirst();
  }
}
