package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.NO_CONNECTION;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.askOne;
import static tv.playgate.upstream.UpstreamFixture.await;
import static tv.playgate.upstream.UpstreamFixture.mvpd;
import static tv.playgate.upstream.UpstreamFixture.patient;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import tv.playgate.domain.integration.Mvpd;

/** How calls travel: in which version of HTTP, through whom, and where names point. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MvpdTransportTest {

  private static final X509Bundle MVPD = TestIdentities.of("mvpd.example");
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final List<String> spoken = new CopyOnWriteArrayList<>();
  private final List<DisposableServer> servers = new ArrayList<>();
  private TinyNameServer names;
  private TinyProxy proxy;

  @BeforeEach
  void start() throws IOException {
    names = TinyNameServer.start();
    proxy = TinyProxy.start();
  }

  @AfterEach
  void stop() throws IOException {
    servers.forEach(DisposableServer::disposeNow);
    names.close();
    proxy.close();
  }

  @Test
  void isHttp2WhereTheMvpdOffersIt() throws Exception {
    int port = permitting("127.0.0.1", HttpProtocol.H2, HttpProtocol.HTTP11);
    try (UpstreamAdapter upstream = opened(null, LONG, LONG)) {
      assertThat(askOne(upstream, patient(), at("127.0.0.1", port))).isEqualTo(PERMITTED);
      assertThat(askOne(upstream, patient(), at("127.0.0.1", port))).isEqualTo(PERMITTED);
    }

    assertThat(spoken).containsExactly("HTTP/2.0", "HTTP/2.0");
  }

  @Test
  void isHttp11WhereTheMvpdOffersNothingElse() throws Exception {
    int port = permitting("127.0.0.1", HttpProtocol.HTTP11);
    try (UpstreamAdapter upstream = opened(null, LONG, LONG)) {
      assertThat(askOne(upstream, patient(), at("127.0.0.1", port))).isEqualTo(PERMITTED);
    }

    assertThat(spoken).containsExactly("HTTP/1.1");
  }

  @Test
  void goesThroughTheProxyWhichLooksUpTheName() throws Exception {
    int port = permitting("127.0.0.1", HttpProtocol.HTTP11);
    try (UpstreamAdapter upstream = opened(proxy.butNotFor(), LONG, LONG)) {
      assertThat(askOne(upstream, patient(), at("mvpd.example", port))).isEqualTo(PERMITTED);
    }

    assertThat(proxy.asked()).containsExactly("CONNECT mvpd.example:" + port + " HTTP/1.1");
    assertThat(names.asked()).isEmpty();
  }

  @Test
  void goesPastTheProxyToThoseWhoAreExcepted() throws Exception {
    int port = permitting("127.0.0.1", HttpProtocol.HTTP11);
    names.point("mvpd.example", "127.0.0.1");
    try (UpstreamAdapter upstream = opened(proxy.butNotFor("mvpd.example"), LONG, LONG)) {
      assertThat(askOne(upstream, patient(), at("mvpd.example", port))).isEqualTo(PERMITTED);
      assertThat(askOne(upstream, patient(), at("127.0.0.1", port))).isEqualTo(PERMITTED);
    }

    assertThat(proxy.asked()).isEmpty();
    assertThat(names.asked()).contains("mvpd.example");
  }

  @Test
  void isNoConnectionWhereTheProxyIsAway() throws Exception {
    proxy.close();
    try (UpstreamAdapter upstream = opened(proxy.butNotFor(), LONG, LONG)) {
      assertThat(askOne(upstream, patient(), at("mvpd.example", 443))).isEqualTo(NO_CONNECTION);
    }
  }

  @Test
  void isNoConnectionWhereTheNameIsUnknown() {
    try (UpstreamAdapter upstream = opened(null, LONG, LONG)) {
      assertThat(askOne(upstream, patient(), at("nobody.example", 443))).isEqualTo(NO_CONNECTION);
    }
  }

  /** The answers allow a day, and connections are kept open. */
  @Test
  void followsANameToWhereItPointsNow() throws Exception {
    int port = permitting("127.0.0.1", HttpProtocol.HTTP11);
    names.point("mvpd.example", "127.0.0.1");
    try (UpstreamAdapter upstream = opened(null, MOMENT, MOMENT)) {
      assertThat(askOne(upstream, patient(), at("mvpd.example", port))).isEqualTo(PERMITTED);

      names.point("mvpd.example", "127.0.0.2");

      await(() -> askOne(upstream, patient(), at("mvpd.example", port)).equals(NO_CONNECTION));
    }
  }

  @Test
  void trustsNamesForHalfAMinuteAtTheMost() {
    NameLookups usual = NameLookups.ofTheSystem();

    assertThat(usual.longestKept().plus(usual.longestConnected()))
        .isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void asksForANameOnceWhileItIsTrusted() throws Exception {
    int port = permitting("127.0.0.1", HttpProtocol.HTTP11);
    names.point("mvpd.example", "127.0.0.1");
    try (UpstreamAdapter upstream = opened(null, LONG, Duration.ofMillis(1))) {
      for (int i = 0; i < 5; i++) {
        assertThat(askOne(upstream, patient(), at("mvpd.example", port))).isEqualTo(PERMITTED);
      }
    }

    assertThat(names.asked()).containsExactly("mvpd.example");
  }

  private UpstreamAdapter opened(
      @Nullable OutboundProxy through, Duration longestKept, Duration longestConnected) {
    return UpstreamAdapter.open(
        Clock.systemUTC(),
        new OurIdentities(),
        through,
        names.lookups(longestKept, longestConnected),
        null,
        new CompositeMeterRegistry());
  }

  private static Mvpd at(String host, int port) {
    return mvpd(URI.create("https://" + host + ":" + port + "/authz"));
  }

  /** An MVPD that permits everything over TLS; the port on which it does. */
  private int permitting(String host, HttpProtocol... protocols) throws Exception {
    SslContext tls = context(protocols);
    DisposableServer server =
        HttpServer.create()
            .host(host)
            .port(0)
            .protocol(protocols)
            .secure(spec -> spec.sslContext(tls))
            .handle(
                (request, response) -> {
                  spoken.add(request.protocol());
                  return request
                      .receive()
                      .aggregate()
                      .then(
                          response
                              .header("Content-Type", "application/json")
                              .sendString(Mono.just("{\"decision\":\"Permit\"}"))
                              .then());
                })
            .bindNow();
    servers.add(server);
    return server.port();
  }

  private static SslContext context(HttpProtocol... protocols) throws Exception {
    SslContextBuilder builder =
        SslContextBuilder.forServer(MVPD.toKeyManagerFactory()).sslProvider(SslProvider.JDK);
    return List.of(protocols).contains(HttpProtocol.H2)
        ? builder
            .applicationProtocolConfig(
                new ApplicationProtocolConfig(
                    Protocol.ALPN,
                    SelectorFailureBehavior.NO_ADVERTISE,
                    SelectedListenerFailureBehavior.ACCEPT,
                    ApplicationProtocolNames.HTTP_2,
                    ApplicationProtocolNames.HTTP_1_1))
            .build()
        : builder.build();
  }
}
