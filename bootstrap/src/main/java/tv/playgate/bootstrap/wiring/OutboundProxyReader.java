package tv.playgate.bootstrap.wiring;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Upstream;
import tv.playgate.upstream.OutboundProxy;

/** Reads through whom other systems are called, and notes what is wrong with it. */
final class OutboundProxyReader {

  private static final String EXPECTED = "expected http://host:port and nothing else";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

  private OutboundProxyReader() {}

  /** The proxy; null if there is none, or anything is wrong. */
  static @Nullable OutboundProxy read(Upstream upstream, NotedReading reading) {
    List<String> exceptions = upstream.proxyExceptions();
    if (!exceptions.stream().allMatch(host -> HOST.matcher(host).matches())) {
      reading.note("upstream.proxyExceptions", "expected hosts as they stand in addresses");
      return null;
    }
    URI proxy = upstream.proxy();
    if (proxy == null) {
      return null;
    }
    // It may name a password, so it is not repeated.
    if (!isPlain(proxy)) {
      reading.note("upstream.proxy", EXPECTED);
      return null;
    }
    return reading.noted(
        "upstream.proxy",
        () -> new OutboundProxy(proxy.getHost(), proxy.getPort(), Set.copyOf(exceptions)));
  }

  private static boolean isPlain(URI proxy) {
    return "http".equals(proxy.getScheme())
        && proxy.getHost() != null
        && proxy.getPort() > 0
        && proxy.getRawUserInfo() == null
        && (proxy.getRawPath().isEmpty() || proxy.getRawPath().equals("/"))
        && proxy.getRawQuery() == null
        && proxy.getRawFragment() == null;
  }
}
