package tv.playgate.bootstrap;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import tv.playgate.bootstrap.command.CatalogCommand;
import tv.playgate.bootstrap.command.CertsCommand;
import tv.playgate.bootstrap.command.CheckCommand;
import tv.playgate.bootstrap.command.DegradationsCommand;
import tv.playgate.bootstrap.command.DemoCommand;
import tv.playgate.bootstrap.command.Failures;
import tv.playgate.bootstrap.command.KeysCommand;
import tv.playgate.bootstrap.command.ProbeCommand;
import tv.playgate.bootstrap.command.SandboxCommand;
import tv.playgate.bootstrap.command.ServeCommand;
import tv.playgate.bootstrap.command.TokenCommand;

/** {@code java -jar playgate.jar COMMAND}. */
@Command(
    name = "playgate",
    description = "May this viewer watch this?",
    mixinStandardHelpOptions = true,
    versionProvider = Playgate.Version.class,
    synopsisSubcommandLabel = "COMMAND",
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
public final class Playgate {

  private Playgate() {}

  /**
   * Runs a command and ends with its exit code: 0 for success, 1 for failure, 2 for misuse; 3 is a
   * probe's.
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String built = Playgate.class.getPackage().getImplementationVersion();
      return new String[] {"playgate " + (built == null ? "(not from a jar)" : built)};
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Playgate()).setExecutionExceptionHandler(Failures::explain);
  }
}
