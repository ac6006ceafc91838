package tv.playgate.upstream;

import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
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
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(20);
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
  private final Duration connectTimeout;
  private final ConnectionProvider connections;
  private final HttpClient plain;
  private volatile @Nullable OverTls overTls;

  SystemClient(
      Outbound outbound, String name, CallLimits limits, @Nullable ClientIdentityName identity) {
    this.identities = outbound.identities();
    this.identity = identity;
    this.connectTimeout = limits.connectTimeout();
    this.connections = connections(name, limits);
    this.plain = client(outbound, limits);
  }

  private static ConnectionProvider connections(String name, CallLimits limits) {
    return ConnectionProvider.builder(name)
        .maxConnections(limits.maxConcurrentCalls())
        // Turns bound who comes here; beyond them only connections wait that nobody wants any more.
        .pendingAcquireMaxCount(-1)
        .pendingAcquireTimeout(limits.timeout())
        .maxIdleTime(LONGEST_IDLE)
        .maxLifeTime(LONGEST_LIFE)
        .evictInBackground(LONGEST_IDLE)
        .lifo()
        .build();
  }

  private HttpClient client(Outbound outbound, CallLimits limits) {
    HttpClient client =
        HttpClient.create(connections)
            .runOn(outbound.loops())
            .resolver(outbound.names()::apply)
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(limits.connectTimeout().toMillis()))
            .responseTimeout(limits.readTimeout())
            .followRedirect(false)
            .disableRetry(true)
            .httpResponseDecoder(spec -> spec.maxHeaderSize(MAX_HEADER_BYTES))
            .protocol(HttpProtocol.HTTP11);
    OutboundProxy proxy = outbound.proxy();
    return proxy == null ? client : client.proxy(spec -> through(proxy, spec));
  }

  private static void through(OutboundProxy proxy, ProxyProvider.TypeSpec spec) {
    spec.type(ProxyProvider.Proxy.HTTP)
        .socketAddress(proxy.address())
        .nonProxyHostsPredicate(called -> !proxy.isFor(called));
  }

  /** The client for plain addresses. */
  HttpClient plain() {
    return plain;
  }

  /** The client for TLS, with what holds now; empty if the identity is not there. */
  Optional<HttpClient> overTls() {
    return identities.tls(identity).map(this::overTls);
  }

  private HttpClient overTls(SSLContext context) {
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
                    .handlerConfigurator(HttpClientSecurityUtils.HOSTNAME_VERIFICATION_CONFIGURER));
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

  /** A context and the client made with it. */
  private record OverTls(SSLContext context, HttpClient client) {}
}
