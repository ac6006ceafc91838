package tv.playgate.sandbox.mvpd;

import static java.util.Objects.requireNonNull;

/**
 * What is said about one resource.
 *
 * @param resource its id
 * @param verdict what is said
 */
public record XacmlResult(String resource, Verdict verdict) {

  public XacmlResult {
    requireNonNull(resource, "resource");
    requireNonNull(verdict, "verdict");
  }
}
