package tv.playgate.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import tv.playgate.benchmarks.load.ServerProcess;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;

/** The sandbox's MVPDs in a process of their own: one takes its time, one never answers. */
final class SlowMvpds implements AutoCloseable {

  /**
   * The JDK's server keeps 200 idle connections unless told otherwise, and closes further ones
   * after their answer, just when they would be used again.
   */
  private static final String MOST_IDLE = "sun.net.httpserver.maxIdleConnections";

  private final SandboxMvpd slow = SandboxMvpd.start(0, AskingCalls.RESOURCES);
  private final SandboxMvpd hanging = SandboxMvpd.start(0, Set.of());

  SlowMvpds(Duration delay) throws IOException {
    slow.scriptCalls(Script.delay(delay, Script.properly()));
    hanging.scriptCalls(Script.hang());
  }

  /**
   * Serves until whoever started it has gone; tells where it is asked in JSON, in XACML, and in
   * vain.
   *
   * @param arguments how many milliseconds it takes
   */
  public static void main(String[] arguments) throws IOException {
    System.setProperty(MOST_IDLE, "2000");
    try (SlowMvpds mvpds = new SlowMvpds(Duration.ofMillis(Long.parseLong(arguments[0])))) {
      ServerProcess.serve(mvpds.json(), mvpds.xacml(), mvpds.hanging());
    }
  }

  String json() {
    return slow.endpoint().toString();
  }

  String xacml() {
    return slow.xacmlEndpoint().toString();
  }

  String hanging() {
    return hanging.endpoint().toString();
  }

  @Override
  public void close() {
    slow.close();
    hanging.close();
  }
}
