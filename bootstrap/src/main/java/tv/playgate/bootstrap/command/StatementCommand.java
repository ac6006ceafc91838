package tv.playgate.bootstrap.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.tokens.StatementKey;

/** {@code token statement}: a software statement, by which installations register. */
@Command(
    name = "statement",
    description = {
      "Print a software statement for an application of the catalog.",
      "The public half of the key belongs in softwareStatementKeys."
    },
    mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--application",
      required = true,
      paramLabel = "ID",
      description = "The application's id in the catalog.")
  private String application = "";

  @Option(names = "--name", paramLabel = "TEXT", description = "Its name; default: its id.")
  private @Nullable String name;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The RSA key to sign with, as PKCS#8 PEM.")
  private Path key = Path.of("");

  @Override
  public Integer call() {
    ApplicationId id = id();
    String statement =
        key().statement(id, name == null ? id.value() : name, Clock.systemUTC().instant());
    PrintWriter out = spec.commandLine().getOut();
    out.println(statement);
    out.flush();
    return 0;
  }

  private ApplicationId id() {
    try {
      return new ApplicationId(application);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--application: " + e.getMessage(), e);
    }
  }

  private StatementKey key() {
    try {
      return StatementKey.parse(Files.readString(key));
    } catch (IOException e) {
      throw new CommandFailedException(key + ": cannot be read");
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException(key + ": " + e.getMessage());
    }
  }
}
