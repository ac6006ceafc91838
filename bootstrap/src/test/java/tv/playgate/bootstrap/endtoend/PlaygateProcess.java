package tv.playgate.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tv.playgate.bootstrap.Playgate;

/** Playgate in a process of its own, as a user starts it. Closing ends it, whatever happened. */
final class PlaygateProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Process process;
  private final Path out;
  private final Path err;

  private PlaygateProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static PlaygateProcess start(String... arguments) throws IOException {
    Path out = Files.createTempFile("playgate", ".out");
    Path err = Files.createTempFile("playgate", ".err");
    List<String> command = new ArrayList<>();
    command.add(Paths.get(System.getProperty("java.home"), "bin", "java").toString());
    // Small steps: the tests start many of them, and none of them lives long.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-cp", classPath(), Playgate.class.getName()));
    command.addAll(List.of(arguments));
    return new PlaygateProcess(
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start(),
        out,
        err);
  }

  /** Surefire and Failsafe may hide the class path in a jar that only names it. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Waits until the condition holds; a process that ended before fails the test. */
  PlaygateProcess await(String what, BooleanSupplier condition) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        fail("%s did not come; alive: %s; %s", what, process.isAlive(), errors());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return this;
  }

  /** Asks it to end, as SIGTERM does, and gives its exit code. */
  int terminate() throws Exception {
    process.destroy();
    return exitCode();
  }

  /** Ends it at once, as kill -9 does. */
  void kill() throws Exception {
    process.destroyForcibly();
    exitCode();
  }

  /** Waits for its end. */
  int exitCode() throws Exception {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .as("the process ends; %s", errors())
        .isTrue();
    return process.exitValue();
  }

  /** What it printed so far. */
  String output() {
    return text(out);
  }

  /** What it logged and complained about so far. */
  String errors() {
    return text(err);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }
}
