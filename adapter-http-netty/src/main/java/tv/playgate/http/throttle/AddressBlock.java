package tv.playgate.http.throttle;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * What shares one bucket: an IPv4 address, or the /64 of an IPv6 address, for a household is given
 * no less than a /64 and may take any address in it. An IPv4 address that is mapped into IPv6 is
 * the IPv4 address.
 *
 * @param bits 32 for IPv4, 64 for IPv6
 * @param prefix those bits
 */
record AddressBlock(int bits, long prefix) {

  private static final int MAPPED = 0xffff;

  static AddressBlock of(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    if (bytes.remaining() == Integer.BYTES) {
      return ipv4(bytes.getInt());
    }
    long prefix = bytes.getLong();
    boolean mapped = prefix == 0 && bytes.getInt() == MAPPED;
    return mapped ? ipv4(bytes.getInt()) : new AddressBlock(Long.SIZE, prefix);
  }

  private static AddressBlock ipv4(int address) {
    return new AddressBlock(Integer.SIZE, Integer.toUnsignedLong(address));
  }
}
