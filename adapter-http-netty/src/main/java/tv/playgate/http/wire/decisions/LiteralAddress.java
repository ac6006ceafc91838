package tv.playgate.http.wire.decisions;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A network address as it is written: literal IPv4 or IPv6, without a port or a zone. */
public final class LiteralAddress {

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6_AT_MOST =
      Pattern.compile("(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

  private LiteralAddress() {}

  /** Reads an address; empty if the text is none. Never looks a name up. */
  public static Optional<InetAddress> read(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6_AT_MOST.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      // Looks nothing up: what has these forms is a literal address, or refused as a bad one.
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
