package tv.playgate.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tv.playgate.benchmarks.load.DelayingServer;
import tv.playgate.benchmarks.load.HttpCalls;
import tv.playgate.benchmarks.load.Latencies;
import tv.playgate.benchmarks.load.Machine;
import tv.playgate.benchmarks.load.OpenModel;
import tv.playgate.benchmarks.load.Options;
import tv.playgate.benchmarks.load.Outcome;
import tv.playgate.benchmarks.load.Rounds;
import tv.playgate.benchmarks.load.ServerProcess;
import tv.playgate.benchmarks.load.Target;

/**
 * What the decisions door adds to the answers of an MVPD that takes its time, and what it costs one
 * MVPD's viewers that another one hangs. Door, MVPDs and load are a process each, on loopback; the
 * load is an open model; scenes take turns, and medians of all rounds are printed.
 *
 * <p>Environment: {@code ROUNDS} (5, at most 20), {@code SECONDS_PER_ROUND} (10, at most 15),
 * {@code WARM_UP} (30 seconds for each scene), {@code RATE} (200 requests a second), {@code DELAY}
 * (50 ms), {@code HANGING} (500 requests), {@code MVPD} ({@code sandbox}, or {@code netty} for a
 * bare server that answers in JSON; XACML is the sandbox's all the same).
 */
public final class AskingComparison {

  private static final String BARE = "one call to the MVPD itself";
  private static final String ONE = "door, 1 resource, fork and join";
  private static final String FIVE = "door, 5 resources, fork and join (JSON)";
  private static final String TOGETHER = "door, 5 resources, multi-channel (XACML)";
  private static final String BESIDE = "door, 5 resources, beside another MVPD that hangs";
  private static final Duration UNTIL_IT_HANGS = Duration.ofSeconds(1);

  private final OpenModel load =
      new OpenModel(
          Options.number("RATE", 200), Duration.ofSeconds(Options.number("SECONDS_PER_ROUND", 10)));
  private final int hanging = Options.number("HANGING", 500);
  private final Rounds rounds = new Rounds();
  private final AskingCalls calls;
  private final Map<String, Target> scenes = new LinkedHashMap<>();
  private final Target five;
  private int failures;

  private AskingComparison(AskingCalls calls, URI mvpd) {
    this.calls = calls;
    five = calls.door(AskingCatalog.FORK_JOIN, AskingCalls.RESOURCES.size());
    scenes.put(BARE, calls.bare(mvpd));
    scenes.put(ONE, calls.door(AskingCatalog.FORK_JOIN, 1));
    scenes.put(FIVE, five);
    scenes.put(TOGETHER, calls.door(AskingCatalog.MULTI_CHANNEL, AskingCalls.RESOURCES.size()));
  }

  /** Runs it to its end; exits 1 if any answer was not the expected one. */
  public static void main(String[] arguments) throws Exception {
    String delay = Options.text("DELAY", "50");
    System.out.println(Machine.description());
    int failures;
    try (ServerProcess sandbox = ServerProcess.start(SlowMvpds.class.getName(), delay);
        ServerProcess bare = ServerProcess.start(DelayingServer.class.getName());
        HttpCalls http = new HttpCalls()) {
      String json =
          Options.text("MVPD", "sandbox").equals("netty") ? bare.word(0) + delay : sandbox.word(0);
      try (ServerProcess door = door(json, sandbox)) {
        AskingComparison comparison =
            new AskingComparison(
                new AskingCalls(http, door.word(0), door.word(1)), URI.create(json));
        comparison.run();
        failures = comparison.failures;
      }
    }
    System.out.printf("load average after %s; %d failures%n", Machine.load(), failures);
    System.exit(failures == 0 ? 0 : 1);
  }

  private static ServerProcess door(String json, ServerProcess sandbox) throws IOException {
    return ServerProcess.start(
        AskingServer.class.getName(), json, sandbox.word(1), sandbox.word(2));
  }

  private void run() throws Exception {
    int warmUp = Options.number("WARM_UP", 30);
    for (Target scene : scenes.values()) {
      var unused = new OpenModel(load.perSecond(), Duration.ofSeconds(warmUp)).run(scene);
    }
    for (int round = 0; round < Options.number("ROUNDS", 5); round++) {
      for (Map.Entry<String, Target> scene : scenes.entrySet()) {
        measure(scene.getKey(), scene.getValue());
      }
      measureBesideHanging(round);
    }
    print();
  }

  private void measure(String scene, Target target) throws InterruptedException {
    Outcome outcome = load.run(target);
    Latencies latencies = outcome.latencies();
    rounds.add(scene, "p50", latencies.millis(50));
    rounds.add(scene, "p99", latencies.millis(99));
    failures += outcome.failures();
    System.err.printf(
        "%-50s p50 %6.2f ms  p99 %6.2f ms  %d failures  load %s%n",
        scene, latencies.millis(50), latencies.millis(99), outcome.failures(), Machine.load());
  }

  /** The next round begins when nothing hangs any more. */
  private void measureBesideHanging(int round)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<Void> held = calls.hang(AskingCatalog.hanging(round), hanging);
    Thread.sleep(UNTIL_IT_HANGS.toMillis());
    measure(BESIDE, five);
    if (held.isDone()) {
      throw new IllegalStateException("nothing hung, or not for long enough");
    }
    held.get(2 * AskingCatalog.HANGS_FOR.toSeconds(), TimeUnit.SECONDS);
  }

  private void print() {
    System.out.printf(
        "%d requests/s%n%n| scene | p50, lowest to highest | p99, lowest to highest |%n|---|---|---|%n",
        load.perSecond());
    for (String scene : scenes.keySet()) {
      row(scene);
    }
    row(BESIDE);
    System.out.printf(
        "%nadded to a single call: p50 %.2f ms, p99 %.2f ms%n"
            + "%d requests that hang at one MVPD change the p99 of another one %.2f times%n",
        rounds.medianDifference(ONE, BARE, "p50"),
        rounds.medianDifference(ONE, BARE, "p99"),
        hanging,
        rounds.medianRatio(BESIDE, FIVE, "p99"));
  }

  private void row(String scene) {
    System.out.printf(
        "| %s | %s ms | %s ms |%n",
        scene, rounds.spread(scene, "p50", "%.2f"), rounds.spread(scene, "p99", "%.2f"));
  }
}
