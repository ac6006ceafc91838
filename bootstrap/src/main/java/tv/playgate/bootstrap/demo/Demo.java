package tv.playgate.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tv.playgate.application.Call;
import tv.playgate.bootstrap.wiring.CheckedConfiguration;
import tv.playgate.bootstrap.wiring.ClosedInReverse;
import tv.playgate.bootstrap.wiring.House;
import tv.playgate.bootstrap.wiring.Waiting;
import tv.playgate.domain.client.ClientId;
import tv.playgate.sandbox.SandboxExpressPlay;
import tv.playgate.sandbox.SandboxMvpd;

/**
 * A whole Playgate on loopback: embedded database, generated certificates, the published sample
 * data, and the sandbox in place of the systems around it. What it made stays in its directory, and
 * the next start goes on with it.
 */
public final class Demo implements AutoCloseable {

  private static final String READY = "ready.json";
  private static final String THROTTLE = "PLAYGATE_THROTTLE_ENABLED";
  private static final ClientId CLIENT = new ClientId("demo-app");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ClosedInReverse parts;
  private final DemoFiles files;
  private final SandboxExpressPlay expressPlay;
  private final House house;
  private final Clock clock;

  private Demo(DemoPorts ports, DemoFiles files, Clock clock, ClosedInReverse parts)
      throws IOException {
    this.parts = parts;
    this.files = files;
    this.clock = clock;
    parts.add(DirectoryLock.on(files.directory()));
    files.remove(READY);
    DemoSecrets secrets = DemoSecrets.in(files, clock.instant());
    SandboxMvpd mvpd = parts.add(SandboxMvpd.start(0, Set.of("resource1", "resource2")));
    expressPlay =
        parts.add(SandboxExpressPlay.start(0, secrets.expressPlayAuthenticator(), "localhost"));
    expressPlay.storeKey(DemoDocuments.STORED_KEY_ID, DemoDocuments.KEK, DemoDocuments.STORED_KEY);
    DemoDocuments documents = new DemoDocuments(files, mvpd, expressPlay, secrets.statementKey());
    documents.write(ports, clock.instant());
    house = parts.add(open(files, clock));
    documents.pointToSandbox(house.core(), clock);
    parts.add(() -> files.remove(READY));
  }

  /**
   * Starts a demo, on the calling thread. What was open when something failed is closed again.
   *
   * @param directory where its files are; made if it is not there
   * @throws DemoDirectoryInUseException if another demo runs on the directory
   * @throws UncheckedIOException if the directory cannot be used
   */
  public static Demo start(Path directory, DemoPorts ports, Clock clock) {
    ClosedInReverse parts = new ClosedInReverse();
    try {
      return new Demo(ports, DemoFiles.in(directory), clock, parts);
    } catch (IOException e) {
      parts.close();
      throw new UncheckedIOException("sandbox: cannot start", e);
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  private static House open(DemoFiles files, Clock clock) {
    CheckedConfiguration checked =
        CheckedConfiguration.read(
            files.file(DemoDocuments.CONFIGURATION), heeded(System.getenv()), clock.instant());
    return House.open(checked.configuration(), checked.materials(), clock);
  }

  /** A demo's files say all of it, but for a load test, which has one address. */
  private static Map<String, String> heeded(Map<String, String> environment) {
    String enabled = environment.get(THROTTLE);
    return enabled == null ? Map.of() : Map.of(THROTTLE, enabled);
  }

  /**
   * Tells others that the demo serves: writes {@code access-token}, which is new at each start, and
   * last of all {@code ready.json}. To be called once it is sure that somebody closes the demo.
   */
  public void announce() {
    Call call = Call.arriving(clock.instant(), PATIENCE);
    String token =
        Waiting.on(house.core().mintAccessToken().mint(call, CLIENT), PATIENCE)
            .orElseThrow(() -> new IllegalStateException("the demo catalog has " + CLIENT))
            .token();
    files.write("access-token", token + "\n");
    files.write(
        READY,
        "{\"http\":\"%s\",\"mtls\":\"%s\",\"admin\":\"%s\"}%n".formatted(http(), mtls(), admin()));
  }

  private String http() {
    return "http://127.0.0.1:" + house.decisionsAddress().getPort();
  }

  private String mtls() {
    return "https://127.0.0.1:"
        + house.entitlementAddress().map(InetSocketAddress::getPort).orElse(0);
  }

  private String admin() {
    return "http://127.0.0.1:" + house.adminAddress().getPort();
  }

  /** Commands to try the demo with; they work as they stand. */
  public String commands() {
    return DemoCommands.text(
        files.directory(), http(), mtls(), admin(), expressPlay.address().toString());
  }

  /** Ends the demo; its files stay, but for the sign that it serves. */
  @Override
  public void close() {
    parts.close();
  }
}
