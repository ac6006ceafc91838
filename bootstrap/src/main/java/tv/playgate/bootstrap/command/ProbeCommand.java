package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.mtls.ClientTls;
import tv.playgate.sandbox.EntitlementProbe;
import tv.playgate.sandbox.ProbeQuestion;
import tv.playgate.sandbox.ProbeResult;

/** {@code probe}: asks a running service as its callers would. */
@Command(
    name = "probe",
    description = "Ask a running service as its callers would.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ProbeCommand.Entitlement.class)
public final class ProbeCommand {

  private static final int WRONG = 1;
  private static final int DENIED = 3;

  private ProbeCommand() {}

  /** {@code probe entitlement}. */
  @Command(
      name = "entitlement",
      description = {
        "Ask an entitlement service as a license server would, over mutual TLS.",
        "Ends with 0 if every license is granted, 3 if one is denied, 1 if anything is wrong."
      },
      mixinStandardHelpOptions = true)
  static final class Entitlement implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", required = true, paramLabel = "URL", description = "The endpoint.")
    private URI url = URI.create("");

    @Option(
        names = "--certificate",
        required = true,
        paramLabel = "FILE",
        description = "The license server's certificate, then its issuers, PEM.")
    private Path certificate = Path.of("");

    @Option(
        names = "--key",
        required = true,
        paramLabel = "FILE",
        description = "Its key, PKCS#8 PEM.")
    private Path key = Path.of("");

    @Option(
        names = "--ca",
        required = true,
        paramLabel = "FILE",
        description = "Who vouches for the service, PEM.")
    private List<Path> authorities = List.of();

    @Option(
        names = "--content",
        required = true,
        paramLabel = "GUID",
        description = "What is to be licensed.")
    private String content = "";

    @Option(
        names = "--type",
        paramLabel = "N",
        description = "1 time based, 2 registration, 3 device bound; left out by default.")
    private @Nullable Integer type;

    @Option(names = "--cookie", paramLabel = "TEXT", description = "The customer cookie.")
    private @Nullable String cookie;

    @Option(
        names = "--message-id",
        paramLabel = "GUID",
        description = "The message's id; another one for each message by default.")
    private @Nullable String messageId;

    @Option(
        names = "--count",
        paramLabel = "N",
        defaultValue = "1",
        description = "How often to ask, one after the other; 1 by default.")
    private int count = 1;

    @Option(names = "--show-token", description = "Print token URLs as they are.")
    private boolean showToken;

    @Override
    public Integer call() {
      if (count < 1) {
        throw new ParameterException(spec.commandLine(), "--count: expected 1 or more");
      }
      EntitlementProbe probe = probe();
      int exit = 0;
      for (int n = 0; n < count; n++) {
        exit = worse(exit, print(probe.ask(question())));
      }
      return exit;
    }

    private EntitlementProbe probe() {
      try {
        return EntitlementProbe.of(
            url,
            ClientTls.context(new CertificateFiles(certificate, key), authorities, Instant.now()));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
      }
    }

    private ProbeQuestion question() {
      String id = messageId == null ? UUID.randomUUID().toString() : messageId;
      return new ProbeQuestion(id, 1, type, content, cookie);
    }

    /** What is wrong is worse than what is denied. */
    private static int worse(int one, int another) {
      return one == WRONG || another == WRONG ? WRONG : Math.max(one, another);
    }

    private int print(ProbeResult result) {
      PrintWriter out = spec.commandLine().getOut();
      int exit = result.granted() ? 0 : result.problems().isEmpty() ? DENIED : WRONG;
      out.println(verdict(exit, result));
      result.problems().forEach(problem -> out.println("  " + PrintableText.of(problem)));
      String answer = showToken ? result.whole() : result.shown();
      answer.lines().forEach(line -> out.println("  " + PrintableText.of(line)));
      out.flush();
      return exit;
    }

    private static String verdict(int exit, ProbeResult result) {
      return switch (exit) {
        case 0 -> "granted";
        case DENIED -> "denied " + result.error().orElse(0);
        default -> "wrong";
      };
    }
  }
}
