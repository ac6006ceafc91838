package tv.playgate.upstream;

import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.resolver.NoopAddressResolverGroup;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientSecurityUtils;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.ProxyProvider;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.ClientIdentityName;

/**
 * The client for one system, with connections of its own: HTTP/2 where it is offered over TLS, and
 * HTTP/1.1. It follows no redirect, sends nothing twice and keeps no cookie. Connections are left
 * before most servers close them for idleness, and live no longer than names are trusted.
 */
final class SystemClient implements AutoCloseable {

  private static final Duration LONGEST_IDLE = Duration.ofSeconds(4);
  private static final int MAX_HEADER_BYTES = 16 * 1024;
  private static final String[] TLS_VERSIONS = {"TLSv1.3", "TLSv1.2"};

  private static final ApplicationProtocolConfig HTTP_2_OR_1 =
      new ApplicationProtocolConfig(
          ApplicationProtocolConfig.Protocol.ALPN,
          ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
          ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
          ApplicationProtocolNames.HTTP_2,
          ApplicationProtocolNames.HTTP_1_1);

  private final ClientIdentities identities;
  private final @Nullable ClientIdentityName identity;
  private final @Nullable OutboundProxy proxy;
  private final Duration connectTimeout;
  private final ConnectionProvider connections;
  private final Route direct;
  private final Route throughTheProxy;

  SystemClient(
      Outbound outbound, String name, CallLimits limits, @Nullable ClientIdentityName identity) {
    this.identities = outbound.identities();
    this.identity = identity;
    this.proxy = outbound.proxy();
    this.connectTimeout = limits.connectTimeout();
    this.connections = connections(outbound.names(), name, limits);
    HttpClient client = client(outbound, limits);
    this.direct = new Route(client.resolver(outbound.names()::apply));
    this.throughTheProxy = proxy == null ? direct : new Route(through(proxy, client));
  }

  private static ConnectionProvider connections(NameLookups names, String name, CallLimits limits) {
    return ConnectionProvider.builder(name)
        .maxConnections(limits.maxConcurrentCalls())
        // Turns bound who comes here; beyond them only connections wait that nobody wants any more.
        .pendingAcquireMaxCount(-1)
        .pendingAcquireTimeout(limits.timeout())
        .maxIdleTime(LONGEST_IDLE)
        .maxLifeTime(names.longestConnected())
        .evictInBackground(LONGEST_IDLE)
        .lifo()
        .build();
  }

  private HttpClient client(Outbound outbound, CallLimits limits) {
    return HttpClient.create(connections)
        .runOn(outbound.loops())
        .option(
            ChannelOption.CONNECT_TIMEOUT_MILLIS,
            Math.toIntExact(limits.connectTimeout().toMillis()))
        .responseTimeout(limits.readTimeout())
        .followRedirect(false)
        .disableRetry(true)
        .httpResponseDecoder(spec -> spec.maxHeaderSize(MAX_HEADER_BYTES))
        .protocol(HttpProtocol.HTTP11);
  }

  /** Nothing is looked up: the proxy does that. */
  private static HttpClient through(OutboundProxy proxy, HttpClient client) {
    return client
        .proxy(spec -> spec.type(ProxyProvider.Proxy.HTTP).socketAddress(proxy.address()))
        .resolver(NoopAddressResolverGroup.INSTANCE);
  }

  /** The client for that address, with what holds now; empty if the identity is not there. */
  Optional<HttpClient> to(URI address) {
    Route route = proxy != null && proxy.isFor(address.getHost()) ? throughTheProxy : direct;
    return "https".equalsIgnoreCase(address.getScheme())
        ? identities.tls(identity).map(route::overTls)
        : Optional.of(route.plain);
  }

  private static SslContext nettyContext(SSLContext context) {
    return new JdkSslContext(
        context,
        true,
        null,
        IdentityCipherSuiteFilter.INSTANCE,
        HTTP_2_OR_1,
        ClientAuth.NONE,
        TLS_VERSIONS,
        false);
  }

  /** Ends the connections. */
  @Override
  public void close() {
    connections.dispose();
  }

  /** A way to a system, without TLS and with it. */
  private final class Route {

    private final HttpClient plain;
    private volatile @Nullable OverTls overTls;

    Route(HttpClient plain) {
      this.plain = plain;
    }

    HttpClient overTls(SSLContext context) {
      OverTls known = overTls;
      if (known == null || known.context() != context) {
        known = new OverTls(context, secured(context));
        overTls = known;
      }
      return known.client();
    }

    private HttpClient secured(SSLContext context) {
      return plain
          .protocol(HttpProtocol.H2, HttpProtocol.HTTP11)
          .secure(
              spec ->
                  spec.sslContext(nettyContext(context))
                      .handshakeTimeout(connectTimeout)
                      .handlerConfigurator(
                          HttpClientSecurityUtils.HOSTNAME_VERIFICATION_CONFIGURER));
    }
  }

  /** A context and the client made with it. */
  private record OverTls(SSLContext context, HttpClient client) {}
}
