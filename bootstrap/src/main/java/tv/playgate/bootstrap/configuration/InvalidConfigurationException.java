package tv.playgate.bootstrap.configuration;

import java.util.List;

/** The configuration cannot be used. */
public final class InvalidConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** Names all that is wrong, a sentence each. */
  public InvalidConfigurationException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, a sentence each. */
  public List<String> problems() {
    return problems;
  }
}
