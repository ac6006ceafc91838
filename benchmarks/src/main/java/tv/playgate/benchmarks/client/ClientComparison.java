package tv.playgate.benchmarks.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import reactor.netty.resources.LoopResources;
import tv.playgate.benchmarks.load.ClosedModel;
import tv.playgate.benchmarks.load.DelayingServer;
import tv.playgate.benchmarks.load.Machine;
import tv.playgate.benchmarks.load.OpenModel;
import tv.playgate.benchmarks.load.Options;
import tv.playgate.benchmarks.load.Outcome;
import tv.playgate.benchmarks.load.Rounds;
import tv.playgate.benchmarks.load.ServerProcess;
import tv.playgate.benchmarks.load.Target;

/**
 * Compares HTTP clients at one server on loopback that is a process of its own. Calls begin and end
 * on one event loop of Netty, as they do at the doors. Contenders take turns; medians of all rounds
 * are printed as a table. Exits 1 if any answer was not the expected one.
 *
 * <p>Environment: {@code ROUNDS} (5), {@code CALLS} in a round of the closed model (10,000), {@code
 * WARM_UP} rounds (4), {@code RATE} of the open model (1,000 calls a second), {@code
 * SECONDS_PER_ROUND} of it (5), {@code DELAY} of the server then (50 ms).
 */
public final class ClientComparison {

  private static final int MANY = 16;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final byte[] QUESTION =
      ("{\"subject\":\"%s\",\"resource\":\"resource1\","
              + "\"device\":\"ba23d141-d715-561c-94f4-e9e4c966b1eb\",\"ip\":\"203.0.113.7\"}")
          .formatted("u".repeat(40))
          .getBytes(US_ASCII);

  private final int calls = Options.number("CALLS", 10_000);
  private final OpenModel open =
      new OpenModel(
          Options.number("RATE", 1_000),
          Duration.ofSeconds(Options.number("SECONDS_PER_ROUND", 5)));
  private final Rounds rounds = new Rounds();
  private final LoopResources loops =
      LoopResources.create("caller", OutboundClient.IO_THREADS, true);
  private final Executor caller = loops.onClient(true).next();
  private final URI atOnce;
  private final URI late;
  private int failures;

  private ClientComparison(String server) {
    atOnce = URI.create(server + "0");
    late = URI.create(server + Options.number("DELAY", 50));
  }

  /** Runs it to its end. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(Machine.description());
    int failures;
    try (ServerProcess server = ServerProcess.start(DelayingServer.class.getName())) {
      ClientComparison comparison = new ClientComparison(server.word(0));
      comparison.run();
      failures = comparison.failures;
    }
    System.out.printf("load average after %s; %d failures%n", Machine.load(), failures);
    System.exit(failures == 0 ? 0 : 1);
  }

  private void run() throws Exception {
    Map<String, OutboundClient> contenders = new LinkedHashMap<>();
    contenders.put("JDK HttpClient", new JdkClient());
    contenders.put("Reactor Netty", ReactorClient.onItsOwn());
    contenders.put("Reactor Netty, caller's loops", ReactorClient.on(loops));
    contenders.put("Apache HttpClient 5", ApacheClient.start());
    contenders.put("Jetty client", JettyClient.start());
    for (int i = Options.number("WARM_UP", 4); i > 0; i--) {
      for (OutboundClient client : contenders.values()) {
        closed(1, client);
        closed(MANY, client);
      }
    }
    for (int i = Options.number("ROUNDS", 5); i > 0; i--) {
      for (Map.Entry<String, OutboundClient> contender : contenders.entrySet()) {
        measure(contender.getKey(), contender.getValue());
      }
    }
    print(contenders.keySet());
  }

  private Outcome closed(int inFlight, OutboundClient client) throws InterruptedException {
    return new ClosedModel(inFlight, calls).run(target(client, atOnce), caller);
  }

  private static Target target(OutboundClient client, URI address) {
    return number -> client.post(address, QUESTION).thenApply(ClientComparison::permits);
  }

  private static boolean permits(byte[] reply) {
    return Optional.ofNullable(reply)
        .filter(body -> new String(body, US_ASCII).contains("Permit"))
        .isPresent();
  }

  private void measure(String name, OutboundClient client) throws InterruptedException {
    Costs before = Costs.soFar();
    Outcome one = closed(1, client);
    Costs spent = Costs.soFar().since(before);
    rounds.add(name, "p50 of one", one.latencies().micros(50));
    rounds.add(name, "p99 of one", one.latencies().micros(99));
    rounds.add(name, "bytes", (double) spent.bytes() / calls);
    rounds.add(name, "switches", (double) spent.switches() / calls);
    rounds.add(name, "cpu", (double) spent.cpu().toNanos() / NANOS_PER_MICRO / calls);
    Outcome many = closed(MANY, client);
    rounds.add(name, "p50 of many", many.latencies().micros(50));
    rounds.add(name, "p99 of many", many.latencies().micros(99));
    Outcome steady = open.run(onCaller(target(client, late)));
    rounds.add(name, "p50 of open", steady.latencies().millis(50));
    rounds.add(name, "p99 of open", steady.latencies().millis(99));
    failures += one.failures() + many.failures() + steady.failures();
    System.err.printf("measured %-30s load %s%n", name, Machine.load());
  }

  /** Begins and ends there; the executor's queue is part of the call. */
  private Target onCaller(Target target) {
    return number ->
        CompletableFuture.supplyAsync(() -> target.call(number), caller)
            .thenCompose(call -> call)
            .whenCompleteAsync((expected, failure) -> {}, caller);
  }

  private void print(Iterable<String> names) {
    System.out.printf(
        "| client | one call: p50, p99 | bytes | context switches | CPU | %d at once: p50, p99 |"
            + " %d/s at %s ms: p50, p99 |%n|---|---|---|---|---|---|---|%n",
        MANY, open.perSecond(), late.getPath().substring(1));
    for (String name : names) {
      System.out.printf(
          "| %s | %.0f, %.0f µs | %,.0f | %.2f | %.1f µs | %.0f, %.0f µs | %.2f, %.2f ms |%n",
          name,
          rounds.median(name, "p50 of one"),
          rounds.median(name, "p99 of one"),
          rounds.median(name, "bytes"),
          rounds.median(name, "switches"),
          rounds.median(name, "cpu"),
          rounds.median(name, "p50 of many"),
          rounds.median(name, "p99 of many"),
          rounds.median(name, "p50 of open"),
          rounds.median(name, "p99 of open"));
    }
  }
}
