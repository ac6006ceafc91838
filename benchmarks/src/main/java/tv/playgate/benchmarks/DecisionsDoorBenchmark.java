package tv.playgate.benchmarks;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.exchange.Peer;
import tv.playgate.http.exchange.RequestBody;
import tv.playgate.http.exchange.RequestHeaders;
import tv.playgate.http.exchange.RequestTarget;

/**
 * The whole decisions door without its server: a published request in, its answer out. What a
 * request costs beyond this is HTTP and the network.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionsDoorBenchmark {

  private final SampleHouse house = new SampleHouse();
  private final Door door = house.door();
  private final RequestHeaders headers = new GivenHeaders(PublishedExchange.headers(house.token()));
  private final byte[] body = PublishedExchange.body();
  private final Peer peer = new Peer(InetAddress.getLoopbackAddress(), List.of());

  /** Three resources: permit, permit, deny. */
  @Benchmark
  public HttpAnswer preauthorize() {
    return door.answer(
            new HttpRequest(
                "POST",
                RequestTarget.parse(PublishedExchange.PATH),
                headers,
                RequestBody.of(body),
                peer))
        .toCompletableFuture()
        .join();
  }
}
