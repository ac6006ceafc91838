package tv.playgate.upstream;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.util.Set;

/**
 * The HTTP proxy through which other systems are called, by CONNECT. It looks up their names
 * itself.
 *
 * @param host where it is
 * @param port where it is, 1 to 65,535
 * @param exceptions hosts that are called directly, as they stand in addresses; loopback is in any
 *     case
 */
public record OutboundProxy(String host, int port, Set<String> exceptions) {

  private static final int LAST_PORT = 65_535;
  private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]", "::1");

  /**
   * @throws IllegalArgumentException if the host is blank or the port is none
   */
  public OutboundProxy {
    if (requireNonNull(host, "host").isBlank()) {
      throw new IllegalArgumentException("proxy: expected a host");
    }
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("proxy: port " + port + " (expected: 1 to 65535)");
    }
    exceptions = Set.copyOf(exceptions);
  }

  InetSocketAddress address() {
    return InetSocketAddress.createUnresolved(host, port);
  }

  /**
   * Whether that system is called through the proxy.
   *
   * @param called its host, as it stands in addresses
   */
  boolean isFor(String called) {
    return !exceptions.contains(called) && !LOOPBACK.contains(called) && !called.startsWith("127.");
  }
}
