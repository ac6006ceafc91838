package tv.playgate.http.decisions;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.http.exchange.HttpRequest;

/**
 * Which address a request counts for. It is the peer's; where the peer is a trusted proxy, or the
 * client a backend that forwards addresses, it is the right-most forwarded address that is no
 * trusted proxy itself. Anything else in {@code X-Forwarded-For} is hearsay.
 */
public final class DeviceAddresses {

  private static final String FORWARDED = "x-forwarded-for";

  private final AddressRanges trustedProxies;

  /** Trusts these proxies. */
  public DeviceAddresses(AddressRanges trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  /** Whether that peer is a trusted proxy. */
  public boolean isTrustedProxy(InetAddress peer) {
    return trustedProxies.contain(peer);
  }

  InetAddress of(HttpRequest request, @Nullable ClientRegistration client) {
    InetAddress peer = request.peer().address();
    return trustedProxies.contain(peer) || (client != null && client.forwardsAddress())
        ? forwarded(request.headers().all(FORWARDED)).orElse(peer)
        : peer;
  }

  private Optional<InetAddress> forwarded(List<String> values) {
    String[] chain = String.join(",", values).split(",", -1);
    for (int i = chain.length - 1; i >= 0; i--) {
      Optional<InetAddress> hop = AddressRanges.literal(chain[i].strip());
      if (hop.isEmpty() || !trustedProxies.contain(hop.get())) {
        return hop;
      }
    }
    return Optional.empty();
  }
}
