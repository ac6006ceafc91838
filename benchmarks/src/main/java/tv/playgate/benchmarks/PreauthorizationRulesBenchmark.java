package tv.playgate.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.decision.PreauthorizationRules;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.viewer.Viewer;

/**
 * The rules alone, and the use case around them over stores that answer at once. Every decision
 * carries its Reason. Per request, not per resource.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PreauthorizationRulesBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  private final SampleHouse house = new SampleHouse();
  private final ConfigurationSnapshot snapshot = house.snapshot();
  private final PreauthorizeResources useCase = house.preauthorizeResources();
  private final Call call = house.arriving();

  private final DecisionRequest five = request(SampleCatalog.LINEUP, 5);
  private final DecisionRequest six = request(SampleCatalog.LINEUP, 6);
  private final DecisionRequest degraded = request(SampleCatalog.DEGRADED, 5);
  private final Facts profileKnown =
      Facts.none()
          .plus(
              new FindProfile(SampleCatalog.CLIENT, SampleCatalog.LINEUP, SampleCatalog.DEVICE)
                  .answered(Optional.of(SampleCatalog.profile())));

  private static DecisionRequest request(IntegrationId integration, int resources) {
    return new DecisionRequest(
        integration,
        Viewer.at(
            SampleCatalog.CLIENT,
            SampleCatalog.DEVICE,
            Platform.TVOS,
            new DeviceAddress("203.45.101.20")),
        IntStream.rangeClosed(1, resources).mapToObj(i -> new Resource("resource" + i)).toList());
  }

  /** Five resources against the line-up of a profile that was found: two permits, three denials. */
  @Benchmark
  public Evaluation<List<Preauthorization>, EnhancedError> lineup() {
    return PreauthorizationRules.decide(snapshot, five, profileKnown, NOW);
  }

  /** The first evaluation of such a request: the rules ask for the profile. */
  @Benchmark
  public Evaluation<List<Preauthorization>, EnhancedError> profileWanted() {
    return PreauthorizationRules.decide(snapshot, five, Facts.none(), NOW);
  }

  /** A degradation rule permits five resources, with nobody asked. */
  @Benchmark
  public Evaluation<List<Preauthorization>, EnhancedError> degraded() {
    return PreauthorizationRules.decide(snapshot, degraded, Facts.none(), NOW);
  }

  /** Six resources where five are allowed. */
  @Benchmark
  public Evaluation<List<Preauthorization>, EnhancedError> tooManyResources() {
    return PreauthorizationRules.decide(snapshot, six, Facts.none(), NOW);
  }

  /** The whole use case: both evaluations, the interpreter between them, the profile's look-up. */
  @Benchmark
  public PreauthorizeResources.Outcome useCase() {
    return useCase.preauthorize(call, five).toCompletableFuture().join();
  }
}
