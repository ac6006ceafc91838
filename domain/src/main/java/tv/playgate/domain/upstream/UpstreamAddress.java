package tv.playgate.domain.upstream;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses Playgate calls: https, and plain http on loopback only, which is {@code
 * localhost}, {@code 127.0.0.0/8} and {@code ::1} as they are written; no name is looked up.
 */
public final class UpstreamAddress {

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "localhost|127(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}|\\[(?:::|(?:0:){7})1]");

  private UpstreamAddress() {}

  /**
   * Why the address must not be called, as a clear text that repeats nothing secret; empty if it
   * may be called.
   */
  public static Optional<String> problemWith(URI address) {
    String scheme = address.getScheme();
    String host = address.getHost();
    if (scheme == null || host == null) {
      return Optional.of("expected an absolute https address with a host");
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("expected an address without user information");
    }
    if (address.getRawFragment() != null) {
      return Optional.of("expected an address without a fragment");
    }
    return problemWith(scheme.toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> problemWith(String scheme, String host) {
    boolean allowed =
        scheme.equals("https") || (scheme.equals("http") && LOOPBACK.matcher(host).matches());
    return allowed
        ? Optional.empty()
        : Optional.of(
            scheme + "://" + host + ": expected https; plain http is accepted on loopback only");
  }
}
