package tv.playgate.bootstrap;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import tv.playgate.bootstrap.command.CatalogCommand;
import tv.playgate.bootstrap.command.CertsCommand;
import tv.playgate.bootstrap.command.CheckCommand;
import tv.playgate.bootstrap.command.DemoCommand;
import tv.playgate.bootstrap.command.Failures;
import tv.playgate.bootstrap.command.ServeCommand;
import tv.playgate.bootstrap.command.TokenCommand;

/** {@code java -jar playgate.jar COMMAND}. */
@Command(
    name = "playgate",
    description = "May this viewer watch this?",
    mixinStandardHelpOptions = true,
    version = "playgate 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      CheckCommand.class,
      CatalogCommand.class,
      TokenCommand.class,
      CertsCommand.class
    })
public final class Playgate {

  private Playgate() {}

  /** Runs a command and ends with its exit code: 0 for success, 1 for failure, 2 for misuse. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Playgate()).setExecutionExceptionHandler(Failures::explain);
  }
}
