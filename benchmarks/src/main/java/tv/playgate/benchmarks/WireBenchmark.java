package tv.playgate.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tv.playgate.application.TraceId;
import tv.playgate.domain.decision.Deny;
import tv.playgate.domain.decision.Permit;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.DeviceInfo;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.http.wire.decisions.DecisionsWriter;
import tv.playgate.http.wire.decisions.DeviceIdentifierHeader;
import tv.playgate.http.wire.decisions.DeviceInfoHeader;
import tv.playgate.http.wire.decisions.ResourcesReader;
import tv.playgate.http.wire.json.MalformedJsonException;

/** Reading the parts of a published request, and writing its answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WireBenchmark {

  private static final String WELL_FORMED =
      "{\"primaryHardwareType\": \"SetTopBox\", \"model\": \"TV 5th Gen\", \"manufacturer\": \"Apple\","
          + " \"osName\": \"tvOS\", \"osVendor\": \"Apple\", \"osVersion\": \"11.0\"}";

  private final byte[] body = PublishedExchange.body();
  private final String deviceIdentifier = PublishedExchange.deviceIdentifier();
  private final String publishedInfo = PublishedExchange.deviceInfo();
  private final String wellFormedInfo =
      Base64.getEncoder().encodeToString(WELL_FORMED.getBytes(StandardCharsets.UTF_8));
  private final List<Preauthorization> permits = permits(5).toList();
  private final List<Preauthorization> mixed = Stream.concat(permits(3), denials()).toList();
  private final TraceId trace = TraceId.random();

  private static Stream<Preauthorization> permits(int count) {
    ProfileId profile = SampleCatalog.profile().id();
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "resource" + i)
        .map(r -> new Preauthorization(new Resource(r), new Permit.InLineup(profile, r)));
  }

  private static Stream<Preauthorization> denials() {
    ProfileId profile = SampleCatalog.profile().id();
    return Stream.of("resource4", "resource5")
        .map(r -> new Preauthorization(new Resource(r), new Deny.NotInLineup(profile, r)));
  }

  /** The published body, with three resources. */
  @Benchmark
  public List<Resource> readResources() throws MalformedJsonException {
    return ResourcesReader.read(body);
  }

  /** The published device identifier. */
  @Benchmark
  public Optional<DeviceId> readDeviceIdentifier() {
    return DeviceIdentifierHeader.read(deviceIdentifier);
  }

  /** The published device information, which breaks off in its middle. */
  @Benchmark
  public Optional<DeviceInfo> readPublishedDeviceInfo() {
    return DeviceInfoHeader.read(publishedInfo);
  }

  /** The same information as JSON that can be read to its end. */
  @Benchmark
  public Optional<DeviceInfo> readWellFormedDeviceInfo() {
    return DeviceInfoHeader.read(wellFormedInfo);
  }

  /** Five permits. */
  @Benchmark
  public byte[] writePermits() {
    return DecisionsWriter.write(SampleCatalog.LINEUP, permits, trace);
  }

  /** Three permits and two denials, each with its error. */
  @Benchmark
  public byte[] writePermitsAndDenials() {
    return DecisionsWriter.write(SampleCatalog.LINEUP, mixed, trace);
  }
}
