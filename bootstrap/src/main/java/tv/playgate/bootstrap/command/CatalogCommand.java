package tv.playgate.bootstrap.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tv.playgate.bootstrap.wiring.CheckedConfiguration;

/** {@code catalog}: into and out of a database, or a running Playgate. */
@Command(
    name = "catalog",
    description = "Import or export the catalog.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CatalogCommand.Import.class, CatalogCommand.Export.class})
public final class CatalogCommand {

  private CatalogCommand() {}

  /** Where the catalog is: behind a configuration, or behind an admin address. */
  static final class Place {

    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "The configuration of a Playgate that is not running, or runs on PostgreSQL.")
    private Path config = Path.of("");

    @ArgGroup(exclusive = false)
    private RunningOption running = new RunningOption();

    CatalogPlace open() {
      return running
          .open()
          .orElseGet(
              () ->
                  new StoredCatalog(
                      CheckedConfiguration.read(config, System.getenv(), Instant.now())
                          .materials()));
    }
  }

  /** {@code catalog import}. */
  @Command(
      name = "import",
      description = "Put a catalog document over what is stored.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The catalog document.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
      print(spec, place.open().importDocument(read()));
      return 0;
    }

    private byte[] read() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new CommandFailedException(file + ": cannot be read", e);
      }
    }
  }

  /** {@code catalog export}. */
  @Command(
      name = "export",
      description = "Print what is stored, but for secrets, as a catalog document.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      print(spec, new String(place.open().exportDocument(), StandardCharsets.UTF_8));
      return 0;
    }
  }

  private static void print(CommandSpec spec, String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
