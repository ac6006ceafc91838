package tv.playgate.domain.license;

import java.util.Locale;

/**
 * A name in a certificate by which a license server is known, written {@code DNS:host} or {@code
 * URI:uri}. DNS names ignore case. A wildcard is a name like any other: it stands for itself alone.
 *
 * @param value the kind and the name
 */
public record SubjectAlternativeName(String value) {

  private static final String DNS = "DNS:";
  private static final String URI = "URI:";

  /**
   * @throws IllegalArgumentException unless it starts with {@code DNS:} or {@code URI:} and goes on
   */
  public SubjectAlternativeName {
    boolean dns = value.startsWith(DNS) && value.length() > DNS.length();
    boolean uri = value.startsWith(URI) && value.length() > URI.length();
    if (!dns && !uri) {
      throw new IllegalArgumentException("san: " + value + " (expected: DNS:host or URI:uri)");
    }
    value = dns ? DNS + value.substring(DNS.length()).toLowerCase(Locale.ROOT) : value;
  }

  /** Whether it is a DNS name that looks like one for many hosts. */
  public boolean isWildcard() {
    return value.startsWith(DNS + "*");
  }

  @Override
  public String toString() {
    return value;
  }
}
