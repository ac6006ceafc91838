package tv.playgate.benchmarks;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.exchange.Peer;
import tv.playgate.http.exchange.RequestBody;
import tv.playgate.http.exchange.RequestHeaders;
import tv.playgate.http.exchange.RequestTarget;

/**
 * The whole entitlement door without its server: a request of a license server in, a token URL of
 * the catalog out. What a license costs beyond this is TLS, HTTP and the network.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EntitlementDoorBenchmark {

  private final RequestHeaders headers =
      new GivenHeaders(Map.of("content-type", "application/json"));
  private final byte[] body = SampleLicense.request();
  private final SampleTls tls = SampleTls.ofThisRun();
  private final Door door =
      EntitlementServer.door(tls, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
  private final Peer peer = new Peer(InetAddress.getLoopbackAddress(), tls.callersChain());

  /** Lets go of what the TLS holds. */
  @TearDown
  public void close() {
    tls.close();
  }

  /** A license of a time-based content. */
  @Benchmark
  public HttpAnswer license() {
    return door.answer(
            new HttpRequest(
                "POST",
                RequestTarget.parse("/sees/entitlement"),
                headers,
                RequestBody.of(body),
                peer))
        .toCompletableFuture()
        .join();
  }
}
