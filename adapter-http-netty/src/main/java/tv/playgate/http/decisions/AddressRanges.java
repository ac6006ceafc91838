package tv.playgate.http.decisions;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import tv.playgate.http.wire.decisions.LiteralAddress;

/**
 * Ranges of network addresses, written {@code 10.0.0.0/8} or {@code fd00::/8}; one address is a
 * range too.
 */
public final class AddressRanges {

  private final List<Range> ranges;

  private AddressRanges(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads ranges.
   *
   * @throws IllegalArgumentException if one of them is malformed; the message names it
   */
  public static AddressRanges of(List<String> ranges) {
    return new AddressRanges(ranges.stream().map(Range::parse).toList());
  }

  /**
   * Whether the address lies in one of the ranges. An IPv4-mapped IPv6 address is the IPv4 address.
   */
  boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return ranges.stream().anyMatch(range -> range.contains(bytes));
  }

  /** Reads a literal address, with a port or without; never looks a name up. */
  static Optional<InetAddress> literal(String text) {
    return LiteralAddress.read(withoutPort(text));
  }

  private static String withoutPort(String text) {
    int bracket = text.indexOf(']');
    if (text.startsWith("[") && bracket > 0) {
      return text.substring(1, bracket);
    }
    int colon = text.indexOf(':');
    return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
  }

  private static final class Range {

    private final byte[] network;
    private final int bits;

    Range(byte[] network, int bits) {
      this.network = network;
      this.bits = bits;
    }

    static Range parse(String text) {
      int slash = text.indexOf('/');
      InetAddress network =
          literal(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> malformed(text));
      int width = network.getAddress().length * Byte.SIZE;
      int bits = slash < 0 ? width : bits(text, slash);
      if (bits < 0 || bits > width) {
        throw malformed(text);
      }
      return new Range(network.getAddress(), bits);
    }

    private static int bits(String text, int slash) {
      try {
        return Integer.parseInt(text.substring(slash + 1));
      } catch (NumberFormatException e) {
        throw malformed(text);
      }
    }

    private static IllegalArgumentException malformed(String text) {
      return new IllegalArgumentException(
          text + " (expected: an address range such as 10.0.0.0/8)");
    }

    boolean contains(byte[] address) {
      if (address.length != network.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if ((address[bit / Byte.SIZE] & mask) != (network[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
