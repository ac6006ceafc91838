package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tv.playgate.mtls.CertificateInspection;
import tv.playgate.mtls.DevelopmentCertificates;

/** {@code certs}: certificates for development, a look at any, and what a caller's would get. */
@Command(
    name = "certs",
    description =
        "Make development certificates, inspect a set, or tell what a caller's would get.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CertsCommand.Make.class, CertsCommand.Inspect.class, CertsDoctor.class})
public final class CertsCommand {

  private CertsCommand() {}

  /** {@code certs make}. */
  @Command(
      name = "make",
      description = "Make a development CA with a server, a license server and a stranger.",
      mixinStandardHelpOptions = true)
  static final class Make implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Where to.")
    private Path directory = Path.of("");

    @Override
    public Integer call() {
      String outcome =
          DevelopmentCertificates.madeAt(Instant.now(), DevelopmentCertificates.TEN_YEARS)
              .writeDemoSet(directory)
              .fold(
                  kept -> "kept: the set that is there is good",
                  written -> "written",
                  replaced -> "replaced: " + String.join("; ", replaced.reasons()));
      PrintWriter out = spec.commandLine().getOut();
      out.println(outcome);
      out.flush();
      return 0;
    }
  }

  /** {@code certs inspect}. */
  @Command(
      name = "inspect",
      description = "Tell what a certificate says, and all that is wrong with it.",
      mixinStandardHelpOptions = true)
  static final class Inspect implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CERTIFICATE", description = "A PEM certificate.")
    private Path certificate = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", description = "Its key, PKCS#8 PEM.")
    private @Nullable Path key;

    @Option(names = "--ca", paramLabel = "FILE", description = "Who should vouch for it.")
    private List<Path> authorities = List.of();

    @Override
    public Integer call() {
      CertificateInspection inspection =
          CertificateInspection.of(certificate, key, authorities, Instant.now());
      PrintWriter out = spec.commandLine().getOut();
      inspection.lines().forEach(out::println);
      out.flush();
      return inspection.sound() ? 0 : 1;
    }
  }
}
