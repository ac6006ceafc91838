package tv.playgate.http.wire.catalog;

import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.http.wire.json.MalformedJsonException;

/** Reads a body that names a viewer by his cookie and says nothing else. */
public final class CookieReader {

  private static final int MAX_BODY = 4 * 1024;

  private CookieReader() {}

  /**
   * The cookie.
   *
   * @throws MalformedJsonException if the body names none; the message says why and does not repeat
   *     it
   */
  public static CustomerCookie read(byte[] utf8) throws MalformedJsonException {
    return Documents.read(
        utf8,
        MAX_BODY,
        "a reset",
        entry ->
            CustomerCookie.parse(entry.requiredText("customerCookie"))
                .orElseThrow(
                    () ->
                        entry.problem(
                            "customerCookie", "1 to 32 bytes without control characters")));
  }
}
