package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tv.playgate.application.Call;
import tv.playgate.application.entitlement.Entitlements;
import tv.playgate.application.port.out.CallerCertificates;
import tv.playgate.bootstrap.wiring.CheckedConfiguration;
import tv.playgate.bootstrap.wiring.Materials;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.Recognition;
import tv.playgate.mtls.CertificateInspection;
import tv.playgate.mtls.MtlsAdapter;

/**
 * {@code certs doctor}: what a caller with that certificate would get at the entitlement door, and
 * why. The judge of certificates and the recognition are the door's own, so that they cannot say
 * anything else than it would.
 */
@Command(
    name = "doctor",
    description = "Tell what a caller with that certificate would get at the entitlement door.",
    mixinStandardHelpOptions = true)
final class CertsDoctor implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Whoever cannot prove to own the certificate gets no further, whoever vouches for it. */
  private static final String NOT_WITH_THIS_KEY =
      "fails: the key does not belong to the certificate, or cannot be read";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConfigOption config = new ConfigOption();

  @ArgGroup(exclusive = false)
  private RunningOption running = new RunningOption();

  @Option(
      names = "--certificate",
      required = true,
      paramLabel = "FILE",
      description = "The caller's certificate, then its issuers, PEM.")
  private Path certificate = Path.of("");

  @Option(names = "--key", paramLabel = "FILE", description = "Its key, PKCS#8 PEM.")
  private @Nullable Path key;

  @Override
  public Integer call() {
    Instant now = Instant.now();
    CheckedConfiguration checked = config.read(now);
    Materials.EntitlementTls tls = checked.materials().entitlementTls();
    if (tls == null) {
      throw new CommandFailedException("mtls: not configured, so the entitlement door is closed");
    }
    List<X509Certificate> chain = MtlsAdapter.certificates(certificate);
    CertificateInspection inspection = CertificateInspection.of(certificate, key, List.of(), now);
    PrintWriter out = spec.commandLine().getOut();
    inspection.lines().forEach(out::println);
    CallerCertificates judge = MtlsAdapter.callerCertificates(tls.callers());
    Call call = Call.arriving(now, PATIENCE);
    boolean keyFits = inspection.key() != CertificateInspection.Check.BAD;
    out.println("handshake: " + (keyFits ? handshake(judge, call, chain) : NOT_WITH_THIS_KEY));
    Recognition recognition =
        Entitlements.identifyLicenseServer(() -> configuration(checked), judge)
            .identify(call, chain);
    lines(recognition).stream().map(PrintableText::of).forEach(out::println);
    out.flush();
    return recognition.<Boolean>fold(known -> keyFits, unknown -> false) ? 0 : 1;
  }

  private ConfigurationSnapshot configuration(CheckedConfiguration checked) {
    return running
        .playgate()
        .<CatalogPlace>map(RunningCatalog::new)
        .orElseGet(() -> new StoredCatalog(checked.materials()))
        .configuration();
  }

  private static String handshake(
      CallerCertificates judge, Call call, List<X509Certificate> chain) {
    return judge
        .judge(call, chain)
        .fold(
            vouched -> "succeeds",
            doubted -> "fails: " + doubted.doubt().wireName() + ": " + doubted.because());
  }

  private static List<String> lines(Recognition recognition) {
    return recognition.fold(
        known -> recognised(known.licenseServer()),
        unknown ->
            List.of(
                "license server: none: " + unknown.doubt().wireName() + ": " + unknown.because()));
  }

  private static List<String> recognised(LicenseServer server) {
    return List.of(
        "license server: " + server.name() + ", by " + marks(server.marks()),
        "may ask for: "
            + server
                .contents()
                .only()
                .map(
                    only ->
                        only.size()
                            + " contents: "
                            + only.stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .orElse("every content"));
  }

  private static String marks(CertificateMarks marks) {
    return Stream.of(
            marks.san() == null ? "" : "san " + marks.san(),
            marks.subject() == null ? "" : "subject " + marks.subject(),
            marks.sha256() == null ? "" : "sha256 " + marks.sha256())
        .filter(mark -> !mark.isEmpty())
        .collect(Collectors.joining(" and "));
  }
}
