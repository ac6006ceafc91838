package tv.playgate.domain.upstream;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The name of a certificate with its key by which Playgate shows a system who it is. The name is
 * configuration; certificate and key are files of each node.
 */
public record ClientIdentityName(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /**
   * @throws IllegalArgumentException unless it is 1 to 64 letters, digits, dots, hyphens and
   *     underscores and starts with a letter or digit: it is part of a file's name
   */
  public ClientIdentityName {
    if (!FORM.matcher(requireNonNull(value, "value")).matches()) {
      throw new IllegalArgumentException(
          "identity: expected 1 to 64 letters, digits, '.', '-' and '_', a letter or digit first");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
