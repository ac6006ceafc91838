package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs commands as the runnable jar does, and keeps what they print. */
final class CommandFixture {

  private CommandFixture() {}

  /** All commands under one name, as in the runnable jar. */
  @Command(
      name = "playgate",
      subcommands = {
        DemoCommand.class,
        ServeCommand.class,
        CheckCommand.class,
        CatalogCommand.class,
        TokenCommand.class,
        CertsCommand.class,
        ProbeCommand.class,
        KeysCommand.class,
        DegradationsCommand.class,
        SandboxCommand.class
      })
  private static final class All {}

  /**
   * What became of a command.
   *
   * @param exitCode its exit code
   * @param out what it printed
   * @param err what it complained about
   */
  record Outcome(int exitCode, String out, String err) {

    Outcome succeeded() {
      assertThat(exitCode).as("exit code; %s", err).isZero();
      return this;
    }

    Outcome failed() {
      assertThat(exitCode).as("exit code; %s", err).isEqualTo(1);
      assertThat(err).isNotBlank().doesNotContain("Exception", "\tat ");
      return this;
    }

    Outcome misused() {
      assertThat(exitCode).as("exit code; %s", err).isEqualTo(2);
      assertThat(err).contains("Usage: ");
      return this;
    }
  }

  static Outcome run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exitCode =
        new CommandLine(new All())
            .setExecutionExceptionHandler(Failures::explain)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(texts);
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
