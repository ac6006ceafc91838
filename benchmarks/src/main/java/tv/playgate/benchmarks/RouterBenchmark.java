package tv.playgate.benchmarks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.Route;
import tv.playgate.http.routing.Router;
import tv.playgate.http.routing.Routing;

/** Finding the way, over routes of the forms that the decisions door has. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RouterBenchmark {

  private static final Endpoint NEVER_CALLED =
      (call, request, variables) -> CompletableFuture.completedFuture(HttpAnswer.empty(204));

  private final Router router =
      new Router(
          List.of(
              new Route("POST", "/api/v2/{}/decisions/preauthorize/{}", NEVER_CALLED),
              new Route("POST", "/api/v2/{}/decisions/preAuthze/{}", NEVER_CALLED),
              new Route("POST", "/o/client/token", NEVER_CALLED)));

  private final String preauthorize = PublishedExchange.PATH;
  private final String unknown = "/api/v2/REF30/profiles/Cablevision";

  /** The first route, with two variables. */
  @Benchmark
  public Routing firstRoute() {
    return router.route("POST", preauthorize);
  }

  /** No route at all. */
  @Benchmark
  public Routing noRoute() {
    return router.route("POST", unknown);
  }
}
