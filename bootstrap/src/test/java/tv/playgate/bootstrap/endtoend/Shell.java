package tv.playgate.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs what a user would paste into his shell. */
final class Shell {

  private static final long PATIENCE_SECONDS = 60;

  private Shell() {}

  /**
   * What became of a script.
   *
   * @param exitCode its exit code; 127 where a command such as curl is not on the machine
   * @param output what it printed
   * @param errors what it complained about
   */
  record Outcome(int exitCode, String output, String errors) {

    Outcome succeeded() {
      assertThat(exitCode).as("exit code; %s", errors).isZero();
      return this;
    }
  }

  static Outcome run(String script) throws Exception {
    Path out = Files.createTempFile("shell", ".out");
    Path err = Files.createTempFile("shell", ".err");
    Process process =
        new ProcessBuilder("bash", "-e", "-c", script)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(script).isTrue();
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }
}
