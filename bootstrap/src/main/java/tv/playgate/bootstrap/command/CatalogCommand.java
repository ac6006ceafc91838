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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
  private static CatalogPlace place(HouseOption house) {
    return house
        .running()
        .<CatalogPlace>map(RunningCatalog::new)
        .orElseGet(() -> new StoredCatalog(house.materials(Instant.now())));
  }

  /** {@code catalog import}. */
  @Command(
      name = "import",
      description = "Put a catalog document over what is stored.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private HouseOption house = new HouseOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The catalog document.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
      print(spec, place(house).importDocument(read()));
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
    private HouseOption house = new HouseOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      print(spec, new String(place(house).exportDocument(), StandardCharsets.UTF_8));
      return 0;
    }
  }

  private static void print(CommandSpec spec, String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
